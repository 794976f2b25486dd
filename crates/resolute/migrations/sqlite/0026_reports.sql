-- Reports that are kept: the data and the template that they are drawn from, what people wrote in them, and how far they are.
CREATE TABLE reports (
    id INTEGER PRIMARY KEY,
    template TEXT NOT NULL,
    -- As it was when the report was made: a later change of the template changes no report.
    template_text TEXT NOT NULL,
    instrument TEXT NOT NULL REFERENCES instruments (id),
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    snapshot_json TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('draft', 'reviewed', 'issued')),
    -- Grows with every step, so that nobody decides over what they did not see.
    revision INTEGER NOT NULL,
    -- The issued report that this one corrects.
    corrects INTEGER REFERENCES reports (id),
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    made_at TEXT NOT NULL,
    issued_at TEXT
);
CREATE INDEX reports_issued ON reports (template, instrument, to_day) WHERE standing = 'issued';

-- What people wrote; the newest words of each place, with their author.
CREATE TABLE report_texts (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (id),
    -- The place, as the template names it.
    place TEXT NOT NULL,
    words TEXT NOT NULL,
    revision INTEGER NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (report, place)
);

-- Which paragraphs an issued report covers, by their lineage.
CREATE TABLE report_paragraphs (
    report INTEGER NOT NULL REFERENCES reports (id),
    lineage TEXT NOT NULL,
    PRIMARY KEY (report, lineage)
);
CREATE INDEX report_paragraphs_lineage ON report_paragraphs (lineage);
