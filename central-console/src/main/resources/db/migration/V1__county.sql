-- One county. Instants are text, ISO 8601 in UTC, to the second; days are text, yyyy-mm-dd, in the county's time zone.
-- Truths of the wire (event) are never changed; what is derived from them (lane, layer, balance, daily_demand,
-- availability, open_order) is written in the same transaction.

CREATE TABLE product (
    id            TEXT    NOT NULL PRIMARY KEY,
    product_class TEXT,                        -- NULL: seen at a dispenser, not described by anybody yet
    name_zh       TEXT    NOT NULL,
    name_en       TEXT    NOT NULL,
    pack_size     INTEGER NOT NULL DEFAULT 1 CHECK (pack_size >= 1),
    document      TEXT                         -- JSON of yaogui.protocol.document.Product
) STRICT;

CREATE TABLE lot (
    product TEXT NOT NULL REFERENCES product (id),
    lot     TEXT NOT NULL,
    expiry  TEXT,                              -- last day of use; NULL: nobody has said; the earliest if told differently
    PRIMARY KEY (product, lot)
) STRICT, WITHOUT ROWID;

CREATE TABLE hold (
    product TEXT NOT NULL REFERENCES product (id),
    lot     TEXT NOT NULL,
    since   TEXT NOT NULL,
    reason  TEXT NOT NULL,
    PRIMARY KEY (product, lot)
) STRICT, WITHOUT ROWID;

CREATE TABLE site (
    id        TEXT NOT NULL PRIMARY KEY,
    name_zh   TEXT NOT NULL,
    name_en   TEXT NOT NULL,
    township  TEXT NOT NULL,
    kind      TEXT NOT NULL,                   -- township-office, clinic, service-hall, village, …
    latitude  REAL,
    longitude REAL
) STRICT;

CREATE TABLE dispenser (
    id          TEXT    NOT NULL PRIMARY KEY,
    site        TEXT    REFERENCES site (id),  -- NULL: seen, not placed by anybody yet
    kind        TEXT    NOT NULL CHECK (kind IN ('CABINET', 'RACK')),
    secret_hash TEXT,                          -- NULL: may not sign in
    in_service  INTEGER NOT NULL DEFAULT 1,
    first_seen  TEXT,
    last_seen   TEXT,
    online      INTEGER NOT NULL DEFAULT 0,
    epoch       TEXT                           -- the life of its journal that began last
) STRICT;

CREATE INDEX dispenser_site ON dispenser (site);

-- How far the journal of each epoch has been applied.
CREATE TABLE watermark (
    dispenser   TEXT    NOT NULL REFERENCES dispenser (id),
    epoch       TEXT    NOT NULL,
    through     INTEGER NOT NULL,
    first_seen  TEXT    NOT NULL,
    quarantined TEXT,                          -- why nothing of this epoch is applied or acknowledged any more
    PRIMARY KEY (dispenser, epoch)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    dispenser     TEXT    NOT NULL,
    epoch         TEXT    NOT NULL,
    seq           INTEGER NOT NULL,
    at            TEXT,                        -- by the dispenser's clock; NULL where the entry cannot be read
    clock_trusted INTEGER NOT NULL,
    type          TEXT    NOT NULL,
    understood    INTEGER NOT NULL,            -- 0: kept as it came, for a version that can read it
    json          TEXT    NOT NULL,
    PRIMARY KEY (dispenser, epoch, seq)
) STRICT, WITHOUT ROWID;

