-- What actors did, do or will do towards the resolutions.
CREATE TABLE activities (
    id INTEGER PRIMARY KEY,
    -- Where the entry comes from: 'form', or the name of the list or publisher that was imported.
    source TEXT NOT NULL,
    -- How that source calls it; importing the same name again updates the same entry.
    external_id TEXT,
    -- Code of the actor whose entry it is; none where nobody here speaks for it yet.
    owner TEXT REFERENCES actors (id),
    -- Where the words below stand. Only 'published' ones are public; 'merged' ones lead to another entry.
    standing TEXT NOT NULL
        CHECK (standing IN ('draft', 'submitted', 'returned', 'published', 'rejected', 'merged')),
    -- Rises with every change, so that two who edit at once are told.
    revision INTEGER NOT NULL DEFAULT 1,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- planned, ongoing, completed ...; empty where unknown.
    progress TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    organisation TEXT NOT NULL,
    -- The entry, whole: crate::activities::Record.
    record_json TEXT NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    published_at TEXT,
    -- The last day on which its owner said that it is right.
    confirmed_on TEXT,
    merged_into INTEGER REFERENCES activities (id),
    CHECK ((standing = 'merged') = (merged_into IS NOT NULL)),
    UNIQUE (source, external_id)
);
CREATE INDEX activities_owner ON activities (owner, id);
-- The queue of reviewers; most entries are published and not in it.
CREATE INDEX activities_waiting ON activities (standing, changed_at) WHERE standing <> 'published';

-- Changes to a published entry that wait for review; the public words stay until then.
CREATE TABLE activity_proposals (
    activity INTEGER PRIMARY KEY REFERENCES activities (id) ON DELETE CASCADE,
    -- Revision of the entry that was changed.
    base_revision INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('draft', 'submitted', 'returned')),
    record_json TEXT NOT NULL,
    changed_at TEXT NOT NULL
);

-- Personal data of those who may be asked about an entry; never public.
CREATE TABLE activity_contacts (
    activity INTEGER PRIMARY KEY REFERENCES activities (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    email TEXT NOT NULL
);

-- What became of an entry: who did which step when, and why. Rows are only ever added.
CREATE TABLE activity_steps (
    id INTEGER PRIMARY KEY,
    activity INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    step TEXT NOT NULL,
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX activity_steps_activity ON activity_steps (activity, id);

-- The three below are of published entries only and derived from the record, for joins and sums.
CREATE TABLE activity_tags (
    activity INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    -- A concept scheme, or 'countries' with ISO 3166 codes of three letters.
    scheme TEXT NOT NULL,
    notation TEXT NOT NULL,
    PRIMARY KEY (activity, scheme, notation)
);
CREATE INDEX activity_tags_concept ON activity_tags (scheme, notation, activity);
CREATE TABLE activity_parties (
    activity INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    -- Code of the actor, where it is a known one.
    actor TEXT,
    PRIMARY KEY (activity, position)
);
CREATE INDEX activity_parties_actor ON activity_parties (actor, activity) WHERE actor IS NOT NULL;
CREATE TABLE activity_money (
    activity INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    -- budget-original, budget-revised, commitment, disbursement, expenditure, incoming-funds ...
    kind TEXT NOT NULL,
    -- Exactly as given; never a binary fraction.
    amount TEXT NOT NULL,
    currency TEXT NOT NULL,
    valued_on TEXT,
    starts_on TEXT,
    ends_on TEXT,
    PRIMARY KEY (activity, position)
);
