import GRDB

/// The index's tables.
///
/// All but `sighting` is a function of the log. An event's happening is the number of the line that
/// told of it first; where that line is gone, `happening` has its id, and `merged` has the ids of
/// happenings that go on as another. `lead` finds tellings of the same happening by ``LeadKey``,
/// `band` finds reprints, `party` finds who did or was done what on which day,
/// `event_of_long_time` what began long before the days asked for (``EventSelection``), and the
/// words are in tables of their own (``WordTables``). `sighting` holds what the log has no lines
/// for: under which further path, or in which newer state, a judged content was met. It only saves
/// work, for a scan learns it again.
enum IndexSchema {
    /// Counts up with every change of a table; another number means that the index is made anew.
    static let version = 7

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
                    merges INTEGER NOT NULL,
                    holders INTEGER NOT NULL,
                    headline TEXT,
                    published TEXT,
                    fingerprint BLOB,
                    reason TEXT,
                    detail TEXT,
                    after TEXT NOT NULL
                ) STRICT;
                CREATE INDEX verdict_by_path ON verdict (root, path, sequence);
                CREATE INDEX verdict_by_inode ON verdict (device, inode, sequence);
                CREATE INDEX verdict_by_content ON verdict (content)
                    WHERE type = 'io.chronicled.article.accepted';
                CREATE INDEX verdict_rejected ON verdict (sequence) WHERE article IS NULL;
                CREATE TABLE event (
                    sequence INTEGER PRIMARY KEY,
                    article INTEGER NOT NULL,
                    happening INTEGER NOT NULL,
                    telling INTEGER NOT NULL,
                    disputes INTEGER,
                    type TEXT NOT NULL,
                    mode TEXT,
                    status TEXT NOT NULL,
                    actors TEXT NOT NULL,
                    recipients TEXT NOT NULL,
                    day INTEGER NOT NULL,
                    first INTEGER,
                    last INTEGER,
                    stated INTEGER NOT NULL,
                    place TEXT,
                    place_country TEXT,
                    latitude REAL,
                    longitude REAL,
                    speaker TEXT,
                    gist BLOB NOT NULL
                ) STRICT;
                CREATE INDEX event_by_happening ON event (happening, telling);
                CREATE INDEX event_by_dispute ON event (disputes) WHERE disputes IS NOT NULL;
                CREATE INDEX event_by_day ON event (day, sequence);
                CREATE INDEX event_by_type ON event (type, day, sequence);
                CREATE INDEX event_by_place ON event (place_country, day, sequence)
                    WHERE place_country IS NOT NULL;
                CREATE INDEX event_of_long_time ON event (day, sequence, last)
                    WHERE stated = 1 AND last - day > \(EventSelection.daysOfShortTime);
                CREATE TABLE happening (
                    number INTEGER PRIMARY KEY,
                    id TEXT NOT NULL UNIQUE
                ) STRICT;
                CREATE TABLE merged (
                    absorbed TEXT PRIMARY KEY,
                    kept INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX merged_by_kept ON merged (kept);
                CREATE TABLE party (
                    country TEXT NOT NULL,
                    side INTEGER NOT NULL,
                    day INTEGER NOT NULL,
                    event INTEGER NOT NULL,
                    PRIMARY KEY (country, side, day, event)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE lead (
                    key INTEGER NOT NULL,
                    day INTEGER NOT NULL,
                    event INTEGER NOT NULL,
                    last INTEGER NOT NULL,
                    PRIMARY KEY (key, day, event)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE band (
                    key INTEGER NOT NULL,
                    article INTEGER NOT NULL,
                    PRIMARY KEY (key, article)
                ) STRICT, WITHOUT ROWID;
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
