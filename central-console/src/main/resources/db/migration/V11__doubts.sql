-- Since which day a lane's count may be off; a row goes when that is over. Lanes that were in doubt before this version
-- have none.

CREATE TABLE lane_doubt (
    dispenser TEXT NOT NULL,
    epoch     TEXT NOT NULL,
    lane      TEXT NOT NULL,
    since     TEXT NOT NULL,                   -- a day: an order's hour is nobody's business
    PRIMARY KEY (dispenser, epoch, lane)
) STRICT, WITHOUT ROWID;
