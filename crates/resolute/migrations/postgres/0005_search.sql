-- What every index follows: one row, the name of this database among those an index may have seen, and the number of its
-- last change.
CREATE TABLE search_log (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    identity TEXT NOT NULL,
    last BIGINT NOT NULL
);
INSERT INTO search_log (id, identity, last)
VALUES (1, md5(random()::text || clock_timestamp()::text || pg_backend_pid()::text), 0);

-- Things that changed, without gaps: `instrument/wtdc-30`. Old rows are removed; an index that is further behind is
-- made anew.
CREATE TABLE search_changes (
    sequence BIGINT PRIMARY KEY,
    subject TEXT NOT NULL
);
