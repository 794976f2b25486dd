-- Lines of money, each with what the rules against counting twice say of it (docs/money.md). The table was derived before
-- and is derived again: `resolute money rebuild`, or the next start of the server.
DROP TABLE activity_money;
CREATE TABLE activity_money (
    activity INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    -- Where it stands in the activity: transaction[3].
    place TEXT NOT NULL DEFAULT '',
    -- budget, planned-disbursement, or the kind of a transaction.
    kind TEXT NOT NULL,
    -- Exactly as given; never a binary fraction, and not always a number.
    amount TEXT NOT NULL,
    -- None where nobody says it.
    currency TEXT,
    starts_on TEXT,
    ends_on TEXT,
    -- 1 for a budget that replaces an earlier one.
    revised INTEGER NOT NULL DEFAULT 0,
    -- Identifiers of the activities out of which and to which it was given.
    provider TEXT,
    receiver TEXT,
    -- 'counted', or the reason why it stands in no sum.
    verdict TEXT NOT NULL DEFAULT 'counted',
    -- The activity that is counted in its place.
    instead INTEGER,
    -- The other activity here to which it was given.
    given_to INTEGER,
    PRIMARY KEY (activity, position)
);

-- What an activity is known by, and which others its lines and relations name: the rules look along these.
CREATE TABLE activity_references (
    activity INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('own', 'above', 'below', 'from', 'to')),
    identifier TEXT NOT NULL,
    PRIMARY KEY (activity, kind, identifier)
);
CREATE INDEX activity_references_identifier ON activity_references (identifier, kind, activity);

-- By which rules all lines were judged; 0 where a rebuild has to come. Locked while verdicts are worked out.
CREATE TABLE activity_money_mark (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    rules INTEGER NOT NULL
);
