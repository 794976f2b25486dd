-- What owners do with their entries: give up and take up again, be told of mistakes, be reminded.

-- From an entry to those that were merged into it; most entries are merged into none.
CREATE INDEX activities_merged ON activities (merged_into) WHERE merged_into IS NOT NULL;

-- Drafts that their owner gave up. The words stay until they are taken up again: of an entry that was never public in
-- its row, of changes to a public one here.
CREATE TABLE activity_withdrawals (
    activity INTEGER PRIMARY KEY REFERENCES activities (id) ON DELETE CASCADE,
    -- The changes that were given up; none where the entry itself was.
    record_json TEXT,
    person TEXT NOT NULL,
    at TEXT NOT NULL
);

-- What somebody says is wrong with a public entry; its owner and the reviewers see it.
CREATE TABLE activity_remarks (
    id INTEGER PRIMARY KEY,
    activity INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    words TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL,
    settled_at TEXT,
    settled_by TEXT
);
CREATE INDEX activity_remarks_activity ON activity_remarks (activity, id);
CREATE INDEX activity_remarks_open ON activity_remarks (id) WHERE settled_at IS NULL;

-- When an owner was asked whether an entry is still right; one question a year and entry.
CREATE TABLE activity_reminders (
    activity INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    -- The day of the confirmation, or of the publication, that the question follows.
    since TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (activity, at)
);

-- Who does not want to be asked by mail.
CREATE TABLE activity_reminders_stopped (
    person INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    at TEXT NOT NULL
);
