-- What an activity does for a duty. Hangs on the lineage of the paragraph, which survives renumbering and revision.
CREATE TABLE activity_links (
    id INTEGER PRIMARY KEY,
    activity INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    lineage TEXT NOT NULL,
    -- Address of the paragraph when the link was made.
    address TEXT NOT NULL,
    said_by TEXT NOT NULL CHECK (said_by IN ('person', 'machine')),
    -- Why: the words that led to it, or what the person said.
    because TEXT NOT NULL,
    -- As the newest verdict says; 'suggested' while nobody decided.
    standing TEXT NOT NULL CHECK (standing IN ('suggested', 'confirmed', 'dismissed', 'withdrawn')),
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (activity, lineage)
);
CREATE INDEX activity_links_lineage ON activity_links (lineage, standing);

-- What shows that it was done.
CREATE TABLE activity_evidence (
    id INTEGER PRIMARY KEY,
    link INTEGER NOT NULL REFERENCES activity_links (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('document', 'link', 'observation')),
    title TEXT NOT NULL,
    -- Where it can be seen; empty for an observation.
    address TEXT NOT NULL,
    -- The day of what it shows: it counts from then on.
    happened_on TEXT NOT NULL,
    -- The due day that it is for, where the duty has several.
    occurrence TEXT,
    standing TEXT NOT NULL CHECK (standing IN ('suggested', 'confirmed', 'dismissed', 'withdrawn')),
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX activity_evidence_link ON activity_evidence (link);

-- What was decided about a link, or about one piece of its evidence. Rows are only ever added.
CREATE TABLE activity_verdicts (
    id INTEGER PRIMARY KEY,
    link INTEGER NOT NULL REFERENCES activity_links (id) ON DELETE CASCADE,
    evidence INTEGER REFERENCES activity_evidence (id) ON DELETE CASCADE,
    verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'dismissed', 'withdrawn')),
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX activity_verdicts_link ON activity_verdicts (link, id);

-- Which reviewer took up what waits.
CREATE TABLE activity_assignments (
    activity INTEGER PRIMARY KEY REFERENCES activities (id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    at TEXT NOT NULL
);
