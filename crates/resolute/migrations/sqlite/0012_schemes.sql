-- A framework as a row: what ships has its file of the reference set, what was imported its own file.
CREATE TABLE concept_schemes (
    id TEXT PRIMARY KEY,
    sort INTEGER NOT NULL,
    -- shipped or imported.
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'imported')),
    uri TEXT UNIQUE,
    -- Titles by language.
    titles_json TEXT NOT NULL,
    adopted_by TEXT,
    valid_from TEXT,
    valid_until TEXT,
    licence TEXT NOT NULL,
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    verified TEXT NOT NULL,
    -- The file that it was read from, of an imported one.
    file_sha256 TEXT,
    file_name TEXT,
    file_format TEXT,
    imported_at TEXT
);

ALTER TABLE concepts ADD COLUMN uri TEXT;
ALTER TABLE concepts ADD COLUMN valid_from TEXT;
ALTER TABLE concepts ADD COLUMN valid_until TEXT;
CREATE INDEX concepts_uri ON concepts (uri);

-- Further broader terms of a concept that has more than one.
CREATE TABLE concept_broader (
    scheme TEXT NOT NULL,
    notation TEXT NOT NULL,
    broader TEXT NOT NULL,
    PRIMARY KEY (scheme, notation, broader),
    FOREIGN KEY (scheme, notation) REFERENCES concepts (scheme, notation),
    FOREIGN KEY (scheme, broader) REFERENCES concepts (scheme, notation)
);

-- Titles and links are loaded anew: there may be several of one kind and language, and several kinds of links.
DROP TABLE concept_labels;
CREATE TABLE concept_labels (
    scheme TEXT NOT NULL,
    notation TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    words TEXT NOT NULL,
    source TEXT NOT NULL,
    verified TEXT NOT NULL,
    -- File of the reference set that holds the row, or the imported scheme.
    file TEXT NOT NULL,
    PRIMARY KEY (scheme, notation, kind, language, position),
    FOREIGN KEY (scheme, notation) REFERENCES concepts (scheme, notation)
);

DROP TABLE concept_links;
CREATE TABLE concept_links (
    from_scheme TEXT NOT NULL,
    from_notation TEXT NOT NULL,
    to_scheme TEXT NOT NULL,
    to_notation TEXT NOT NULL,
    -- exact, close, broad, narrow or related, as SKOS has them.
    kind TEXT NOT NULL DEFAULT 'related' CHECK (kind IN ('exact', 'close', 'broad', 'narrow', 'related')),
    -- official, doubtful, imported; suggested, confirmed or withdrawn where people said it.
    status TEXT NOT NULL DEFAULT 'doubtful'
        CHECK (status IN ('official', 'doubtful', 'imported', 'suggested', 'confirmed', 'withdrawn')),
    confirmed BOOLEAN NOT NULL,
    source TEXT NOT NULL,
    verified TEXT NOT NULL,
    -- Which readings of the source show the link: their columns, a semicolon between them.
    witnesses TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    -- File of the reference set or imported scheme that holds the row; empty for what people said.
    file TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (from_scheme, from_notation, to_scheme, to_notation, kind, file),
    FOREIGN KEY (from_scheme, from_notation) REFERENCES concepts (scheme, notation),
    FOREIGN KEY (to_scheme, to_notation) REFERENCES concepts (scheme, notation)
);
CREATE INDEX concept_links_to ON concept_links (to_scheme, to_notation);

-- What people said about a link, in order: suggested, confirmed, withdrawn.
CREATE TABLE concept_link_steps (
    id INTEGER PRIMARY KEY,
    from_scheme TEXT NOT NULL,
    from_notation TEXT NOT NULL,
    to_scheme TEXT NOT NULL,
    to_notation TEXT NOT NULL,
    kind TEXT NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('suggested', 'confirmed', 'withdrawn')),
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX concept_link_steps_link
    ON concept_link_steps (from_scheme, from_notation, to_scheme, to_notation, kind);

-- Links to concepts that are not held here: only their address is known.
CREATE TABLE concept_outside (
    scheme TEXT NOT NULL,
    notation TEXT NOT NULL,
    kind TEXT NOT NULL,
    uri TEXT NOT NULL,
    PRIMARY KEY (scheme, notation, kind, uri),
    FOREIGN KEY (scheme, notation) REFERENCES concepts (scheme, notation)
);

-- What belongs to a region or group, and from when until when.
CREATE TABLE concept_members (
    group_scheme TEXT NOT NULL,
    group_notation TEXT NOT NULL,
    scheme TEXT NOT NULL,
    notation TEXT NOT NULL,
    -- ISO 8601, as exact as the source is: a day, a month, a year; empty where it is not known or has no end.
    valid_from TEXT NOT NULL DEFAULT '',
    valid_until TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL,
    verified TEXT NOT NULL,
    file TEXT NOT NULL,
    PRIMARY KEY (group_scheme, group_notation, scheme, notation, valid_from),
    FOREIGN KEY (group_scheme, group_notation) REFERENCES concepts (scheme, notation),
    FOREIGN KEY (scheme, notation) REFERENCES concepts (scheme, notation)
);
CREATE INDEX concept_members_of ON concept_members (scheme, notation);

-- Rises with every change of frameworks, so that what a node holds in memory is known to be current.
CREATE TABLE concept_revision (
    name TEXT PRIMARY KEY,
    revision BIGINT NOT NULL
);
