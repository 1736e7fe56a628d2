import GRDB

/// The index's tables.
///
/// `verdict` and `progress` are a function of the log. `sighting` holds what the log has no lines
/// for: under which further path, or in which newer state, a judged content was met. It only saves
/// work, for a scan learns it again.
enum IndexSchema {
    /// Counts up with every change of a table; another number means that the index is made anew.
    static let version = 2

    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE verdict (
                    sequence INTEGER PRIMARY KEY,
                    type TEXT NOT NULL,
                    id TEXT NOT NULL UNIQUE,
                    time TEXT NOT NULL,
                    root TEXT NOT NULL,
                    path BLOB NOT NULL,
                    device INTEGER NOT NULL,
                    inode INTEGER NOT NULL,
                    size INTEGER NOT NULL,
                    mtime_ns INTEGER NOT NULL,
                    ctime_ns INTEGER NOT NULL,
                    settled INTEGER NOT NULL,
                    content BLOB,
                    article TEXT,
                    events INTEGER NOT NULL,
                    reason TEXT,
                    detail TEXT,
                    after TEXT NOT NULL
                ) STRICT;
                CREATE INDEX verdict_by_path ON verdict (root, path, sequence);
                CREATE INDEX verdict_by_inode ON verdict (device, inode, sequence);
                CREATE INDEX verdict_by_content ON verdict (content)
                    WHERE type = 'io.chronicled.article.accepted';
                CREATE INDEX verdict_rejected ON verdict (sequence) WHERE article IS NULL;
                CREATE TABLE sighting (
                    root TEXT NOT NULL,
                    path BLOB NOT NULL,
                    after INTEGER NOT NULL,
                    device INTEGER NOT NULL,
                    inode INTEGER NOT NULL,
                    size INTEGER NOT NULL,
                    mtime_ns INTEGER NOT NULL,
                    ctime_ns INTEGER NOT NULL,
                    settled INTEGER NOT NULL,
                    content BLOB,
                    article TEXT,
                    rejection TEXT,
                    cleared INTEGER NOT NULL,
                    PRIMARY KEY (root, path)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX sighting_by_inode ON sighting (device, inode, after);
                CREATE TABLE progress (
                    one INTEGER PRIMARY KEY CHECK (one = 1),
                    segment INTEGER NOT NULL,
                    offset INTEGER NOT NULL,
                    sequence INTEGER NOT NULL
                ) STRICT;
                PRAGMA user_version = \(version);
                """)
    }
}
