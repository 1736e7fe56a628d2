extension InterfaceDescription {
    /// What `chronicled` offers to `chroniclectl` and to any other varlink client.
    public static let control = InterfaceDescription(
        name: "io.chronicled.Control",
        text: """
            # Looks into a running chronicled, which codes news articles as events.
            #
            # Times are RFC 3339 in UTC. A sequence is the number of a record in the event log, as
            # its 20 digits; an id is what its member 'id' says. Paths are absolute; bytes that are
            # not UTF-8 show as U+FFFD. Sizes are in bytes, spans of time in seconds.
            interface io.chronicled.Control

            # What the daemon was told to do; changes with Reload.
            type Settings (
              # The configuration files that were read, in that order.
              configuration: []string,
              # The settings that are no defaults.
              set: []Setting,
              # The directories that are watched.
              directories: []string,
              # The event log.
              log: string,
              # The index of the event log.
              index: string,
              # The socket that this interface is found at, unless the service manager passed another.
              socket: string,
              # The directory the lexicon was read from.
              lexicon: string,
              # An article with more bytes is rejected.
              maximumArticleBytes: int,
              # How many files may wait in memory; others wait in their directory.
              queueLimit: int,
              # How many articles are coded at the same time.
              workers: int
            )

            # A setting, and where it was set: FILE:LINE, or an option of the command line.
            type Setting (
              # Its key in the configuration file.
              key: string,
              # Its value, as the file writes values.
              value: string,
              # Where it was set, as above.
              from: string
            )

            # A watched directory.
            type Directory (
              # Its path as it was configured.
              path: string,
              # Whether what is dropped there, at any depth, is noticed.
              watched: bool,
              # How: inotify, or polling where the kernel announces nothing.
              method: string,
              # Why it is not watched or is polled, and what to do; null when all is well.
              fault: ?string,
              # How it is made sure that nobody writes a file any more: 'lease', the kernel is
              # asked; 'own files', it answers for the daemon's own files only, others must hold
              # still; 'settle', all must hold still.
              writerCheck: string
            )

            # The article that was accepted last.
            type LastArticle (
              # The first 32 hexadecimal digits of the SHA-256 of its bytes.
              id: string,
              # Its path under the watched directory.
              file: string,
              # When it was accepted.
              time: string,
              # Always accepted.
              verdict: string,
              # How many events were found in it.
              events: int
            )

            # The event log, as far as it is durable.
            type Log (
              # The active segment.
              path: string,
              # The size of the active segment.
              bytes: int,
              # The last durable record.
              sequence: string,
              # How many sealed segments lie beside the active one.
              segments: int
            )

            # The index of the event log.
            type Index (
              # The database.
              path: string,
              # Its size, with the changes that it has not taken in yet.
              bytes: int,
              # The last record that is indexed.
              sequence: string,
              # One of current, behind, rebuilding, unavailable.
              state: string
            )

            # What the daemon is doing. Accepted, duplicate, rejected and events count what the
            # whole log holds; unchanged and vanished begin at zero when the daemon starts.
            type Live (
              # One of starting, running, paused, stalled, degraded, stopping.
              state: string,
              # Why the state is stalled or degraded, otherwise null.
              fault: ?string,
              # Since when that is so; null too when it is not known.
              faultSince: ?string,
              # When the daemon started.
              since: string,
              # How long ago that was.
              uptimeSeconds: float,
              # The daemon's version.
              version: string,
              # The host's name.
              host: string,
              # The daemon's process.
              pid: int,
              # The directories that are watched.
              directories: []Directory,
              # Files that wait, as far as the last scan and what came since have told.
              waiting: int,
              # How long ago all directories were last looked through, null when they were not yet.
              waitingAgeSeconds: ?float,
              # Files that are being read, coded or written to the log.
              working: int,
              # Names that the last scan passed over: dotfiles and unfinished copies.
              passedOver: int,
              # Articles that were coded.
              accepted: int,
              # Files with the content of a known article.
              duplicate: int,
              # Files that cannot be articles.
              rejected: int,
              # Files that hold what they last held.
              unchanged: int,
              # Files that were gone before they could be read.
              vanished: int,
              # Events found.
              events: int,
              # Null when none was accepted yet.
              lastArticle: ?LastArticle,
              # How far the event log is.
              log: Log,
              # How far the index is.
              index: Index
            )

            \(search)

            # Says what the daemon was told to do and what it is doing.
            method Status() -> (settings: Settings, live: Live)

            # Looks through all directories; replies when that has begun. For the superuser and the
            # daemon's own user.
            method Rescan() -> ()

            # Replies when everything that was dropped before the call is judged. A file that is
            # still being written is not dropped yet.
            method Sync() -> ()

            # Gives records of the event log one by one; must be called with 'more'.
            #
            # It begins with the last records, as many as 'last' says, at most 1000000; with the
            # record that comes after the sequence 'after'; or with the acceptance of the article
            # with the id 'article'. No two of these may be given; without any it begins with the
            # next record to come. With 'follow' it goes on as records are written, until the
            # daemon stops. The reply after the last record holds null and ends the call.
            method Tail(
              last: ?int,
              after: ?string,
              article: ?string,
              follow: ?bool
            ) -> (record: ?object)

            # Gives the records that 'id' names, one by one as they stand in the event log; must be
            # called with 'more'. The id of an article gives its acceptance and its events, the id
            # of an event, a duplicate or a rejection that record. The reply after the last record
            # holds null and ends the call.
            method Show(id: string) -> (record: ?object)

            # Gives figures about the daemon for a monitoring system, as OpenMetrics 1.0 text.
            # Counters begin at zero when the daemon starts.
            method Metrics() -> (text: string)

            # Has rejected files looked at again that still lie in their directory: those named,
            # by an absolute path or by the path under a watched directory, or all. What is still
            # rejected for the same reason gets no new record. Says how many are looked at. For
            # the superuser and the daemon's own user.
            method Retry(files: ?[]string) -> (files: int)

            # Seals the active segment of the event log and begins a new one. The path is the
            # sealed segment's, null when the active one was empty. For the superuser and the
            # daemon's own user.
            method Rotate() -> (file: ?string)

            # Has no more files judged until Resume; work in hand is finished, and what is dropped
            # waits in its directory. A pause outlasts a reload, but not a restart of the daemon.
            # For the superuser and the daemon's own user.
            method Pause() -> ()

            # Ends a pause. For the superuser and the daemon's own user.
            method Resume() -> ()

            # Reads the configuration and the lexicon again. What can change while the daemon runs
            # is in force when it replies. Both lists hold keys of the configuration whose values
            # changed: those in force now, and those for which the daemon must be started again.
            # For the superuser and the daemon's own user.
            method Reload() -> (applied: []string, needsRestart: []string)

            # The new configuration or lexicon has mistakes, a sentence each, most of them behind
            # FILE:LINE. Nothing of it was applied.
            error ReloadRefused (reasons: []string)

            # The event log does not say that this file is rejected, or it is not there any more.
            error NotRejected (file: string)

            # The event log has no record with that sequence.
            error NoSuchSequence (sequence: string)

            # The event log has no record with that id: it never had one, or the segment with the
            # record was removed in time. For 'article' of Tail: no acceptance with that id.
            error NoSuchRecord (id: string)

            # The caller may not call the method; a sentence says who may, and who called.
            error PermissionDenied (reason: string)

            # The daemon could not do what was asked.
            error Failed (cause: string)

            """)
}
