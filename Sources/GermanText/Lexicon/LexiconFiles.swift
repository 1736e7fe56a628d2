/// The files of a lexicon told apart by their names, those of events split into words once for all who
/// read them.
package struct LexiconFiles {
    /// The lines of a file of events that say something.
    package struct Events {
        /// A line and its number, from 1.
        package struct Line {
            /// The number of the line.
            package let number: Int
            /// What stands between blanks; never empty.
            package let words: [String]
        }

        /// The path that faults name.
        package let path: String
        /// The lines in order.
        package let lines: [Line]
    }

    private static let known: Set<String> = [
        "countries.txt", "organisations.txt", "people.txt", "roles.txt", "places.txt",
        "verbs.txt", "nouns.txt", "abbreviations.txt", "cues.txt", "moods.txt", "times.txt",
        "references.txt", "firstnames.txt", "contexts.txt", "classes.txt",
    ]

    /// The files of events in the order of their names.
    package private(set) var events: [Events] = []
    private var byName: [String: LexiconFile] = [:]

    /// Takes `files` in whatever order they come; one that nobody knows, or that is given twice, is
    /// reported.
    package init(_ files: [LexiconFile], faults: inout LexiconFaults) {
        for file in files.sorted(by: { $0.name < $1.name }) {
            if file.name.hasBeginning("events/") {
                events.append(Self.events(file, &faults))
            } else if !Self.known.contains(file.name) {
                faults.report(file.path, 0, "unknown lexicon file “\(file.name)”")
            } else if byName.updateValue(file, forKey: file.name) != nil {
                faults.report(file.path, 0, "“\(file.name)” is given twice")
            }
        }
    }

    private static func events(_ file: LexiconFile, _ faults: inout LexiconFaults) -> Events {
        let lines = LexiconLines(file, faults: &faults).lines
        return Events(
            path: file.path,
            lines: lines.map { Events.Line(number: $0.number, words: $0.words) })
    }

    /// The file called `name`; an empty one when there is none.
    package subscript(name: String) -> LexiconFile {
        byName[name] ?? LexiconFile(path: name, name: name, bytes: [])
    }
}
