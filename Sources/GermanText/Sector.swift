/// What kind of actor somebody is, in PLOVER's codes.
public enum Sector: String, Sendable, CaseIterable {
    /// The executive: heads of state, ministers, ministries, officials.
    case government = "GOV"
    /// Armed forces of a state.
    case military = "MIL"
    /// Police.
    case police = "COP"
    /// Courts, judges, prosecutors.
    case judiciary = "JUD"
    /// Parliaments and their members.
    case legislature = "LEG"
    /// Parties and their members.
    case party = "PTY"
    /// The opposition.
    case opposition = "OPP"
    /// Rebels, insurgents and other armed groups outside a state's forces.
    case rebels = "REB"
    /// Intelligence services.
    case intelligence = "SPY"
    /// Companies and business people.
    case business = "BUS"
    /// Doctors, hospitals, aid for the sick.
    case medical = "MED"
    /// Journalists and media.
    case journalists = "JRN"
    /// Schools, universities, science.
    case education = "EDU"
    /// Religious bodies and people.
    case religion = "REL"
    /// Labour: unions and workers.
    case labor = "LAB"
    /// Civilians, protesters, private people.
    case civilians = "CVL"
    /// Criminals.
    case criminals = "CRM"
    /// Former officials and other elites.
    case elites = "ELI"
    /// Unknown.
    case unknown = "UNK"
}
