CREATE TABLE instruments (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    verified TEXT NOT NULL
);
-- Charters and outcome documents have no number; numbered texts are known by it.
CREATE UNIQUE INDEX instruments_identity ON instruments (body, kind, number) WHERE number <> '';
-- Known revisions, whether or not their text is held here.
CREATE TABLE versions (
    id TEXT PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    sequence INTEGER NOT NULL,
    place TEXT NOT NULL,
    year INTEGER NOT NULL,
    cited_as TEXT NOT NULL,
    title TEXT NOT NULL,
    -- Opening of the conference that adopted it, where known.
    adopted_on TEXT,
    source TEXT NOT NULL,
    verified TEXT NOT NULL
);
CREATE INDEX versions_instrument ON versions (instrument, sequence);

-- A file as it was read: the marked paragraphs, exactly.
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    file TEXT NOT NULL REFERENCES files (sha256),
    -- How the marks came about: tracked in the file, recovered from a text that had lost them, none.
    reading TEXT NOT NULL CHECK (reading IN ('tracked', 'recovered', 'none')),
    -- Rises when a person confirms or corrects an uncertain span.
    revision INTEGER NOT NULL DEFAULT 1,
    document_json TEXT NOT NULL
);
CREATE TABLE proposals (
    id TEXT PRIMARY KEY,
    symbol TEXT NOT NULL UNIQUE,
    action TEXT NOT NULL,
    sponsors TEXT NOT NULL,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    base_version TEXT REFERENCES versions (id),
    amended_version TEXT NOT NULL REFERENCES versions (id),
    -- Label of the conference it is addressed to.
    addressed_to TEXT,
    document INTEGER NOT NULL REFERENCES documents (id),
    -- Which of the proposals of a document this one is, from 0.
    part INTEGER NOT NULL,
    kept_at TEXT NOT NULL
);
CREATE INDEX proposals_instrument ON proposals (instrument);

-- A text held for a version: adopted, proposed, or reconstructed from a proposal.
CREATE TABLE texts (
    id INTEGER PRIMARY KEY,
    version TEXT NOT NULL REFERENCES versions (id),
    standing TEXT NOT NULL CHECK (standing IN ('adopted', 'proposed', 'reconstructed')),
    language TEXT NOT NULL,
    proposal TEXT REFERENCES proposals (id),
    document INTEGER NOT NULL REFERENCES documents (id),
    title TEXT NOT NULL,
    UNIQUE (version, standing, language, document)
);
CREATE TABLE provisions (
    id INTEGER PRIMARY KEY,
    text INTEGER NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    -- With the version in front: wtdc-30/2017/instructs-bdt-director/2.
    address TEXT NOT NULL,
    kind TEXT NOT NULL,
    operative BOOLEAN NOT NULL,
    heading TEXT NOT NULL,
    label TEXT,
    -- The identity that survives renumbering and revision.
    lineage TEXT NOT NULL,
    words TEXT NOT NULL,
    UNIQUE (text, address)
);
CREATE INDEX provisions_address ON provisions (address);
CREATE INDEX provisions_lineage ON provisions (lineage);

-- What a person decided about an uncertain span of a recovered reading.
CREATE TABLE confirmations (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id),
    paragraph INTEGER NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    old_words TEXT NOT NULL,
    new_words TEXT NOT NULL,
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL
);
