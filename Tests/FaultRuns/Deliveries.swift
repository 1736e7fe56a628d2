/// What a run drops, always the same.
extension Spool {
    /// What lies there before the daemon starts.
    func deliverBeforeStart() throws {
        try makeFolder("ordner")
        try write(SampleTexts.article(1), to: "vorher.txt")
        try write(SampleTexts.article(2), to: "ordner/alt.txt")
        try write(SampleTexts.article(3), to: "wandert.txt")
        try writePassedOver("halb", to: "halb.part")
        try writePassedOver("versteckt", to: ".versteckt")
    }

    /// What comes while it runs, by every way of delivery, and a file that is renamed there.
    ///
    /// - Parameter renames: whether that is done; who renames a judged file before it is cleared
    ///   away has dropped it again.
    func deliverWhileRunning(renames: Bool) throws {
        try write(SampleTexts.article(4), to: "umgeschrieben.txt")
        try write(SampleTexts.article(5), to: "kopie.txt")
        try moveIn(SampleTexts.article(6), as: "bewegt.txt")
        try linkIn(SampleTexts.article(7), as: "verlinkt.txt")
        try write(SampleTexts.article(8), to: "langsam.txt", pieces: 3)
        try makeFolder("neu/tief")
        try write(SampleTexts.article(9), to: "neu/erste.txt")
        try write(SampleTexts.article(10), to: "neu/tief/zweite.txt")
        try write("", to: "leer.txt")
        try write("Text mit \0 darin", to: "kaputt.txt")
        try write(SampleTexts.article(5), to: "doppelt.txt")
        if renames { try move("wandert.txt", to: "ordner/gewandert.txt") }
    }

    /// What comes last: a file is written again.
    func rewrite() throws {
        try write(SampleTexts.article(11), to: "umgeschrieben.txt")
    }
}
