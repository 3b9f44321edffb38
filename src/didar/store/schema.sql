-- The chronicle's database: built from readings/ and decisions.jsonl at any time, never the only place of anything.
-- Days are ordinals (datetime.date.toordinal); `record` columns hold the contract's JSON.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE report (
    n INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,        -- digest of id and text
    given TEXT NOT NULL,             -- the id it came with
    id TEXT NOT NULL UNIQUE,         -- the same, or id#2 where another text came under it
    lang TEXT, outlet TEXT, published TEXT, source TEXT, passed_over TEXT,
    made_with TEXT NOT NULL,
    text TEXT NOT NULL,
    reading BLOB NOT NULL,
    sketch BLOB NOT NULL
);
CREATE INDEX report_published ON report (published);
CREATE INDEX report_given ON report (given);

CREATE TABLE event (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL, status TEXT NOT NULL, date TEXT, place TEXT,
    first_day INTEGER, last_day INTEGER,
    independent INTEGER NOT NULL, disputed INTEGER NOT NULL,
    record BLOB NOT NULL
);
CREATE INDEX event_day ON event (first_day);

CREATE TABLE redirect (old TEXT PRIMARY KEY, new TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE telling (
    event TEXT NOT NULL, report TEXT NOT NULL, local TEXT NOT NULL, status TEXT NOT NULL, copy_of TEXT,
    PRIMARY KEY (event, report, local)
) WITHOUT ROWID;
CREATE INDEX telling_report ON telling (report);

CREATE TABLE party (
    who TEXT NOT NULL, event TEXT NOT NULL, side TEXT NOT NULL,
    PRIMARY KEY (who, event, side)
) WITHOUT ROWID;
CREATE INDEX party_event ON party (event);

CREATE TABLE statement (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL, event TEXT, speaker TEXT, plover TEXT,
    record BLOB NOT NULL
);
CREATE INDEX statement_speaker ON statement (speaker);
CREATE INDEX statement_event ON statement (event);

CREATE VIRTUAL TABLE report_text USING fts5 (folded, content='', tokenize='unicode61');
CREATE VIRTUAL TABLE statement_text USING fts5 (folded, content='', tokenize='unicode61');
