import ArgumentParser
import Daemon
import LinuxSystem
import SystemPackage

/// The options that say how the daemon is configured; they count more than any file.
struct ConfigurationOptions: ParsableArguments {
    @Option(help: "Keep everything under this folder and read no configuration file.")
    var directory: String?

    @Option(help: "Read this configuration file, and beside it FILE.d/*.toml.")
    var config: String?

    @Option(help: "Use the lexicon in this folder.")
    var lexicon: String?

    @Option(help: "Reject larger articles, such as 8MiB.")
    var maximumArticleSize: ByteSize?

    @Flag(help: "Judge files but code no events: to measure all but the coder.")
    var verdictsOnly = false

    func validate() throws {
        let largest = Configuration.largestMaximumArticleBytes
        guard (1...largest).contains(maximumArticleSize?.bytes ?? largest) else {
            throw ValidationError("--maximum-article-size takes at most 16MiB")
        }
        guard directory == nil || config == nil else {
            throw ValidationError("--directory reads no configuration file; leave out --config")
        }
    }

    /// Where the configuration comes from.
    ///
    /// - Throws: ``LexiconDirectoryError`` when no lexicon is named and none is found.
    func sources() throws -> ConfigurationSources {
        var sources = try ConfigurationSources(
            defaults: defaults(),
            file: directory == nil
                ? config.map { ProcessPaths.absolute(FilePath($0)) } ?? Configuration.installedFile
                : nil,
            isOptional: config == nil)
        if let maximumArticleSize { sources.override(maximumArticleSize: maximumArticleSize) }
        if let lexicon {
            sources.override(lexicon: ProcessPaths.absolute(FilePath(lexicon)))
        }
        return sources
    }

    private func defaults() throws -> Configuration {
        let (found, workers) = (try foundLexicon(), ProcessPaths.processorCount)
        var defaults =
            if let directory {
                Configuration(
                    directory: ProcessPaths.absolute(FilePath(directory)), lexicon: found,
                    workers: workers)
            } else {
                Configuration(installedWithLexicon: found, workers: workers)
            }
        defaults.codesEvents = !verdictsOnly
        return defaults
    }

    /// The lexicon that is used when none is named; empty when it may be named in a file.
    private func foundLexicon() throws -> FilePath {
        do {
            return try LexiconDirectory.find().path
        } catch {
            guard directory != nil, lexicon == nil, !verdictsOnly else { return "" }
            throw error
        }
    }
}

extension ByteSize: ExpressibleByArgument {
    /// The size that `argument` writes, such as `8MiB`.
    public init?(argument: String) {
        self.init(argument)
    }
}
