/// The closed word classes a form may belong to.
struct FunctionClass: OptionSet, Sendable {
    let rawValue: Int

    /// An article or a word inflected like one.
    static let determiner = FunctionClass(rawValue: 1)
    /// A preposition, also one fused with an article.
    static let preposition = FunctionClass(rawValue: 2)
    /// A personal pronoun.
    static let pronoun = FunctionClass(rawValue: 4)
    /// A form of the relative pronoun.
    static let relative = FunctionClass(rawValue: 8)
    /// A conjunction that begins a subordinate clause.
    static let subordinator = FunctionClass(rawValue: 16)
    /// A conjunction between equals.
    static let coordinator = FunctionClass(rawValue: 32)
    /// An adverb or particle.
    static let adverb = FunctionClass(rawValue: 64)
    /// A word that negates.
    static let negation = FunctionClass(rawValue: 128)
    /// A possessive determiner.
    static let possessive = FunctionClass(rawValue: 256)
    /// An adverb that may stand before a number or noun: `rund`, `etwa`.
    static let quantifier = FunctionClass(rawValue: 512)
}

/// The words of the closed classes.
enum FunctionWords {
    /// Calls `body` with each form in lower case and a class it belongs to.
    static func forEach(_ body: (String, FunctionClass) -> Void) {
        for (words, group) in groups {
            for word in words.parts(at: UInt8(ascii: " ")) { body(word, group) }
        }
        for stem in ["mein", "dein", "sein", "ihr", "unser", "euer", "eur", "kein"] {
            let group: FunctionClass = stem == "kein" ? .negation : .possessive
            for ending in ["", "e", "en", "em", "er", "es"] {
                body(stem + ending, group.union(.determiner))
            }
        }
    }

    private static let groups: [(String, FunctionClass)] = [
        (
            "der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen "
                + "diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem welcher welche "
                + "welches welchen welchem mancher manche manchen manches alle allen aller alles "
                + "beide beiden beider mehrere mehreren mehrerer einige einigen einiger viele "
                + "vielen vieler wenige wenigen solche solchen solcher sämtliche sämtlichen "
                + "derselbe dieselbe dasselbe dieselben denselben demselben desselben derselben derjenige "
                + "diejenige dasjenige diejenigen denjenigen demjenigen jegliche jeglicher jegliches "
                + "jeglichen jeglichem jedwede jedweder jedweden irgendein irgendeine irgendeinen "
                + "irgendeinem irgendeiner irgendeines irgendwelche irgendwelchen jenem manchem "
                + "manche mancher etliche etlichen etlicher sämtlicher beides vieles einiges zahlreiche zahlreichen "
                + "zahlreicher", .determiner
        ),
        (
            "in im ins an am ans auf aufs aus bei beim mit nach von vom zu zum zur für gegen "
                + "durch über unter vor hinter neben zwischen um ohne seit während wegen trotz "
                + "gegenüber bis laut gemäß innerhalb außerhalb angesichts aufgrund infolge "
                + "als wie mithilfe seitens anlässlich zugunsten zulasten entgegen binnen hinsichtlich "
                + "bezüglich mittels statt anstatt per pro ab außer entlang einschließlich",
            .preposition
        ),
        (
            "er sie es ihn ihm ihr ihnen wir uns ihr euch ich mich mir du dich dir man sich jemand "
                + "niemand wer wen wem dies was etwas nichts jemanden jemandem niemanden "
                + "niemandem wessen einander jedermann", .pronoun
        ),
        (
            "der die das den dem deren dessen denen welcher welche welches welchen welchem",
            .relative
        ),
        (
            "dass daß weil ob wenn nachdem obwohl obgleich während bevor ehe damit sodass falls "
                + "sofern solange sobald indem wobei wodurch womit wofür wogegen woraufhin worauf "
                + "wonach worin da als bis seit seitdem wie wo weshalb weswegen warum wann was wer "
                + "wohin woher woran worüber soweit zumal wieso inwieweit inwiefern worum worauf "
                + "wovon wozu wovor sooft insofern obschon wenngleich", .subordinator
        ),
        (
            "und oder sowie sondern aber doch denn beziehungsweise bzw sowohl weder noch",
            .coordinator
        ),
        (
            "auch nur noch schon bereits erst wieder jetzt nun dann dort hier da so sehr zudem "
                + "außerdem jedoch allerdings aber doch dabei damit dafür dagegen darüber darauf "
                + "daraufhin danach davor daher deshalb deswegen trotzdem dennoch zuvor zunächst "
                + "zuletzt damals inzwischen unterdessen mittlerweile gleichzeitig wiederum ebenso "
                + "ebenfalls weiter weiterhin immer nie oft mehrmals heute gestern morgen bald "
                + "kürzlich jüngst soeben derzeit gegenwärtig offenbar offensichtlich angeblich "
                + "möglicherweise vermutlich wahrscheinlich vielleicht wohl etwa rund fast knapp "
                + "mindestens insgesamt bislang bisher vorerst erneut erstmals ab an auf aus bei "
                + "ein mit nach vor zu zurück zusammen weg los fest teil statt fort nieder frei "
                + "her hin herein hinein heraus hinaus voran vorbei weit mehr weniger davon hinzu "
                + "darin daran überhaupt sogar selbst eben gerade nämlich allein besonders vor "
                + "allem zwar dazu hierzu hiermit hierbei hinzu danach dazwischen dorthin dorther letztlich "
                + "schließlich anschließend anfangs daneben darunter darum demzufolge ferner "
                + "manchmal leider dennoch gern gerne normalerweise demgegenüber stets niemals "
                + "zugleich ansonsten sonst umso desto bereits längst kaum lediglich bloß einfach "
                + "gar ganz ziemlich recht äußerst höchst ungefähr beinahe nahezu allzu zu "
                + "dadurch dahinter dahin daheim draußen drinnen oben unten links rechts vorne "
                + "hinten innen außen überall nirgends nirgendwo irgendwo irgendwann irgendwie "
                + "einst einmal zweimal dreimal abermals nochmals häufig selten "
                + "meist meistens größtenteils teilweise teils vielmehr jedenfalls ohnehin sowieso "
                + "immerhin freilich sicherlich gleichwohl nichtsdestotrotz "
                + "indessen sofort sogleich plötzlich allmählich zeitweise vorübergehend "
                + "ehemals seither seitdem bisweilen mitunter hinterher beispielsweise "
                + "etwa hierdurch hierfür hierin hieraus daraus darunter deswegen folglich somit "
                + "mithin infolgedessen andererseits einerseits zweifellos "
                + "stattdessen nacheinander hintereinander nebeneinander übereinander miteinander "
                + "voneinander zueinander gegeneinander füreinander untereinander dreimal viermal "
                + "zufolge halber zuliebe "
                + "übrigens insofern zugleich zurzeit zumindest zuerst vorher nachher bevor "
                + "zwar demnach hingegen indes außer überein entgegen gegenseitig einander",
            .adverb
        ),
        ("nicht nie niemals keinesfalls keineswegs weder", .negation),
        (
            "rund etwa circa ca fast knapp mindestens wenigstens höchstens über mehr als bis zu "
                + "weitere weiteren weiterer tausende tausenden hunderte hunderten hundert tausend "
                + "dutzende dutzenden zehntausende hunderttausende insgesamt", .quantifier
        ),
    ]
}
