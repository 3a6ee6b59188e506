-- By what keys dispensers are known, and the codes by which they come to one.

CREATE TABLE device_identity (
    key_name     TEXT NOT NULL PRIMARY KEY,    -- SHA-256 of the public key, hexadecimal
    dispenser    TEXT NOT NULL REFERENCES dispenser (id),
    serial       TEXT NOT NULL,                -- of the certificate, hexadecimal
    certificates TEXT NOT NULL,                -- the chain that was given: DER, base64, one a line
    standing     TEXT NOT NULL CHECK (standing IN ('ISSUED', 'ACTIVE', 'SUPERSEDED', 'REVOKED')),
    issued_at    TEXT NOT NULL,
    expires_at   TEXT NOT NULL,
    seen_at      TEXT,                         -- NULL: the broker has not seen it yet
    ended_at     TEXT,                         -- NULL: it counts
    ended_by     TEXT,                         -- the account's name at the time; NULL: a newer one took its place
    reason       TEXT                          -- why it was revoked, in somebody's words
) STRICT;

CREATE INDEX device_identity_dispenser ON device_identity (dispenser, standing);

-- One-time codes. The code itself stands nowhere; what follows from it is erased when it is over.
CREATE TABLE enrolment_code (
    name       TEXT    NOT NULL PRIMARY KEY,
    dispenser  TEXT    NOT NULL REFERENCES dispenser (id),
    secret     TEXT,                           -- NULL: over
    made_at    TEXT    NOT NULL,
    made_by    TEXT    NOT NULL,               -- the account's name at the time
    expires_at TEXT    NOT NULL,
    wrong      INTEGER NOT NULL DEFAULT 0,     -- wrong tries
    used_key   TEXT    REFERENCES device_identity (key_name),   -- NULL: nobody has used it
    closed_at  TEXT                            -- NULL: open
) STRICT;

CREATE INDEX enrolment_code_dispenser ON enrolment_code (dispenser, closed_at);

