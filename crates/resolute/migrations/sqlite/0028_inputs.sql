-- What focal points are asked to give for places of a draft report, and what they gave. One row a place and an actor.
CREATE TABLE inputs (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (id),
    -- The place, as the template names it, and what is to be written there.
    place TEXT NOT NULL,
    prompt TEXT NOT NULL,
    -- What the place is about through all reports: the lineage of a paragraph, `line/C5`, or the place itself.
    about TEXT NOT NULL,
    actor TEXT NOT NULL REFERENCES actors (id),
    due_on TEXT NOT NULL,
    message TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    -- Reminders before and after the due day: whoever sets one sends it.
    before_told_at TEXT,
    after_told_at TEXT,
    -- Declined or withdrawn; then it can be asked again.
    closed_at TEXT,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL
);
-- Nobody is asked twice for the same place.
CREATE UNIQUE INDEX inputs_once ON inputs (report, place, actor) WHERE closed_at IS NULL;
CREATE INDEX inputs_about ON inputs (about, actor);

-- Who is asked: an account, or an address of mail and a name. Apart, because it goes when they leave.
CREATE TABLE input_readers (
    input INTEGER PRIMARY KEY REFERENCES inputs (id) ON DELETE CASCADE,
    account INTEGER REFERENCES people (id),
    email TEXT,
    email_key TEXT,
    called TEXT NOT NULL,
    language TEXT NOT NULL,
    CONSTRAINT input_readers_one_way CHECK ((account IS NULL) <> (email IS NULL))
);
CREATE INDEX input_readers_account ON input_readers (account);
CREATE INDEX input_readers_email ON input_readers (email_key);

-- The codes of links in messages; only what is kept of a secret.
CREATE TABLE input_links (
    code_hash TEXT PRIMARY KEY,
    input INTEGER NOT NULL REFERENCES inputs (id) ON DELETE CASCADE,
    expires_at TEXT NOT NULL
);

-- What became of it. Rows are only ever added.
CREATE TABLE input_steps (
    id INTEGER PRIMARY KEY,
    input INTEGER NOT NULL REFERENCES inputs (id) ON DELETE CASCADE,
    step TEXT NOT NULL CHECK (step IN
        ('asked', 'reminded', 'opened', 'received', 'complete', 'declined', 'withdrawn', 'accepted', 'left-out', 'moved')),
    -- The answer as it was given, or why.
    words TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX input_steps_input ON input_steps (input, id);

-- Words of others in a place of a report, each with its author; they stand beside what officers wrote there.
CREATE TABLE report_contributions (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (id),
    place TEXT NOT NULL,
    -- The input that it answers; a correction of the report keeps the number.
    input INTEGER NOT NULL,
    actor TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    -- The name that its author wished to stand beside it; may be empty.
    signed_as TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    given_on TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('waiting', 'accepted', 'left-out')),
    -- Whether an officer changed the words.
    edited BOOLEAN NOT NULL,
    revision INTEGER NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (report, place, actor)
);
