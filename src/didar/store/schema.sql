-- Built from readings/ and decisions.jsonl at any time: nothing lives here alone.
-- Days are ordinals as datetime.date.toordinal counts them, so that they sort and compare; NULL where none is known.
-- Columns named `record` hold the contract's JSON.

-- What this file is: its format, the parts it was built from with the digest of each, and what built it.
CREATE TABLE meta (
    name TEXT PRIMARY KEY,           -- format; part: and a part's name; engine, where it was not plain processes
    value TEXT NOT NULL              -- the format; the part's digest; the engine's name, version and application id
) WITHOUT ROWID;

-- Every report with its reading.
CREATE TABLE report (
    n INTEGER PRIMARY KEY,           -- row of report_text
    key TEXT NOT NULL UNIQUE,        -- digest of id and text
    variant TEXT NOT NULL,           -- what came beside them: of several reports of one key the smallest is here
    given TEXT NOT NULL,             -- the id it came with
    id TEXT NOT NULL UNIQUE,         -- the same, or id#2 where another text came under it
    lang TEXT,                       -- BCP 47
    outlet TEXT,                     -- who published it
    published TEXT,                  -- its stamp, ISO 8601
    source TEXT,                     -- file or address
    passed_over TEXT,                -- why it was not read, if it was not
    failed INTEGER NOT NULL,         -- 1 where a stage of its reading failed
    made_with TEXT NOT NULL,         -- version, tables and models behind the reading
    text TEXT NOT NULL,              -- the report, as it came
    reading BLOB NOT NULL,           -- its reading, the record didar/1
    sketch BLOB NOT NULL             -- runs of its words, for finding copies
);
CREATE INDEX report_published ON report (published);
CREATE INDEX report_given ON report (given);
CREATE INDEX report_made_with ON report (made_with, passed_over, failed, lang);

-- Every event, once.
CREATE TABLE event (
    n INTEGER PRIMARY KEY,           -- row
    id TEXT NOT NULL UNIQUE,         -- the smallest id of its tellings
    type TEXT NOT NULL,              -- meeting, phone_call, visit, …
    status TEXT NOT NULL,            -- held, planned, cancelled
    date TEXT,                       -- EDTF
    place TEXT,                      -- id of a place
    first_day INTEGER,               -- first day the date can mean
    last_day INTEGER,                -- last day it can mean
    independent INTEGER NOT NULL,    -- independent sources
    disputed INTEGER NOT NULL,       -- 1 where reports cannot all be right
    record BLOB NOT NULL             -- the record didar-event/1
);
CREATE INDEX event_day ON event (first_day, id);

-- Ids that lead to an event: those of its other tellings.
CREATE TABLE redirect (
    old TEXT PRIMARY KEY,            -- an id of a telling, or of an event before it was joined
    new TEXT NOT NULL                -- the event's id
) WITHOUT ROWID;

-- Which report tells which event.
CREATE TABLE telling (
    event TEXT NOT NULL,             -- event.id
    report TEXT NOT NULL,            -- report.id
    local TEXT NOT NULL,             -- the event's id within the reading
    status TEXT NOT NULL,            -- held, planned, cancelled, as the report has it
    copy_of TEXT,                    -- the report it copies
    PRIMARY KEY (event, report, local)
) WITHOUT ROWID;
CREATE INDEX telling_report ON telling (report);

-- Who took part in an event.
CREATE TABLE party (
    who TEXT NOT NULL,               -- id of a person or body, or a state's alpha-3 code
    day INTEGER,                     -- event.first_day
    event TEXT NOT NULL,             -- event.id
    side TEXT NOT NULL               -- actor or recipient
);
CREATE INDEX party_who ON party (who, day, event);
CREATE INDEX party_event ON party (event);

-- States that met: every two states of an event's parties, in alphabetical order.
CREATE TABLE state_pair (
    a TEXT NOT NULL,                 -- alpha-3
    b TEXT NOT NULL,                 -- alpha-3
    day INTEGER,                     -- event.first_day
    event TEXT NOT NULL              -- event.id
);
CREATE INDEX state_pair_day ON state_pair (a, b, day, event);

-- Who is named in the readings.
CREATE TABLE person (
    id TEXT PRIMARY KEY,             -- the id a person counts as
    name TEXT NOT NULL,              -- names by language, JSON
    wikidata TEXT,                   -- Wikidata id
    reports INTEGER NOT NULL         -- reports that name the person
) WITHOUT ROWID;

-- Names and ids a person goes by.
CREATE TABLE alias (
    key TEXT NOT NULL,               -- a folded name or family name, or a former id
    who TEXT NOT NULL,               -- person.id
    former INTEGER NOT NULL,         -- 1 for an id that counts as the other by decision, 0 for a name
    PRIMARY KEY (key, who, former)
) WITHOUT ROWID;
CREATE INDEX alias_former ON alias (who) WHERE former;

-- What was said, once, whoever reports it.
CREATE TABLE statement (
    n INTEGER PRIMARY KEY,           -- row
    id TEXT NOT NULL,                -- id in the records of events
    event TEXT NOT NULL,             -- event.id
    speaker TEXT,                    -- id of a person or body, or a state
    plover TEXT,                     -- what it does: AGREE, REJECT, …
    day INTEGER,                     -- event.first_day
    record BLOB NOT NULL             -- as in the event's record
);
CREATE INDEX statement_speaker ON statement (speaker, day);
CREATE INDEX statement_event ON statement (event);

-- Each report's words of a statement.
CREATE TABLE wording (
    n INTEGER PRIMARY KEY,           -- row of statement_text
    statement INTEGER NOT NULL,      -- statement.n
    report TEXT NOT NULL,            -- report.id
    first INTEGER NOT NULL,          -- span of the content in the report's text
    last INTEGER NOT NULL,           -- its end
    lang TEXT NOT NULL               -- BCP 47
);

-- What a person should look at, the smallest margin first.
CREATE TABLE doubt (
    n INTEGER PRIMARY KEY,           -- row
    margin REAL NOT NULL,            -- points from the limit; of a field, by how many reports the best value is ahead
    kind TEXT NOT NULL,              -- pair or field
    first TEXT NOT NULL,             -- telling or event id
    second TEXT,                     -- the other telling's
    record BLOB NOT NULL             -- both tellings, score and reasons; or field and values
);
CREATE INDEX doubt_margin ON doubt (margin, first, second);

-- The decisions log, and what became of each.
CREATE TABLE decision (
    n INTEGER PRIMARY KEY,           -- place in the log
    id TEXT NOT NULL UNIQUE,         -- id of the decision
    state TEXT NOT NULL,             -- in force, undone, gave way, not found
    by TEXT,                         -- the decision that undid it or that it gave way to
    record BLOB NOT NULL             -- the log's line
);

-- Words of reports, without endings and clitics, and the people named; rows are report.n.
CREATE VIRTUAL TABLE report_text USING fts5 (words, people, content='', tokenize='unicode61');

-- Words of statements, the same; rows are wording.n.
CREATE VIRTUAL TABLE statement_text USING fts5 (words, people, content='', tokenize='unicode61');
