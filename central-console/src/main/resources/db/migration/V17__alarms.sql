-- Alarms that people answer: raised again within an hour is the same alarm, with a count; who took it on, who put it right,
-- and by when somebody should have. Deadlines of alarms from before this version are set at the next look.

ALTER TABLE alarm ADD COLUMN times INTEGER NOT NULL DEFAULT 1;
ALTER TABLE alarm ADD COLUMN well_since TEXT;          -- the cause is gone since then; it clears when that stays so
ALTER TABLE alarm ADD COLUMN acknowledge_by TEXT;
ALTER TABLE alarm ADD COLUMN resolve_by TEXT;
ALTER TABLE alarm ADD COLUMN overdue TEXT;             -- NOT_ACKNOWLEDGED, NOT_RESOLVED; NULL: in time
ALTER TABLE alarm ADD COLUMN acknowledged_at TEXT;
ALTER TABLE alarm ADD COLUMN acknowledged_by INTEGER REFERENCES staff_account (id);
ALTER TABLE alarm ADD COLUMN resolved_by INTEGER REFERENCES staff_account (id);   -- NULL: it cleared by itself, or stands

CREATE INDEX alarm_cleared ON alarm (cleared_at);

-- All that became of an alarm. Never changed but for told, never deleted.
CREATE TABLE alarm_step (
    id      INTEGER PRIMARY KEY,
    alarm   INTEGER NOT NULL REFERENCES alarm (id),
    at      TEXT    NOT NULL,
    step    TEXT    NOT NULL,              -- RAISED, REOPENED, CLEARED, ACKNOWLEDGED, RESOLVED, ESCALATED
    account INTEGER REFERENCES staff_account (id),   -- NULL: the machine, or the console itself
    note    TEXT                           -- what that person wrote, or why it was escalated
) STRICT;

CREATE INDEX alarm_step_alarm ON alarm_step (alarm, id);

-- Since when the console has seen what may become an alarm of its own if it lasts.
CREATE TABLE alarm_sign (
    dispenser TEXT NOT NULL,               -- '': the console itself
    name      TEXT NOT NULL,
    since     TEXT NOT NULL,
    PRIMARY KEY (dispenser, name)
) STRICT, WITHOUT ROWID;

-- After how many minutes without a word somebody should be told; NULL: the usual.
ALTER TABLE dispenser ADD COLUMN expected_minutes INTEGER;

-- What a report says of the board's health; NULL: its program does not say.
ALTER TABLE dispenser_state ADD COLUMN free_megabytes INTEGER;
ALTER TABLE dispenser_state ADD COLUMN starts_last_day INTEGER;
ALTER TABLE dispenser_state ADD COLUMN health TEXT;    -- JSON of yaogui.protocol.message.Health
ALTER TABLE dispenser_state ADD COLUMN make TEXT;      -- JSON of yaogui.protocol.message.Make: said seldom, and kept
