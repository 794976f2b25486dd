-- Every row of the reference set as it stands, with its provenance.
CREATE TABLE reference_files (
    name TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    loaded_at TEXT NOT NULL
);
CREATE TABLE reference_rows (
    file TEXT NOT NULL REFERENCES reference_files (name),
    line INTEGER NOT NULL,
    cells_json TEXT NOT NULL,
    PRIMARY KEY (file, line)
);

CREATE TABLE actors (
    id TEXT PRIMARY KEY,
    short_name TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    parent TEXT,
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    verified TEXT NOT NULL
);
CREATE TABLE conferences (
    label TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    place TEXT NOT NULL,
    year INTEGER NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    source TEXT NOT NULL,
    verified TEXT NOT NULL
);
CREATE TABLE concepts (
    scheme TEXT NOT NULL,
    notation TEXT NOT NULL,
    parent TEXT,
    sort INTEGER NOT NULL,
    label TEXT NOT NULL,
    source TEXT NOT NULL,
    verified TEXT NOT NULL,
    PRIMARY KEY (scheme, notation)
);
CREATE TABLE concept_links (
    from_scheme TEXT NOT NULL,
    from_notation TEXT NOT NULL,
    to_scheme TEXT NOT NULL,
    to_notation TEXT NOT NULL,
    confirmed BOOLEAN NOT NULL,
    source TEXT NOT NULL,
    verified TEXT NOT NULL,
    PRIMARY KEY (from_scheme, from_notation, to_scheme, to_notation),
    FOREIGN KEY (from_scheme, from_notation) REFERENCES concepts (scheme, notation),
    FOREIGN KEY (to_scheme, to_notation) REFERENCES concepts (scheme, notation)
);
