import GRDB
import LinuxSystem

extension IndexTransaction {
    /// Whether each of `identities` is that of a file that has been judged and has not changed
    /// since: ``match(_:)`` for many at once, in a fraction of the time.
    public func areTrusted(_ identities: [FileIdentity]) throws -> [Bool] {
        var areTrusted = [Bool](repeating: false, count: identities.count)
        for start in stride(from: 0, to: identities.count, by: Self.rows) {
            let some = identities[start..<min(start + Self.rows, identities.count)]
            let numbers = try Int.fetchCursor(
                database.cachedStatement(sql: Self.trusted), arguments: Self.arguments(some))
            while let number = try numbers.next(), number < some.count {
                areTrusted[start + number] = true
            }
        }
        return areTrusted
    }

    /// How many identities are asked about in one statement.
    private static let rows = 64

    private static let trusted = """
        WITH seen (number, device, inode, size, mtime, ctime) AS (
            VALUES \((0..<rows).map { "(\($0), ?, ?, ?, ?, ?)" }.joined(separator: ", ")))
        SELECT number FROM seen WHERE
            EXISTS (SELECT 1 FROM verdict WHERE verdict.device = seen.device
                AND verdict.inode = seen.inode AND verdict.size = seen.size
                AND mtime_ns = mtime AND ctime_ns = ctime AND settled)
            OR EXISTS (SELECT 1 FROM sighting WHERE sighting.device = seen.device
                AND sighting.inode = seen.inode AND sighting.size = seen.size
                AND mtime_ns = mtime AND ctime_ns = ctime AND settled)
        """

    /// The columns of `identities`, with zeros for the rows that are left: no file has inode 0.
    private static func arguments(_ identities: ArraySlice<FileIdentity>) -> StatementArguments {
        var columns: [Int64] = []
        columns.reserveCapacity(rows * 5)
        for identity in identities { columns += identity.columns }
        columns += [Int64](repeating: 0, count: (rows - identities.count) * 5)
        return StatementArguments(columns)
    }
}
