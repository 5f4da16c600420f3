-- Bearer tokens of people's own programs. A family of tokens is a session like a browser's: ending it ends them all.

CREATE TABLE platform.tokens (
    hash       bytea PRIMARY KEY, -- SHA-256 of 256 random bits
    session_id uuid        NOT NULL REFERENCES platform.sessions ON DELETE CASCADE,
    kind       text        NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz -- a refresh token is good once; one that comes again was copied
);
CREATE INDEX tokens_by_session ON platform.tokens (session_id);
