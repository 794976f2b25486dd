-- People with an account. Who leaves keeps the row and loses what is in it: deeds name the number, never the name.
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    -- As typed; `address_key` is what two spellings of one address have in common.
    address TEXT,
    address_key TEXT UNIQUE,
    known_as TEXT,
    -- Whether the name may be shown beside what they did.
    name_public BOOLEAN NOT NULL DEFAULT FALSE,
    language TEXT NOT NULL,
    -- argon2id in its own notation; none where only a link by mail can set one.
    password TEXT,
    registered_at TEXT NOT NULL,
    confirmed_at TEXT,
    removed_at TEXT,
    CONSTRAINT people_removed_have_no_identity
        CHECK (removed_at IS NULL OR (address IS NULL AND address_key IS NULL AND known_as IS NULL AND password IS NULL))
);

-- Links by mail: used once, by whoever has the code whose hash this is.
CREATE TABLE mailed_codes (
    code_hash TEXT PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people (id),
    -- address, password, new-address
    purpose TEXT NOT NULL,
    -- The new address, where that is what is confirmed.
    address TEXT,
    expires_at TEXT NOT NULL
);
CREATE INDEX mailed_codes_person ON mailed_codes (person);

-- Who is signed in, on which device. The cookie holds the secret, this table its hash.
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    secret_hash TEXT NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES people (id),
    -- Browser and system in a few words, so that a person knows their own devices.
    device TEXT NOT NULL,
    started_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    -- The password was right and the code is still to come: nobody is signed in by such a row.
    awaits_code BOOLEAN NOT NULL
);
CREATE INDEX sessions_person ON sessions (person);

CREATE TABLE second_factors (
    person INTEGER PRIMARY KEY REFERENCES people (id),
    secret TEXT NOT NULL,
    -- None until a first code showed that the device has the secret.
    confirmed_at TEXT,
    -- The time step of the last code that was taken; it and those before it are refused.
    last_step INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE recovery_codes (
    person INTEGER NOT NULL REFERENCES people (id),
    code_hash TEXT NOT NULL,
    PRIMARY KEY (person, code_hash)
);

-- What programs show instead of a password; shown once, kept as a hash.
CREATE TABLE api_tokens (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people (id),
    name TEXT NOT NULL,
    secret_hash TEXT NOT NULL UNIQUE,
    -- Codes of rights, a space between them.
    scopes TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    revoked_at TEXT
);
CREATE INDEX api_tokens_person ON api_tokens (person);

-- Roles as dated facts: given by whom, taken away by whom. `actor` is empty where the role holds for all.
CREATE TABLE role_grants (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    actor TEXT NOT NULL,
    granted_by TEXT NOT NULL,
    granted_at TEXT NOT NULL,
    withdrawn_by TEXT,
    withdrawn_at TEXT
);
CREATE UNIQUE INDEX role_grants_once ON role_grants (person, role, actor) WHERE withdrawn_at IS NULL;

-- Roles that somebody asked for. An organisation that is not known yet stands by its name.
CREATE TABLE role_requests (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    actor TEXT,
    organisation TEXT,
    note TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    answered_by TEXT,
    answered_at TEXT,
    -- granted, refused
    answer TEXT,
    CONSTRAINT role_requests_for_somebody CHECK (actor IS NOT NULL OR organisation IS NOT NULL)
);
CREATE INDEX role_requests_open ON role_requests (answered_at, id);

-- Messages on their way. What was sent is removed: the row is the only copy here.
CREATE TABLE mails (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    plain TEXT NOT NULL,
    html TEXT NOT NULL,
    -- Where a notice can be stopped; none for what somebody asked for themselves.
    unsubscribe TEXT,
    queued_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    failed_at TEXT
);
CREATE INDEX mails_due ON mails (failed_at, due_at);

-- By which role a deed was done; empty for what was done before there were roles.
ALTER TABLE audit ADD COLUMN role TEXT NOT NULL DEFAULT '';

-- The record is added to and never changed, by whomever.
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'rows of the audit are only ever added');
END;
CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'rows of the audit are only ever added');
END;
