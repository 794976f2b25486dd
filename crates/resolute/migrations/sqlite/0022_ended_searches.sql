-- Feeds of saved searches that were given up: a reader of them is told to stop asking. Only a checksum of the secret is kept.
CREATE TABLE ended_searches (
    secret_sha256 TEXT PRIMARY KEY,
    ended_at TEXT NOT NULL
);
