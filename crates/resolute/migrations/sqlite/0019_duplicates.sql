-- Published entries that may be the same, as the program found them: derived, and found again at any time.
CREATE TABLE activity_pairs (
    one INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    -- 'duplicate': they may be the same; 'related': another edition, phase, year or country.
    kind TEXT NOT NULL CHECK (kind IN ('duplicate', 'related')),
    -- How likely they are the same, in thousandths.
    score INTEGER NOT NULL,
    -- Codes of the reasons, with a space before and behind each.
    reasons TEXT NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
);
CREATE INDEX activity_pairs_other ON activity_pairs (other);
CREATE INDEX activity_pairs_ranked ON activity_pairs (kind, score);

-- Pairs of which a reviewer said that they are two things. Taking it back removes the row; the audit keeps both.
CREATE TABLE activity_distinct (
    one INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
);

-- How far in the log of changes pairs were looked for.
CREATE TABLE activity_pairs_mark (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    identity TEXT NOT NULL,
    sequence INTEGER NOT NULL
);
