-- What happened, as it is offered to other systems: numbered in the order of commits, kept until each has it.

CREATE TABLE feed_item (
    number  INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,       -- the same whenever it is told again
    type    TEXT    NOT NULL,
    subject TEXT    NOT NULL,
    at      TEXT    NOT NULL,
    data    TEXT    NOT NULL               -- JSON
) STRICT;

-- How far something is: the numbers given, the movements and steps of alarms looked at, the hour that was summed up.
CREATE TABLE feed_mark (
    name    TEXT    NOT NULL PRIMARY KEY,
    through INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Behind the mark, what was looked at all the same: a number may be committed later than one above it.
CREATE TABLE feed_seen (
    source TEXT    NOT NULL,
    id     INTEGER NOT NULL,
    PRIMARY KEY (source, id)
) STRICT, WITHOUT ROWID;

-- What residents took and nobody was told yet, by hour and not by place.
CREATE TABLE feed_taken (
    product TEXT    NOT NULL,
    hour    TEXT    NOT NULL,
    boxes   INTEGER NOT NULL,
    PRIMARY KEY (product, hour)
) STRICT, WITHOUT ROWID;

-- The holds that others were told of.
CREATE TABLE feed_hold (
    product TEXT NOT NULL,
    lot     TEXT NOT NULL,
    PRIMARY KEY (product, lot)
) STRICT, WITHOUT ROWID;

CREATE TABLE feed_cursor (
    name    TEXT    NOT NULL PRIMARY KEY,
    through INTEGER NOT NULL,
    stopped TEXT                           -- why nothing more is sent until somebody sees to it
) STRICT, WITHOUT ROWID;
