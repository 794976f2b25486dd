-- What every index follows: one row, the name of this database among those an index may have seen, and the number of its
-- last change.
CREATE TABLE search_log (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    identity TEXT NOT NULL,
    last INTEGER NOT NULL
);
INSERT INTO search_log (id, identity, last) VALUES (1, lower(hex(randomblob(16))), 0);

-- Things that changed, without gaps: `instrument/wtdc-30`. Old rows are removed; an index that is further behind is
-- made anew.
CREATE TABLE search_changes (
    sequence INTEGER PRIMARY KEY,
    subject TEXT NOT NULL
);
