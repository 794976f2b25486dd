-- When somebody gave or moved the days of a conference. What was there before stays known: evidence names an occasion by
-- the day that it had.
CREATE TABLE conference_moves (
    id INTEGER PRIMARY KEY,
    conference TEXT NOT NULL REFERENCES conferences (label),
    starts_before TEXT,
    ends_before TEXT,
    starts_on TEXT,
    ends_on TEXT,
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX conference_moves_conference ON conference_moves (conference, id);

-- What one body owes another. `giver` and `receiver` hold codes of actors with a semicolon between them; the words beside
-- them are those of the source.
CREATE TABLE obligations (
    id INTEGER PRIMARY KEY,
    nature TEXT NOT NULL CHECK (nature IN ('task', 'decision')),
    standing TEXT NOT NULL CHECK (standing IN ('suggested', 'confirmed', 'dismissed')),
    giver TEXT NOT NULL,
    giver_words TEXT NOT NULL,
    receiver TEXT NOT NULL,
    receiver_words TEXT NOT NULL,
    what TEXT NOT NULL,
    due_on TEXT,
    -- Where the source gives a year and no day.
    due_year INTEGER,
    due_event TEXT,
    conference TEXT REFERENCES conferences (label),
    instrument TEXT,
    paragraph TEXT NOT NULL,
    -- The identity of the duty it was read from, which survives renumbering.
    lineage TEXT UNIQUE,
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    verified TEXT NOT NULL,
    -- The row of the reference set that it was loaded from: `wsis20_asks/113`.
    reference TEXT UNIQUE,
    -- `reference`, `machine` or `person`.
    said_by TEXT NOT NULL,
    because TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX obligations_instrument ON obligations (instrument);

-- That it was handed over and received. Rows are only added; one that was wrong is answered by a later one.
CREATE TABLE obligation_steps (
    id INTEGER PRIMARY KEY,
    obligation INTEGER NOT NULL REFERENCES obligations (id) ON DELETE CASCADE,
    step TEXT NOT NULL CHECK (step IN ('handed', 'received', 'decided')),
    happened_on TEXT NOT NULL,
    -- Title or address of what was handed over.
    document TEXT NOT NULL,
    -- Who handed it over or received it, as given.
    by_whom TEXT NOT NULL,
    verdict TEXT NOT NULL DEFAULT '',
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX obligation_steps_obligation ON obligation_steps (obligation, id);

-- Who asked to be reminded by mail of what their actors owe.
CREATE TABLE deadline_digests (
    person INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    -- As saved searches have it: `daily` or `weekly`.
    every TEXT NOT NULL,
    secret TEXT NOT NULL UNIQUE,
    since TEXT NOT NULL,
    told_at TEXT
);
-- What they were told, so that nothing is told twice.
CREATE TABLE deadlines_told (
    person INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    uid TEXT NOT NULL,
    day TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('due-soon', 'overdue')),
    told_at TEXT NOT NULL,
    PRIMARY KEY (person, uid, day, stage)
);
