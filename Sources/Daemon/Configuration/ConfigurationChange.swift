/// What becomes of a running daemon's configuration when it is read again.
struct ConfigurationChange {
    /// What holds from then on: the new values of all keys that need no restart.
    let configuration: Configuration
    /// The keys whose new values hold.
    let applied: [ConfigurationKey]
    /// The keys whose new values will hold when the daemon starts the next time.
    let needsRestart: [ConfigurationKey]

    /// What changes when `old` holds and `new` was read.
    init(from old: Configuration, to new: Configuration) {
        let changed = ConfigurationKey.allCases.filter { $0.value(in: old) != $0.value(in: new) }
        var configuration = new
        (configuration.log, configuration.index) = (old.log, old.index)
        configuration.socket = old.socket
        for key in ConfigurationKey.allCases where key.needsRestart {
            configuration.places[key] = old.places[key]
        }
        self.configuration = configuration
        applied = changed.filter { !$0.needsRestart }
        needsRestart = changed.filter(\.needsRestart)
    }
}
