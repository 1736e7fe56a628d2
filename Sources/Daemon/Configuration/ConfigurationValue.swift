import Control
import EventLog
import SystemPackage

extension Configuration {
    /// The values that are no defaults, in the order of the keys.
    var set: [StatusSetting] {
        ConfigurationKey.allCases.compactMap { key in
            guard let place = places[key], let value = key.value(in: self) else { return nil }
            return StatusSetting(key: key.rawValue, value: value, from: place.description)
        }
    }
}

/// The values of the keys, written as in `chronicled.toml`.
extension ConfigurationKey {
    /// This key's value in `configuration`; `nil` when it has none.
    func value(in configuration: Configuration) -> String? {
        switch self {
        case .directories:
            "[" + configuration.roots.map(Self.quoted).joined(separator: ", ") + "]"
        case .recursive: "\(configuration.isRecursive)"
        case .settle: Self.quoted(TimeSpan.text(of: configuration.settleTime))
        case .rescan: Self.quoted(TimeSpan.text(of: configuration.rescanInterval))
        case .after: Self.quoted(configuration.afterVerdict.rawValue)
        case .log: Self.quoted(configuration.log.string)
        case .rotateSize: Self.quoted(ByteSize.text(of: configuration.rotationBytes))
        case .rotateAge: Self.quoted(TimeSpan.text(of: configuration.rotationAge))
        case .retain: configuration.retention.map { Self.quoted(TimeSpan.text(of: $0)) }
        case .index: Self.quoted(configuration.index.string)
        case .socket: Self.quoted(configuration.socket.string)
        case .lexicon: Self.quoted(configuration.lexicon.string)
        case .maximumArticleSize:
            Self.quoted(ByteSize.text(of: configuration.maximumArticleBytes))
        case .queueLimit: "\(configuration.queueLimit)"
        case .queueSize: Self.quoted(ByteSize.text(of: configuration.queueBytes))
        case .workers: "\(configuration.workers)"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
