import LinuxSystem
import SystemPackage
import TOMLKit

/// One TOML file of the configuration: its keys, each with its line.
struct ConfigurationFile {
    /// The most bytes a file may have, 1 MiB.
    static let maximumBytes = 1 << 20

    private let path: FilePath
    private let table: TOMLTable
    private let lines: KeyLines

    /// Reads the file at `path`.
    ///
    /// - Throws: ``ConfigurationError`` for a file that cannot be read and for bad TOML.
    init(path: FilePath) throws(ConfigurationError) {
        let text = try Self.text(of: path)
        self.path = path
        lines = KeyLines(text)
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw ConfigurationError(
                error.description, at: .line(path, error.source.begin.line))
        } catch {
            throw ConfigurationError("\(path): \(error)")
        }
    }

    /// Sets what the file sets in `configuration`, and returns its mistakes, in the order of their
    /// lines.
    func apply(to configuration: inout Configuration) -> [ConfigurationError.Fault] {
        var faults: [ConfigurationError.Fault] = []
        for name in table.keys.sorted(by: { lines[$0] < lines[$1] }) {
            let place = ConfigurationPlace.line(path, lines[name])
            guard let key = ConfigurationKey(rawValue: name) else {
                let message = "\(name): there is no such key; \(ConfigurationKey.hint(for: name))"
                faults.append(.init(place: place, message: message))
                continue
            }
            do throws(ConfigurationError) {
                try key.set(table[name], in: &configuration)
                configuration.places[key] = place
            } catch {
                faults += error.faults.map {
                    .init(place: place, message: "\(name): \($0.message)")
                }
            }
        }
        configuration.files.append(path)
        return faults
    }

    private static func text(of path: FilePath) throws(ConfigurationError) -> String {
        do throws(SystemCallError) {
            let file = try OwnedDescriptor(opening: path, [.readOnly])
            let bytes = try file.descriptor.readToEnd(expected: 4096, limit: maximumBytes + 1)
            guard bytes.count <= maximumBytes else {
                throw SystemCallError(call: "read", errno: .fileTooLarge)
            }
            return String(decoding: bytes, as: UTF8.self)
        } catch {
            throw ConfigurationError("cannot read \(path): \(error.cause)")
        }
    }
}

/// In which line of a TOML file each top-level key or table stands; TOMLKit tells it for syntax
/// errors only.
private struct KeyLines {
    private var lines: [String: Int] = [:]

    init(_ text: String) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let words = line.prefix { $0 != "=" && $0 != "]" }
            let key = words.filter { !$0.isWhitespace && !"[\"'".contains($0) }
                .prefix { $0 != "." }
            let isTable = line.drop(while: \.isWhitespace).hasPrefix("[")
            guard isTable || line.contains("="), !key.hasPrefix("#") else { continue }
            lines[String(key)] = lines[String(key)] ?? index + 1
        }
    }

    subscript(key: String) -> Int { lines[key] ?? 1 }
}
