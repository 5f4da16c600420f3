-- Sessions, the history of sign-ins, invitations, passkeys.
-- Sessions and sign-ins belong to a person, and a person to no company: like people they carry no company fence.

-- A cookie names a row of this table; without its row it is worth nothing. Ending a session is deleting its row.
CREATE TABLE platform.sessions (
    id           uuid PRIMARY KEY,
    person_id    uuid        NOT NULL REFERENCES platform.people ON DELETE CASCADE,
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    address      text,
    agent        text        NOT NULL,
    method       text        NOT NULL,
    two_factors  boolean     NOT NULL
);
CREATE INDEX sessions_by_person ON platform.sessions (person_id);
CREATE INDEX sessions_by_age ON platform.sessions (last_seen_at);

-- Ids are in order of time, so the newest come first by id.
CREATE TABLE platform.sign_ins (
    id          uuid PRIMARY KEY,
    person_id   uuid        NOT NULL REFERENCES platform.people ON DELETE CASCADE,
    occurred_at timestamptz NOT NULL,
    outcome     text        NOT NULL,
    method      text        NOT NULL,
    address     text,
    agent       text        NOT NULL
);
CREATE INDEX sign_ins_by_person ON platform.sign_ins (person_id, id);
CREATE INDEX sign_ins_by_age ON platform.sign_ins (occurred_at);

CREATE TABLE platform.invitations (
    id               uuid PRIMARY KEY,
    company_id       uuid        NOT NULL REFERENCES platform.companies,
    name             text        NOT NULL,
    email            text        NOT NULL,
    normalized_email text        NOT NULL,
    role             text        NOT NULL,
    invited_by       text        NOT NULL,
    created_at       timestamptz NOT NULL,
    sent_at          timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    secret_hash      bytea       NOT NULL, -- SHA-256; the secret itself is only in the link
    UNIQUE (company_id, normalized_email)
);
ALTER TABLE platform.invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON platform.invitations
    USING (company_id = platform.current_company());

CREATE TABLE platform.person_passkeys (
    credential_id bytea PRIMARY KEY,
    user_id       uuid  NOT NULL REFERENCES platform.people ON DELETE CASCADE,
    data          jsonb NOT NULL
);
CREATE INDEX person_passkeys_by_person ON platform.person_passkeys (user_id);

-- The time step of the last authenticator code that was taken: none is taken twice.
ALTER TABLE platform.people ADD COLUMN authenticator_step bigint;
CREATE INDEX person_logins_by_person ON platform.person_logins (user_id);
