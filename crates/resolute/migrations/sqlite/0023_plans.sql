-- Rolling plans: what a body sets out to do in some years.
CREATE TABLE plans (
    id INTEGER PRIMARY KEY,
    -- Stands in addresses: 'itu-d-2020-2023'.
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    -- Whose plan it is, and who keeps it: rights hang on the keeper.
    body TEXT NOT NULL,
    keeper TEXT NOT NULL,
    from_year INTEGER NOT NULL,
    to_year INTEGER NOT NULL,
    words TEXT NOT NULL,
    source TEXT NOT NULL,
    verified TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('reference', 'person')),
    carried_from INTEGER REFERENCES plans (id),
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT plan_ends_before_it_begins CHECK (to_year >= from_year)
);

-- Objective, outcome, output, task: one table, because they share nearly every column, move between levels when a plan is
-- rewritten, and stand in one list of a spreadsheet.
CREATE TABLE plan_items (
    id INTEGER PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('objective', 'priority', 'outcome', 'output', 'task')),
    parent INTEGER REFERENCES plan_items (id),
    title TEXT NOT NULL,
    -- Code of the actor in the lead; empty where nobody is.
    lead TEXT NOT NULL,
    starts_on TEXT,
    due_on TEXT,
    -- Label of a conference or words for an event.
    due_event TEXT NOT NULL,
    -- Everything else, as JSON: words, product or service, supporting actors, level, region, money, risks, indicators.
    details TEXT NOT NULL,
    source TEXT NOT NULL,
    verified TEXT NOT NULL,
    carried_from INTEGER REFERENCES plan_items (id),
    revision INTEGER NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT plan_item_code_twice UNIQUE (plan, code),
    CONSTRAINT plan_item_due_before_start CHECK (due_on IS NULL OR starts_on IS NULL OR due_on >= starts_on),
    CONSTRAINT plan_item_under_itself CHECK (parent <> id)
);
CREATE INDEX plan_items_parent ON plan_items (parent);
CREATE INDEX plan_items_lead ON plan_items (lead);

-- What became of an item: dated facts, only ever added.
CREATE TABLE plan_steps (
    id INTEGER PRIMARY KEY,
    item INTEGER NOT NULL REFERENCES plan_items (id) ON DELETE CASCADE,
    step TEXT NOT NULL CHECK (step IN ('started', 'finished', 'stopped', 'reopened')),
    happened_on TEXT NOT NULL,
    note TEXT NOT NULL,
    -- What shows it, and where it can be seen; empty where nothing was given.
    evidence TEXT NOT NULL,
    evidence_href TEXT NOT NULL,
    -- The due day of a duty that the evidence is for.
    occurrence TEXT,
    -- What a reviewer said of the evidence.
    standing TEXT NOT NULL CHECK (standing IN ('suggested', 'confirmed', 'dismissed')),
    decided_by TEXT,
    decided_at TEXT,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX plan_steps_item ON plan_steps (item, happened_on);

-- Which duty an output answers. Hangs on the lineage of the paragraph, which survives renumbering and revision.
CREATE TABLE output_links (
    id INTEGER PRIMARY KEY,
    item INTEGER NOT NULL REFERENCES plan_items (id) ON DELETE CASCADE,
    lineage TEXT NOT NULL,
    -- Address of the paragraph when the link was made.
    address TEXT NOT NULL,
    said_by TEXT NOT NULL CHECK (said_by IN ('person', 'machine')),
    -- Why: the words that led to it, or what the person said.
    because TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('suggested', 'confirmed', 'dismissed')),
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT output_answers_twice UNIQUE (item, lineage)
);
CREATE INDEX output_links_lineage ON output_links (lineage, standing);

-- What was decided about it. Rows are only ever added.
CREATE TABLE output_verdicts (
    id INTEGER PRIMARY KEY,
    link INTEGER NOT NULL REFERENCES output_links (id) ON DELETE CASCADE,
    verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'dismissed', 'withdrawn')),
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX output_verdicts_link ON output_verdicts (link, id);

-- What an output is to have reached, and who agreed that it was.
CREATE TABLE plan_milestones (
    id INTEGER PRIMARY KEY,
    item INTEGER NOT NULL REFERENCES plan_items (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    due_on TEXT,
    due_event TEXT NOT NULL,
    -- As its newest step says.
    standing TEXT NOT NULL CHECK (standing IN ('draft', 'submitted', 'reviewed', 'approved', 'sent-back')),
    carried_from INTEGER REFERENCES plan_milestones (id),
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX plan_milestones_item ON plan_milestones (item);

CREATE TABLE milestone_steps (
    id INTEGER PRIMARY KEY,
    milestone INTEGER NOT NULL REFERENCES plan_milestones (id) ON DELETE CASCADE,
    step TEXT NOT NULL CHECK (step IN ('draft', 'submitted', 'reviewed', 'approved', 'sent-back')),
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX milestone_steps_milestone ON milestone_steps (milestone, id);

-- A folder of an older program holds the rows of the results framework and no plan made of them: they are read again.
UPDATE reference_files SET sha256 = '' WHERE name = 'itu_d_results_framework';
