-- What should be in force at every dispenser of the county. Never changed, never deleted: the highest version of a kind
-- stands.

CREATE TABLE county_document (
    kind    TEXT    NOT NULL,                  -- cards, policy, holds, catalogue, configuration
    version INTEGER NOT NULL,
    body    TEXT    NOT NULL,                  -- JSON of the document
    since   TEXT    NOT NULL,
    by_name TEXT    NOT NULL,                  -- whose account, or what, put it in force
    PRIMARY KEY (kind, version)
) STRICT, WITHOUT ROWID;

CREATE VIEW standing_document AS
SELECT county_document.* FROM county_document
WHERE version = (SELECT max(version) FROM county_document AS newest WHERE newest.kind = county_document.kind);

-- Which version of the county's document a dispenser's was made from (NULL: none), with which key, and since when it has
-- been wanted there.
ALTER TABLE desired ADD COLUMN county INTEGER;
ALTER TABLE desired ADD COLUMN kid TEXT;
ALTER TABLE desired ADD COLUMN wanted_at TEXT;

-- The version that the dispenser took back because it did not work with it; it is not said again.
ALTER TABLE desired ADD COLUMN rolled_back INTEGER;

ALTER TABLE hold ADD COLUMN by_name TEXT NOT NULL DEFAULT '';

-- Every recall, and every end of one.
CREATE TABLE recall_log (
    id      INTEGER PRIMARY KEY,
    at      TEXT    NOT NULL,
    by_name TEXT    NOT NULL,
    product TEXT    NOT NULL,
    lot     TEXT    NOT NULL,
    held    INTEGER NOT NULL,                  -- 1: recalled; 0: the recall was ended
    reason  TEXT    NOT NULL
) STRICT;