-- Entries that came before one that is missing.
CREATE TABLE parked (
    dispenser TEXT    NOT NULL,
    epoch     TEXT    NOT NULL,
    seq       INTEGER NOT NULL,
    json      TEXT    NOT NULL,
    PRIMARY KEY (dispenser, epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE open_order (
    dispenser TEXT    NOT NULL,
    epoch     TEXT    NOT NULL,
    number    INTEGER NOT NULL,
    lane      TEXT    NOT NULL,
    product   TEXT    NOT NULL,
    lot       TEXT    NOT NULL,
    PRIMARY KEY (dispenser, epoch, number)
) STRICT, WITHOUT ROWID;

-- The ledger. A row takes from one place and gives to another, so it cannot be out of balance. Never changed, never
-- deleted: a mistake is put right by another row. Places: supplier, station, vehicle, lane:<dispenser>/<lane>, resident,
-- quarantine, destroyed, unexplained.
CREATE TABLE movement (
    id          INTEGER PRIMARY KEY,
    at          TEXT    NOT NULL,              -- by the dispenser's clock if trusted, else when it was received
    dispenser   TEXT,                          -- the entry it follows from; NULL for what staff entered at the station
    epoch       TEXT,
    seq         INTEGER,
    cause       TEXT    NOT NULL,              -- dispensed, loaded, counted, withdrawn, new-journal, received, …
    product     TEXT    NOT NULL,
    lot         TEXT    NOT NULL,
    source      TEXT    NOT NULL,
    destination TEXT    NOT NULL,
    quantity    INTEGER NOT NULL CHECK (quantity > 0),
    CHECK (source <> destination),
    FOREIGN KEY (product, lot) REFERENCES lot (product, lot)
) STRICT;

CREATE INDEX movement_dispenser ON movement (dispenser, id);
CREATE INDEX movement_goods ON movement (product, lot);

-- Both sides of every movement.
CREATE VIEW ledger_entry AS
SELECT id AS movement, destination AS place, product, lot, quantity FROM movement
UNION ALL
SELECT id AS movement, source AS place, product, lot, -quantity FROM movement;

-- What lies where: the sum of the ledger entries.
CREATE TABLE balance (
    place    TEXT    NOT NULL,
    product  TEXT    NOT NULL,
    lot      TEXT    NOT NULL,
    quantity INTEGER NOT NULL,
    PRIMARY KEY (place, product, lot)
) STRICT, WITHOUT ROWID;

CREATE VIEW station_stock AS
SELECT balance.product, balance.lot, lot.expiry, balance.quantity,
       EXISTS (SELECT 1 FROM hold WHERE hold.product = balance.product AND hold.lot = balance.lot) AS held
FROM balance JOIN lot ON lot.product = balance.product AND lot.lot = balance.lot
WHERE balance.place = 'station' AND balance.quantity <> 0;

-- What the console derives from the journal of each epoch.
CREATE TABLE lane (
    dispenser TEXT    NOT NULL,
    epoch     TEXT    NOT NULL,
    lane      TEXT    NOT NULL,
    product   TEXT,                            -- what was loaded last; NULL: nothing ever was
    count     INTEGER NOT NULL,                -- the sum of its layers; below 0 when more fell than were known
    doubt     INTEGER NOT NULL,
    condition TEXT    NOT NULL,                -- READY, DEGRADED, FAULTED
    PRIMARY KEY (dispenser, epoch, lane)
) STRICT, WITHOUT ROWID;

CREATE TABLE layer (
    dispenser TEXT    NOT NULL,
    epoch     TEXT    NOT NULL,
    lane      TEXT    NOT NULL,
    position  INTEGER NOT NULL,                -- 0 lies in front
    product   TEXT    NOT NULL,
    lot       TEXT    NOT NULL,
    expiry    TEXT,
    quantity  INTEGER NOT NULL,
    PRIMARY KEY (dispenser, epoch, lane, position)
) STRICT, WITHOUT ROWID;

CREATE VIEW current_lane AS
SELECT lane.* FROM lane JOIN dispenser ON dispenser.id = lane.dispenser AND dispenser.epoch = lane.epoch;

CREATE VIEW current_layer AS
SELECT layer.* FROM layer JOIN dispenser ON dispenser.id = layer.dispenser AND dispenser.epoch = layer.epoch;

-- What the dispenser itself said last in up/state.
CREATE TABLE dispenser_state (
    dispenser     TEXT    NOT NULL PRIMARY KEY REFERENCES dispenser (id),
    epoch         TEXT    NOT NULL,
    seq           INTEGER NOT NULL,
    at            TEXT    NOT NULL,
    received_at   TEXT    NOT NULL,
    version       TEXT    NOT NULL,
    clock_trusted INTEGER NOT NULL,
    door_open     INTEGER NOT NULL,
    celsius       REAL,
    humidity      REAL,
    json          TEXT    NOT NULL
) STRICT;

CREATE TABLE reported_lane (
    dispenser TEXT    NOT NULL REFERENCES dispenser (id),
    lane      TEXT    NOT NULL,
    product   TEXT    NOT NULL,
    count     INTEGER NOT NULL,
    doubt     INTEGER NOT NULL,
    capacity  INTEGER NOT NULL,
    condition TEXT    NOT NULL,
    closed    TEXT,                            -- EMPTY, EXPIRED, HELD, DATE_UNKNOWN, FAULTED; NULL: open
    PRIMARY KEY (dispenser, lane)
) STRICT, WITHOUT ROWID;

CREATE TABLE alarm (
    id         INTEGER PRIMARY KEY,
    dispenser  TEXT REFERENCES dispenser (id),
    source     TEXT NOT NULL CHECK (source IN ('DISPENSER', 'CONSOLE')),
    name       TEXT NOT NULL,
    detail     TEXT NOT NULL,
    raised_at  TEXT NOT NULL,
    cleared_at TEXT                            -- NULL: it stands
) STRICT;

CREATE UNIQUE INDEX alarm_standing ON alarm (coalesce(dispenser, ''), source, name) WHERE cleared_at IS NULL;

-- Boxes that residents took, by day of the dispenser's clock if trusted, else by the day of arrival.
CREATE TABLE daily_demand (
    dispenser TEXT    NOT NULL,
    product   TEXT    NOT NULL,
    day       TEXT    NOT NULL,
    taken     INTEGER NOT NULL,
    unknown   INTEGER NOT NULL,                -- orders of which nobody can tell
    PRIMARY KEY (dispenser, product, day)
) STRICT, WITHOUT ROWID;

-- From when on a product could be had, or could not.
CREATE TABLE availability (
    dispenser TEXT    NOT NULL,
    product   TEXT    NOT NULL,
    since     TEXT    NOT NULL,
    available INTEGER NOT NULL,
    PRIMARY KEY (dispenser, product, since)
) STRICT, WITHOUT ROWID;

-- The documents that should be in force at each dispenser, signed.
CREATE TABLE desired (
    dispenser  TEXT    NOT NULL REFERENCES dispenser (id),
    kind       TEXT    NOT NULL,               -- cards, policy, holds, catalogue
    version    INTEGER NOT NULL,
    signed     TEXT    NOT NULL,               -- JSON of yaogui.protocol.message.Signed
    published  INTEGER NOT NULL DEFAULT 0,
    applied    INTEGER,                        -- the version in force there; NULL: none that we know
    PRIMARY KEY (dispenser, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX desired_unpublished ON desired (dispenser) WHERE published = 0;

-- Messages that are no messages: set aside, the newest thousand.
CREATE TABLE refused_message (
    id          INTEGER PRIMARY KEY,
    received_at TEXT    NOT NULL,
    topic       TEXT    NOT NULL,
    bytes       INTEGER NOT NULL,
    reason      TEXT    NOT NULL,
    head        BLOB    NOT NULL               -- the first 1,024 bytes
) STRICT;
