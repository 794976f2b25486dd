-- Who works with whom: the days of agreements, what is done under which, which output an agreement serves, and names that
-- were tied to actors.

-- Of published agreements only, and derived from the record, so that a day tells which of them turn.
CREATE TABLE activity_agreements (
    activity INTEGER PRIMARY KEY REFERENCES activities (id) ON DELETE CASCADE,
    -- First and last day on which it holds; none where its entry says none.
    begins_on TEXT,
    ends_on TEXT
);
CREATE INDEX activity_agreements_begin ON activity_agreements (begins_on);
CREATE INDEX activity_agreements_end ON activity_agreements (ends_on);
INSERT INTO activity_agreements (activity, begins_on, ends_on)
SELECT id, coalesce(nullif(json_extract(record_json, '$.details."signed-on"'), ''), starts_on),
       coalesce(nullif(json_extract(record_json, '$.details."in-force-until"'), ''), ends_on)
FROM activities WHERE standing = 'published' AND kind = 'agreement';

-- What is done under an agreement, a regional initiative or a programme.
CREATE TABLE activity_unders (
    id INTEGER PRIMARY KEY,
    activity INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    above INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    said_by TEXT NOT NULL CHECK (said_by IN ('person', 'machine')),
    -- Why: what led to it, or what the person said.
    because TEXT NOT NULL,
    -- As the newest verdict says; 'suggested' while nobody decided.
    standing TEXT NOT NULL CHECK (standing IN ('suggested', 'confirmed', 'dismissed')),
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT activity_under_twice UNIQUE (activity, above),
    CONSTRAINT activity_under_itself CHECK (activity <> above)
);
CREATE INDEX activity_unders_above ON activity_unders (above, standing);

-- Which output of a plan an agreement serves. The output is named as its plan names it.
CREATE TABLE activity_outputs (
    id INTEGER PRIMARY KEY,
    activity INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    plan TEXT NOT NULL,
    output TEXT NOT NULL,
    said_by TEXT NOT NULL CHECK (said_by IN ('person', 'machine')),
    because TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('suggested', 'confirmed', 'dismissed')),
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT activity_output_twice UNIQUE (activity, plan, output)
);
CREATE INDEX activity_outputs_output ON activity_outputs (plan, output, standing);

-- What was decided about either. Rows are only ever added.
CREATE TABLE partner_verdicts (
    id INTEGER PRIMARY KEY,
    under INTEGER REFERENCES activity_unders (id) ON DELETE CASCADE,
    output INTEGER REFERENCES activity_outputs (id) ON DELETE CASCADE,
    verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'dismissed', 'withdrawn')),
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL,
    CHECK ((under IS NULL) <> (output IS NULL))
);
CREATE INDEX partner_verdicts_under ON partner_verdicts (under, id);
CREATE INDEX partner_verdicts_output ON partner_verdicts (output, id);

-- Which actor a name means that entries write without a code. The words of the entries stay as they are.
CREATE TABLE party_names (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    actor TEXT NOT NULL REFERENCES actors (id),
    said_by TEXT NOT NULL CHECK (said_by IN ('person', 'machine')),
    because TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('confirmed', 'dismissed')),
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT party_name_twice UNIQUE (name, actor)
);
-- A name means one actor.
CREATE UNIQUE INDEX party_names_confirmed ON party_names (name) WHERE standing = 'confirmed';
-- Names without a code, to be counted and tied.
CREATE INDEX activity_parties_name ON activity_parties (name, activity) WHERE actor IS NULL;

-- 1 where the actor came from a name that was tied, and goes when the tie does.
ALTER TABLE activity_parties ADD COLUMN tied INTEGER NOT NULL DEFAULT 0;
