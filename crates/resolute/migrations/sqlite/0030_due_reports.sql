-- Reports that are due to somebody: what people decided of those that duties were read to ask for, and those that people
-- recorded themselves.
CREATE TABLE due_reports (
    id INTEGER PRIMARY KEY,
    -- The paragraph that asks for it, through its revisions; what was recorded without one has `recorded/1`.
    entry TEXT NOT NULL UNIQUE,
    standing TEXT NOT NULL CHECK (standing IN ('confirmed', 'dismissed')),
    -- `machine` where it was read in a duty, `person` where somebody recorded it; the columns below are theirs.
    said_by TEXT NOT NULL CHECK (said_by IN ('machine', 'person')),
    title TEXT NOT NULL,
    giver TEXT NOT NULL,
    receiver TEXT NOT NULL,
    recurrence TEXT NOT NULL,
    first_due_on TEXT,
    instrument TEXT,
    paragraph TEXT NOT NULL,
    words TEXT NOT NULL,
    source TEXT NOT NULL,
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL
);

-- What people said of two reports that may ask for the same. Rows are only ever added; the newest counts.
CREATE TABLE due_report_pairs (
    id INTEGER PRIMARY KEY,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'dismissed')),
    -- Why the pair was suggested when it was decided.
    because TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL,
    CHECK (one <> other)
);
CREATE INDEX due_report_pairs_pair ON due_report_pairs (one, other, id);

-- Reviews: whether a report goes on. Rows are only ever added; no text and no state of a duty changes by them.
CREATE TABLE due_report_reviews (
    id INTEGER PRIMARY KEY,
    entry TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('continue', 'merge', 'discontinue')),
    -- The report that it is merged into.
    merged_into TEXT,
    -- For which conference, session or meeting.
    occasion TEXT NOT NULL,
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL,
    CHECK ((verdict = 'merge') = (merged_into IS NOT NULL))
);
CREATE INDEX due_report_reviews_entry ON due_report_reviews (entry, id);
