/// A word or mark that rules of the grammar ask for by name.
///
/// Each word of an article is looked up among these once, so that a rule compares numbers and a word
/// misspelt in a rule does not compile.
enum KnownWord: String, CaseIterable, Sendable {
    /// Any other word.
    case other = ""
    case ab, aber, alle, allein, alles, als, alter, am, an, anfang, anno, anstatt, anstelle, art
    case auch, auf, beim, beziehungsweise, bzw, binnen, bis, bloß, dann, das, dass, daß, dem,
        demnach
    case den, denen, denn, der, deren, des, dessen, die, dies, dieser, doch, ein, eine, einem
    case einen, einer, eines, ende, es, etwa, frühe, frühen, für, fürs, ganze, ganzen, gegen
    case gegenüber, gemäß, gerade, gesamte, gleichen, halb, halber, hälfte, ich, im, `in`
    case innerhalb, jahr, jahres, je, jenem, jener, lang, lauf, laufe, laut, mehr, mit, mitte
    case monat, nach, nicht, noch, nr, nur, oder, ohne, per, pro, rest, seit, selben, sich, sie
    case so, sondern, sowie, späte, späten, statt, tag, tages, tags, tel, uhr, um, und, unter
    case al, bin, da, de, del, di, dos, du, el, ibn, of, the, van
    case verlauf, vom, von, vor, was, weniger, wie, woche, worden, während, zu, zufolge, zuletzt
    case zuliebe, zum, zur, zwischen, über, übers

    case exclamationMark = "!"
    case straightQuote = "\""
    case percent = "%"
    case openingParenthesis = "("
    case closingParenthesis = ")"
    case comma = ","
    case hyphen = "-"
    case period = "."
    case slash = "/"
    case colon = ":"
    case semicolon = ";"
    case questionMark = "?"
    case leftGuillemet = "«"
    case rightGuillemet = "»"
    case dash = "–"
    case highQuote = "“"
    case rightQuote = "”"
    case ellipsis = "…"
    case ampersand = "&"
    case longDash = "—"
    case openingBracket = "["
    case closingBracket = "]"
    case lowQuote = "„"
}
