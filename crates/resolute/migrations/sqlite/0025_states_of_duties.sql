-- How the states of duties turned. Rows are only ever added.
CREATE TABLE mandate_states (
    id INTEGER PRIMARY KEY,
    -- The paragraph, whatever its number in which text.
    lineage TEXT NOT NULL,
    -- First, second, ... state of this paragraph.
    turn INTEGER NOT NULL,
    -- The day on which it was first found so.
    day TEXT NOT NULL,
    state TEXT NOT NULL,
    -- Why: a list of crate::trace::model::Reason.
    reasons_json TEXT NOT NULL,
    CONSTRAINT state_kept_twice UNIQUE (lineage, turn)
);
