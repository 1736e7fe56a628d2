/// The news agencies that German articles credit, by the ways they are abbreviated.
enum NewsAgency {
    /// Spellings in lower case, and the agency each stands for as it spells itself.
    private static let spellings: [String: String] = {
        var spellings = [
            "afx": "dpa-AFX", "agence france-presse": "AFP", "associated press": "AP",
            "ats": "Keystone-ATS", "dpa-infocom": "dpa", "itar-tass": "TASS", "ria novosti": "RIA",
            "ria nowosti": "RIA", "reuter": "Reuters", "rtr": "Reuters", "čtk": "ČTK", "ctk": "ČTK",
        ]
        for name in names { spellings[name.lowercased()] = name }
        return spellings
    }()

    /// Abbreviations that are rarely anything else at the place of an agency credit.
    private static let names: Set<String> = [
        "dpa", "dpa-AFX", "AFP", "Reuters", "AP", "APA", "SDA", "Keystone-SDA", "Keystone-ATS",
        "KNA", "epd", "SID", "dapd", "ddp", "dts", "ADN", "idea", "UPI", "Bloomberg", "TASS",
        "Interfax", "RIA", "Xinhua", "ANSA", "Anadolu", "Belta", "Ukrinform", "Unian", "PAP",
        "MTI", "EFE", "Lusa", "Belga", "ANP", "Ritzau", "Tanjug", "Hina", "BTA", "Agerpres",
        "Kyodo", "Yonhap", "PTI", "IRNA", "SANA", "ots",
    ]

    /// The agency that `name` stands for, however its letters are cased.
    static func named(_ name: some StringProtocol) -> String? {
        spellings[name.lowercased()]
    }

    /// Whether an agency may be named in `range` of `utf8`; much quicker than to read the names.
    static func mayBeNamed(in range: Range<Int>, of utf8: [UInt8]) -> Bool {
        Words(in: range, of: utf8).contains { words.contains(WordKey($0, of: utf8)) }
    }

    private static let words = WordKey.all(
        in: spellings.keys.joined(separator: " ") + " agentur agenturen nachrichtenagenturen")
}
