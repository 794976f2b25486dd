-- An operative provision read as a duty. The columns are for filters; the whole reading is in reading_json.
CREATE TABLE mandates (
    id INTEGER PRIMARY KEY,
    provision INTEGER NOT NULL UNIQUE REFERENCES provisions (id) ON DELETE CASCADE,
    verb TEXT,
    force TEXT NOT NULL,
    continuing BOOLEAN NOT NULL,
    -- The day it comes to: a date that the text gives, or the opening of the conference it names.
    due_date TEXT,
    due_event TEXT,
    recurrence TEXT,
    -- As the machine read it, and as it stands after corrections.
    machine_json TEXT NOT NULL,
    reading_json TEXT NOT NULL
);
CREATE TABLE mandate_addressees (
    mandate INTEGER NOT NULL REFERENCES mandates (id) ON DELETE CASCADE,
    actor TEXT NOT NULL,
    PRIMARY KEY (mandate, actor)
);
CREATE INDEX mandate_addressees_actor ON mandate_addressees (actor);

-- What an officer corrected. Hangs on the text's address and scope, not on a row that a new reading replaces.
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL,
    -- The proposal whose text was corrected, or 'adopted'.
    scope TEXT NOT NULL,
    field TEXT NOT NULL,
    before_json TEXT NOT NULL,
    after_json TEXT NOT NULL,
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX corrections_address ON corrections (address, scope, id);
