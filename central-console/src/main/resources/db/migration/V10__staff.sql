-- The people who work at the station. Secrets (links, sessions) stand here only as SHA-256 of 256 random bits; passwords
-- only as PBKDF2. Nothing about residents is ever kept here.

CREATE TABLE staff_account (
    id          INTEGER PRIMARY KEY,
    name        TEXT    NOT NULL UNIQUE COLLATE NOCASE,
    role        TEXT    NOT NULL CHECK (role IN ('ADMIN', 'STATION', 'TECHNICIAN', 'AUDITOR')),
    salt        TEXT    NOT NULL,              -- hexadecimal
    iterations  INTEGER NOT NULL,
    password    TEXT    NOT NULL,              -- hexadecimal
    created_at  TEXT    NOT NULL,
    disabled_at TEXT                           -- NULL: may sign in
) STRICT;

-- One-time links.
CREATE TABLE staff_invitation (
    secret_hash TEXT    NOT NULL PRIMARY KEY,
    role        TEXT    NOT NULL,
    invited_by  INTEGER REFERENCES staff_account (id),   -- NULL: the first start
    created_at  TEXT    NOT NULL,
    expires_at  TEXT    NOT NULL,
    used_at     TEXT                           -- NULL: can be used
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_session (
    secret_hash TEXT    NOT NULL PRIMARY KEY,
    account     INTEGER NOT NULL REFERENCES staff_account (id),
    opened_at   TEXT    NOT NULL,
    seen_at     TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX staff_session_account ON staff_session (account);

CREATE TABLE staff_audit (
    id      INTEGER PRIMARY KEY,
    at      TEXT    NOT NULL,
    deed    TEXT    NOT NULL,                  -- SIGNED_IN, REFUSED, …
    account INTEGER REFERENCES staff_account (id),       -- NULL: no such account; what was typed is not kept
    address TEXT    NOT NULL
) STRICT;

CREATE INDEX staff_audit_account ON staff_audit (account, at);
CREATE INDEX staff_audit_address ON staff_audit (address, at);
