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
    let notice: Notice
    /// Whether the kernel announced it just now: hardly any such file is judged already.
    var isAnnounced = false
    /// How many looks at it have settled nothing so far.
    var looks = 0
    /// Held until the file is dealt with; `nil` while it is not dropped yet, its writer being busy.
    var ticket: SyncTicket?

    /// Whether the file is to be judged again though its state is known.
    var isRetried: Bool {
        if case .retried = notice { true } else { false }
    }

    /// This notice of a file, or `other` when that says as much or more of it: that it is to be
    /// judged again, or that it is whole. It holds the older of the two tickets.
    func moreTelling(than other: Arrival?) -> Arrival {
        guard let other else { return self }
        return (other.weight >= weight ? other : self).holding(.older(ticket, other.ticket))
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
            file: file, notice: isRetried ? .retried : notice, looks: looks + 1, ticket: ticket)
    }

    /// The same arrival with another ticket.
    func holding(_ ticket: SyncTicket?) -> Arrival {
        var arrival = self
        arrival.ticket = ticket
        return arrival
    }
}
