import ArgumentParser
import Control

/// The options that say which events are asked for, each at most once.
struct EventFilter: ParsableArguments {
    @Option(help: "Who did it: a country's code, BLR, code and sector, BLR:GOV, or a name.")
    var actor: [String] = []

    @Option(help: "To whom: a country's code, code and sector, or a name.")
    var recipient: [String] = []

    @Option(help: "What: a type, CONSULT, or type and mode, CONSULT:visit.")
    var type: [String] = []

    @Option(help: "Whether it occurred, is planned or hypothetical, or is denied.")
    var status: [String] = []

    @Option(help: "What can have been in this year, month or day or later.")
    var from: [String] = []

    @Option(help: "What can have been in this year, month or day or earlier.")
    var to: [String] = []

    @Option(help: "Where: a country's code, or a name.")
    var place: [String] = []

    @Option(name: .customLong("said-by"), help: "Who says so.")
    var saidBy: [String] = []

    func validate() throws {
        let given = [
            ("actor", actor), ("recipient", recipient), ("type", type), ("status", status),
            ("from", from), ("to", to), ("place", place), ("said-by", saidBy),
        ]
        if let (name, values) = given.first(where: { $0.1.count > 1 }) {
            throw ValidationError(
                "--\(name) is given \(values.count) times: ask for one after the other")
        }
    }

    /// The parameters that ask for these events.
    var parameters: SearchParameters {
        var parameters = SearchParameters()
        parameters.actor = actor.first
        parameters.recipient = recipient.first
        parameters.type = type.first
        parameters.status = status.first
        parameters.from = from.first
        parameters.to = to.first
        parameters.place = place.first
        parameters.saidBy = saidBy.first
        return parameters
    }
}
