-- What earlier journals of a dispenser said of lanes of which its present one has said nothing: told to a dispenser that
-- asks, and gone once its journal says something itself.

CREATE TABLE known_lane (
    dispenser TEXT NOT NULL,
    lane      TEXT NOT NULL,
    known     TEXT NOT NULL,                   -- JSON of yaogui.protocol.message.StockAnswer.Lane
    PRIMARY KEY (dispenser, lane)
) STRICT, WITHOUT ROWID;

-- 1: what is on record came from the console, and nobody has counted since; such a lane gives nothing out.
ALTER TABLE lane ADD COLUMN uncounted INTEGER NOT NULL DEFAULT 0;

-- What staff did while a machine could not record it, entered at the station from paper. It moves nothing in the ledger
-- until the machine's own journal mentions it; never changed but for that, never deleted.
CREATE TABLE paper_entry (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    dispenser  TEXT    NOT NULL REFERENCES dispenser (id),
    visited    TEXT    NOT NULL,               -- a day
    deed       TEXT    NOT NULL,               -- JSON of yaogui.protocol.event.StaffFact
    entered_at TEXT    NOT NULL,
    entered_by TEXT    NOT NULL,               -- the account's name at the time
    standing   TEXT                            -- what the machine made of it; NULL: it has not said yet
) STRICT;

CREATE INDEX paper_entry_dispenser ON paper_entry (dispenser, standing);
