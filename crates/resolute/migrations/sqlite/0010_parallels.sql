-- What a person said about a suggested sister text. Rows are only ever added; the newest of a pair counts. A pair is
-- two lineages in the order of the alphabet, so that it survives renumbering and a new reading of either text.
CREATE TABLE parallel_verdicts (
    id INTEGER PRIMARY KEY,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'dismissed', 'withdrawn')),
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL,
    CHECK (one < other)
);
CREATE INDEX parallel_verdicts_pair ON parallel_verdicts (one, other, id);
