import EventLog
import LinuxSystem

/// A file that something has drawn attention to.
struct Arrival: Sendable {
    /// What drew attention to a file.
    enum Notice: Sendable {
        /// Its writer closed it, or it was moved here: it is whole.
        case delivered
        /// Its name was made, or a scan met it: it may be half written.
        case met
        /// It was met before in this state and may have changed since.
        case metBefore(FileIdentity)
        /// Somebody wants it judged again, though its state may be known.
        case retried
    }

    /// The file.
    let file: DroppedFile
    /// How it was noticed.
    private(set) var notice: Notice
    /// Whether the kernel announced it just now: hardly any such file is judged already.
    var isAnnounced = false
    /// The state in which a scan met it, or `nil`.
    var state: FileIdentity?
    /// How many looks at it have settled nothing so far.
    var looks = 0
    /// How many of them found that it could not be read.
    var failures = 0
    /// Whether a look that settled the file came after what this tells of: nothing has been missed
    /// when it is gone.
    var isEcho = false
    /// Held until the file is dealt with; `nil` while it is not dropped yet, its writer being busy.
    var ticket: SyncTicket?

    /// Whether the file is to be judged again though its state is known.
    var isRetried: Bool {
        if case .retried = notice { true } else { false }
    }

    /// Whether the file was met in the state `identity`, at least ``Revisits/shortestSettleTime`` ago.
    func wasMet(in identity: FileIdentity) -> Bool {
        if case .metBefore(identity) = notice { true } else { false }
    }

    /// This notice of a file, or `other` when that says as much or more of it: that it is to be
    /// judged again, or that it is whole. It holds the older of the two tickets and is as new as
    /// the newer of them.
    func moreTelling(than other: Arrival?) -> Arrival {
        guard let other else { return self }
        var arrival = other.weight >= weight ? other : self
        arrival.ticket = .older(ticket, other.ticket)
        arrival.looks = min(looks, other.looks)
        arrival.failures = min(failures, other.failures)
        arrival.isEcho = isEcho && other.isEcho
        return arrival
    }

    private var weight: Int {
        switch notice {
        case .retried: 2
        case .delivered: 1
        case .met, .metBefore: 0
        }
    }

    /// The same file, to be looked at once more; what was to be judged again still is.
    func again(_ notice: Notice) -> Arrival {
        Arrival(
            file: file, notice: isRetried ? .retried : notice, looks: looks + 1,
            failures: failures, isEcho: isEcho, ticket: ticket)
    }

    /// The same file, to be looked at once more because it could not be read.
    var againAfterFailure: Arrival {
        var arrival = again(.met)
        arrival.failures += 1
        return arrival
    }

    /// The same arrival of a file that is in a writer's hands: what comes of it is not dropped yet.
    var heldOpen: Arrival {
        var arrival = holding(nil)
        arrival.isEcho = false
        return arrival
    }

    /// The same arrival, brought forward with `ticket`: the file has not held still for long enough.
    func early(_ ticket: SyncTicket) -> Arrival {
        var arrival = holding(ticket)
        if case .metBefore = notice { arrival.notice = .met }
        return arrival
    }

    /// Whether the kernel announced that the name was made; the close of what was written under it
    /// is announced too.
    var isCreation: Bool {
        if case .met = notice { isAnnounced } else { false }
    }

    /// The same arrival, which came to notice while `look` settled the file.
    func heard(during look: Arrival) -> Arrival {
        var arrival = self
        switch notice {
        case .delivered: arrival.isEcho = look.isCreation || !look.isAnnounced
        case .met, .metBefore: arrival.isEcho = !isAnnounced || !look.isAnnounced
        case .retried: break
        }
        return arrival
    }

    /// The same arrival with another ticket.
    func holding(_ ticket: SyncTicket?) -> Arrival {
        var arrival = self
        arrival.ticket = ticket
        return arrival
    }
}
