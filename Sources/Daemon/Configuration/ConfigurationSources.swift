import LinuxSystem
import SystemPackage

/// Where the configuration is read from: defaults, a file, its drop-ins, the command line. What
/// comes later counts.
public struct ConfigurationSources: Sendable {
    /// A value that the command line sets.
    private struct Override: Sendable {
        let key: ConfigurationKey
        let option: String
        let set: @Sendable (inout Configuration) -> Void
    }

    /// What holds where nothing else is said.
    public let defaults: Configuration
    /// The file, or `nil` when none is read.
    public let file: FilePath?
    /// Whether there need not be such a file.
    public let isOptional: Bool
    private var overrides: [Override] = []

    /// Sources of `defaults`, of `file` and, beside it, of `FILE.d/*.toml` in the order of their
    /// names.
    public init(defaults: Configuration, file: FilePath?, isOptional: Bool = false) {
        self.defaults = defaults
        self.file = file
        self.isOptional = isOptional
    }

    /// Lets the option `--lexicon` count more than any file.
    public mutating func override(lexicon: FilePath) {
        overrides.append(Override(key: .lexicon, option: "--lexicon") { $0.lexicon = lexicon })
    }

    /// Lets the option `--maximum-article-size` count more than any file.
    public mutating func override(maximumArticleSize size: ByteSize) {
        overrides.append(
            Override(key: .maximumArticleSize, option: "--maximum-article-size") {
                $0.maximumArticleBytes = size.bytes
            })
    }

    /// Reads everything.
    ///
    /// - Throws: ``ConfigurationError`` with all that is wrong.
    public func load() throws(ConfigurationError) -> Configuration {
        var configuration = defaults
        var faults: [ConfigurationError.Fault] = []
        for path in try paths() {
            do throws(ConfigurationError) {
                faults += try ConfigurationFile(path: path).apply(to: &configuration)
            } catch {
                faults += error.faults
            }
        }
        for override in overrides {
            override.set(&configuration)
            configuration.places[override.key] = .option(override.option)
        }
        do throws(ConfigurationError) {
            try configuration.checkFolders()
        } catch {
            faults += error.faults
        }
        guard faults.isEmpty else { throw ConfigurationError(faults: faults) }
        configuration.places = configuration.places.filter { key, _ in
            key.value(in: configuration) != key.value(in: defaults)
        }
        return configuration
    }

    private func paths() throws(ConfigurationError) -> [FilePath] {
        guard let file else { return [] }
        let isThere = (try? FileStatus(following: file)) != nil
        return (isThere || !isOptional ? [file] : []) + (try dropIns(of: file))
    }

    private func dropIns(of file: FilePath) throws(ConfigurationError) -> [FilePath] {
        let folder = FilePath(bytes: file.bytes + Array(".d".utf8))
        var names: [[UInt8]] = []
        do throws(SystemCallError) {
            try folder.forEachEntry { entry throws(SystemCallError) in
                let isHidden = entry.name.first == UInt8(ascii: ".")
                if !isHidden, entry.name.suffix(5).elementsEqual(".toml".utf8) {
                    names.append(entry.name)
                }
            }
        } catch {
            guard error.errno != .noSuchFileOrDirectory else { return [] }
            throw ConfigurationError("cannot read \(folder): \(error.cause)")
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }.map { folder.appending(name: $0) }
    }
}
