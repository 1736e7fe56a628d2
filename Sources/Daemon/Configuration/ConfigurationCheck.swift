extension ConfigurationSources {
    /// Everything that keeps a daemon from starting with this configuration, each as it is told to
    /// people; nothing when all is well. Folders are not looked at.
    public func faults() -> [String] {
        do throws(ConfigurationError) {
            return try ArticleCoding.faults(of: load())
        } catch {
            return error.faults.map(\.description)
        }
    }
}

extension ArticleCoding {
    /// What is wrong with the lexicon that `configuration` names.
    fileprivate static func faults(of configuration: Configuration) -> [String] {
        do throws(StartError) {
            _ = try ArticleCoding(configuration: configuration)
            return []
        } catch {
            return error.sentences
        }
    }
}
