-- How soon somebody must act on an alarm, as the console's configuration says; what is not there is as usual.
CREATE TABLE alarm_deadline (
    severity       TEXT    NOT NULL PRIMARY KEY,   -- a yaogui.console.alarms.Severity
    taken_on_hours INTEGER NOT NULL,
    over_hours     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
