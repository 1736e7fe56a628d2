/// PLOVER's policy fields that an act may touch.
public enum EventContexts {
    /// Every context in PLOVER's order.
    public static let all: [String] = [
        "military", "intelligence", "executive", "legislative", "election",
        "political_institutions", "pro_democracy", "pro_autocracy", "economic", "legal",
        "reparations", "human_rights", "rights_freedoms", "repression", "human_security",
        "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic", "territory",
        "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource",
        "environment", "technology", "terrorism", "cbrn", "cyber", "misinformation", "crime",
        "corruption", "illegal_drugs", "trafficking",
    ]
}
