-- A dispenser that left for good is let in until it has heard that it may erase, and for a while at most.
ALTER TABLE dispenser ADD COLUMN left_at TEXT;         -- when its journal said that it leaves; NULL: it did not
ALTER TABLE dispenser ADD COLUMN answered_at TEXT;     -- when it was last told that the console has all of its journal

UPDATE dispenser SET left_at = last_seen WHERE in_service = 0;

-- A wrong try ends no code any more, so nobody counts them.
ALTER TABLE enrolment_code DROP COLUMN wrong;

-- What the bounds are judged by: journals and alarms of a dispenser within a day.
CREATE INDEX alarm_dispenser ON alarm (dispenser, raised_at);
