import EventLog
import LinuxSystem
import SystemPackage
import TOMLKit

/// Why a configuration file cannot be used, as `FILE:LINE: message`.
public struct ConfigurationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The fault in words.
    public let description: String

    /// Makes an error of its words.
    public init(_ description: String) {
        self.description = description
    }
}

extension Configuration {
    /// The most bytes a configuration file may have, 1 MiB.
    static let maximumFileBytes = 1 << 20

    /// Applies the TOML file at `path`; what it does not set stays.
    ///
    /// - Throws: ``ConfigurationError`` for a file that cannot be read, bad TOML, unknown keys and
    ///   impossible values; nothing is changed then.
    public mutating func apply(fileAt path: FilePath) throws(ConfigurationError) {
        let text = try Self.text(of: path)
        let lines = KeyLines(text)
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            let line = error.source.begin.line
            throw ConfigurationError("\(path):\(line): \(error.description)")
        } catch {
            throw ConfigurationError("\(path): \(error)")
        }
        var changed = self
        for key in table.keys {
            guard let setting = ConfigurationKey(rawValue: key) else {
                throw lines.error(path, key, "there is no such key; \(ConfigurationKey.list)")
            }
            do throws(ConfigurationError) {
                try setting.apply(table[key], to: &changed)
            } catch {
                throw lines.error(path, key, error.description)
            }
        }
        changed.file = path
        self = changed
    }

    private static func text(of path: FilePath) throws(ConfigurationError) -> String {
        do throws(SystemCallError) {
            let file = try OwnedDescriptor(opening: path, [.readOnly])
            let bytes = try file.descriptor.readToEnd(expected: 4096, limit: maximumFileBytes + 1)
            guard bytes.count <= maximumFileBytes else {
                throw SystemCallError(call: "read", errno: .fileTooLarge)
            }
            return String(decoding: bytes, as: UTF8.self)
        } catch {
            throw ConfigurationError("cannot read \(path): \(error.cause)")
        }
    }
}

/// In which line of a TOML file each top-level key stands; TOMLKit tells it for syntax errors only.
private struct KeyLines {
    private var lines: [String: Int] = [:]

    init(_ text: String) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let key = line.prefix { $0 != "=" }.filter { !$0.isWhitespace && $0 != "\"" }
            if line.contains("="), !key.hasPrefix("#") { lines[key] = lines[key] ?? index + 1 }
        }
    }

    func error(_ path: FilePath, _ key: String, _ message: String) -> ConfigurationError {
        ConfigurationError("\(path):\(lines[key] ?? 1): \(key): \(message)")
    }
}
