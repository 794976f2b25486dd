-- A file of activities that somebody handed in, and what became of it. A newer file of the same list updates what the
-- older one brought.
CREATE TABLE activity_imports (
    id INTEGER PRIMARY KEY,
    -- Name of the list.
    list TEXT NOT NULL,
    -- Name of the file, and its sha-256.
    file TEXT NOT NULL,
    digest TEXT NOT NULL,
    -- iati-activities, iati-organisations, csv, xlsx.
    format TEXT NOT NULL,
    -- The account of who handed it in, and how records name them.
    account INTEGER,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    -- waiting: it was looked through, and nobody decided yet.
    state TEXT NOT NULL CHECK (state IN ('reading', 'waiting', 'running', 'done', 'failed', 'discarded')),
    -- How columns are understood, for tables.
    mapping_json TEXT,
    -- What would be done, or was done.
    report_json TEXT,
    begun_at TEXT NOT NULL,
    ended_at TEXT
);
CREATE INDEX activity_imports_list ON activity_imports (list, id);

-- What a list gave for an entry, all of it, so that an export gives it back. Like the row of the entry, it is public only
-- where the entry is.
CREATE TABLE activity_originals (
    activity INTEGER PRIMARY KEY REFERENCES activities (id) ON DELETE CASCADE,
    import INTEGER NOT NULL REFERENCES activity_imports (id),
    -- Tells whether a newer file says something else.
    digest TEXT NOT NULL,
    -- iati: the element; table: the record as it was read from the row.
    format TEXT NOT NULL,
    original TEXT NOT NULL
);
CREATE INDEX activity_originals_import ON activity_originals (import, activity);

-- Organisations as they describe themselves and their budgets in IATI organisation files.
CREATE TABLE activity_publishers (
    identifier TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    import INTEGER NOT NULL REFERENCES activity_imports (id),
    digest TEXT NOT NULL,
    original TEXT NOT NULL
);

-- How somebody's tables are understood, by their headers.
CREATE TABLE activity_mappings (
    owner TEXT NOT NULL,
    headers TEXT NOT NULL,
    mapping_json TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (owner, headers)
);
