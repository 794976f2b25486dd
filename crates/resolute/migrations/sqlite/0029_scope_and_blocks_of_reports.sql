-- A report is about a text, a plan, an action line, an actor or everything; and what is issued keeps its parts.
DROP INDEX reports_issued;
ALTER TABLE reports ADD COLUMN subject TEXT NOT NULL DEFAULT 'instrument'
    CHECK (subject IN ('instrument', 'plan', 'line', 'actor', 'everything'));
ALTER TABLE reports ADD COLUMN scope TEXT NOT NULL DEFAULT '';
UPDATE reports SET scope = instrument;
ALTER TABLE reports DROP COLUMN instrument;
CREATE INDEX reports_issued ON reports (template, subject, scope, to_day) WHERE standing = 'issued';
-- Its parts and its frame as they were on the day of issue: a later program shows and writes the same.
ALTER TABLE reports ADD COLUMN issued_json TEXT;
