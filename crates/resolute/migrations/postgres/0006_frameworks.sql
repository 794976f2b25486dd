-- Which loading of the reference set filled the tables: a newer program loads the same files again where it reads more
-- out of them.
ALTER TABLE reference_files ADD COLUMN loader BIGINT NOT NULL DEFAULT 0;

-- What a row says beyond notation and title: pairs of column and cell, as they stand.
ALTER TABLE concepts ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE concepts ADD COLUMN facts_json TEXT NOT NULL DEFAULT '[]';

-- Titles in words of their sources: by kind (short, title, title-2003 ...) and language.
CREATE TABLE concept_labels (
    scheme TEXT NOT NULL,
    notation TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    source TEXT NOT NULL,
    verified TEXT NOT NULL,
    -- File of the reference set that holds the row.
    file TEXT NOT NULL,
    PRIMARY KEY (scheme, notation, kind, language),
    FOREIGN KEY (scheme, notation) REFERENCES concepts (scheme, notation)
);

-- Links are loaded anew, with what each source shows and why one is doubtful.
DROP TABLE concept_links;
CREATE TABLE concept_links (
    from_scheme TEXT NOT NULL,
    from_notation TEXT NOT NULL,
    to_scheme TEXT NOT NULL,
    to_notation TEXT NOT NULL,
    confirmed BOOLEAN NOT NULL,
    source TEXT NOT NULL,
    verified TEXT NOT NULL,
    -- Which readings of the source show the link: their columns, a semicolon between them.
    witnesses TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    file TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (from_scheme, from_notation, to_scheme, to_notation),
    FOREIGN KEY (from_scheme, from_notation) REFERENCES concepts (scheme, notation),
    FOREIGN KEY (to_scheme, to_notation) REFERENCES concepts (scheme, notation)
);
CREATE INDEX concept_links_to ON concept_links (to_scheme, to_notation);

-- What an actor is for a concept, as of a year, by the text that says so.
CREATE TABLE roles (
    scheme TEXT NOT NULL,
    notation TEXT NOT NULL,
    actor TEXT NOT NULL REFERENCES actors (id),
    role TEXT NOT NULL,
    -- What says so: tunis-annex-2005, current-2026, or a proposal.
    basis TEXT NOT NULL,
    -- Clause of the proposal: call and labels, such as resolves/9/ii; empty for others.
    clause TEXT NOT NULL,
    position BIGINT NOT NULL,
    year BIGINT NOT NULL,
    instrument TEXT,
    proposal TEXT,
    -- The cell as it stands.
    words TEXT NOT NULL,
    source TEXT NOT NULL,
    verified TEXT NOT NULL,
    file TEXT NOT NULL,
    PRIMARY KEY (scheme, notation, actor, basis, clause, role),
    FOREIGN KEY (scheme, notation) REFERENCES concepts (scheme, notation)
);
CREATE INDEX roles_actor ON roles (actor);
