-- Searches of the register of activities that people keep, and how they want to be told what is new.
CREATE TABLE saved_searches (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    -- Words and filters as they stand in an address.
    query TEXT NOT NULL,
    -- Opens the feed, and stops the messages, without signing in.
    secret TEXT NOT NULL UNIQUE,
    alert TEXT NOT NULL CHECK (alert IN ('none', 'at-once', 'daily', 'weekly')),
    created_at TEXT NOT NULL,
    -- What became public up to this moment was told.
    told_until TEXT NOT NULL,
    -- Runs of numbers of what was told lately: an entry may be found a little after it became public.
    told TEXT NOT NULL,
    UNIQUE (person, name)
);
CREATE INDEX saved_searches_alert ON saved_searches (alert, told_until) WHERE alert <> 'none';

-- Whose word grows old is looked for day by day.
CREATE INDEX activities_confirmed ON activities (confirmed_on) WHERE confirmed_on IS NOT NULL;
