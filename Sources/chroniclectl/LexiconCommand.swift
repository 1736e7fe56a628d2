import ArgumentParser

/// `chroniclectl lexicon`
struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon", abstract: "Help the authors of a lexicon.",
        subcommands: [LexiconCheckCommand.self, LexiconMissingCommand.self])
}
