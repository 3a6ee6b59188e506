-- What staff have asked of dispensers from afar. The counter is never below the time in seconds, so that a store put back
-- from a copy gives no number twice. When one was taken is not kept: beside an order it would tell its minute.

CREATE TABLE command (
    dispenser TEXT    NOT NULL REFERENCES dispenser (id),
    counter   INTEGER NOT NULL,
    action    TEXT    NOT NULL,                -- a yaogui.protocol.CommandAction
    lane      TEXT,
    asked_at  TEXT    NOT NULL,
    asked_by  TEXT    NOT NULL,                -- the account's name at the time; empty: this store does not know it
    expires   TEXT    NOT NULL,
    signed    TEXT    NOT NULL,                -- JSON of yaogui.protocol.message.Signed
    published INTEGER NOT NULL DEFAULT 0,
    fate      TEXT    NOT NULL DEFAULT 'ASKED', -- ASKED, TAKEN, DONE, NOT_DONE, INTERRUPTED
    detail    TEXT,                            -- what the dispenser said came of it
    PRIMARY KEY (dispenser, counter)
) STRICT, WITHOUT ROWID;

CREATE INDEX command_asked ON command (dispenser, counter) WHERE fate = 'ASKED';

-- The last of a dispenser's log, as it was sent up for a command: a few of each dispenser, for a month.
CREATE TABLE dispenser_log (
    dispenser   TEXT    NOT NULL REFERENCES dispenser (id),
    counter     INTEGER NOT NULL,
    received_at TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    PRIMARY KEY (dispenser, counter)
) STRICT, WITHOUT ROWID;

ALTER TABLE staff_audit ADD COLUMN subject TEXT;   -- what it was done to, such as a dispenser; NULL: nothing in particular
