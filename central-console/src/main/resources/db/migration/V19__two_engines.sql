-- What SQLite and PostgreSQL understand alike. Names of staff that differ only in case are one name.
CREATE UNIQUE INDEX staff_account_name ON staff_account (lower(name));

-- PostgreSQL keeps the columns that a view had when it was made.
DROP VIEW current_lane;
CREATE VIEW current_lane AS
SELECT lane.* FROM lane JOIN dispenser ON dispenser.id = lane.dispenser AND dispenser.epoch = lane.epoch;
