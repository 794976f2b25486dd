-- What the texts held here cite, read by the program and rebuilt where a newer program reads better.
CREATE TABLE citations (
    id INTEGER PRIMARY KEY,
    text INTEGER NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
    provision INTEGER NOT NULL REFERENCES provisions (id) ON DELETE CASCADE,
    -- Order within the text.
    position INTEGER NOT NULL,
    -- instrument, itself, provision, conference, concept or document.
    names TEXT NOT NULL,
    -- First part of the addresses of the cited text, whether or not it is known here: pp-140.
    cited TEXT,
    -- Body of the cited text, where it is numbered.
    body TEXT,
    quote TEXT NOT NULL,
    citation_json TEXT NOT NULL,
    UNIQUE (text, position)
);
CREATE INDEX citations_cited ON citations (cited);
CREATE INDEX citations_provision ON citations (provision);

-- Which reader read the citations of a text: a text that an older one read, or none, is read again.
CREATE TABLE citation_readings (
    text INTEGER PRIMARY KEY REFERENCES texts (id) ON DELETE CASCADE,
    reader INTEGER NOT NULL
);
