/// The kind of an act, PLOVER 2.0's event types.
public enum EventType: String, Sendable, CaseIterable {
    /// Promise, offer or agree to future cooperation.
    case agree = "AGREE"
    /// Meet, visit, talk, call, negotiate.
    case consult = "CONSULT"
    /// Praise, back, endorse in words; sign or conclude an accord.
    case support = "SUPPORT"
    /// Yield in words, apologise.
    case concede = "CONCEDE"
    /// Cooperate materially to mutual benefit.
    case cooperate = "COOPERATE"
    /// Give material aid.
    case aid = "AID"
    /// Yield materially: pull out, free, disarm, stop firing, resign.
    case retreat = "RETREAT"
    /// Demand, appeal, ask.
    case request = "REQUEST"
    /// Criticise, blame, allege, investigate.
    case accuse = "ACCUSE"
    /// Refuse, deny a demand, vote down.
    case reject = "REJECT"
    /// Announce harm to come.
    case threaten = "THREATEN"
    /// Demonstrate, riot, strike, boycott.
    case protest = "PROTEST"
    /// Penalties short of violence, carried out.
    case sanction = "SANCTION"
    /// Move or ready forces short of their use.
    case mobilize = "MOBILIZE"
    /// Force short of armed attack.
    case coerce = "COERCE"
    /// Deadly or injuring violence.
    case assault = "ASSAULT"
}
