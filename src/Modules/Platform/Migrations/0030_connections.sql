-- A company's accounts with outside systems.

CREATE TABLE platform.connections (
    id         uuid PRIMARY KEY,
    company_id uuid        NOT NULL REFERENCES platform.companies,
    kind       text        NOT NULL,
    name       text        NOT NULL,
    settings   jsonb       NOT NULL,
    is_enabled boolean     NOT NULL,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    version    integer     NOT NULL
);
CREATE UNIQUE INDEX connections_by_name ON platform.connections (company_id, lower(name));
CREATE INDEX connections_in_order ON platform.connections (company_id, name, id);

-- Sealed: see the master keys. Never read but to call the other side.
CREATE TABLE platform.connection_secrets (
    connection_id uuid        NOT NULL REFERENCES platform.connections ON DELETE CASCADE,
    name          text        NOT NULL,
    company_id    uuid        NOT NULL REFERENCES platform.companies,
    sealed        text        NOT NULL,
    set_at        timestamptz NOT NULL,
    PRIMARY KEY (connection_id, name)
);

-- What all nodes know together of a connection; changes with every call, so it is a row of its own.
CREATE TABLE platform.connection_states (
    connection_id     uuid    PRIMARY KEY REFERENCES platform.connections ON DELETE CASCADE,
    company_id        uuid    NOT NULL REFERENCES platform.companies,
    full_at           timestamptz,
    failures          integer NOT NULL,
    openings          integer NOT NULL,
    open_until        timestamptz,
    trial_until       timestamptz,
    last_used_at      timestamptz,
    last_succeeded_at timestamptz,
    last_failed_at    timestamptz,
    last_failure      text,
    last_error        text
) WITH (fillfactor = 50); -- room for updates in place

CREATE TABLE platform.connection_tokens (
    connection_id uuid        PRIMARY KEY REFERENCES platform.connections ON DELETE CASCADE,
    company_id    uuid        NOT NULL REFERENCES platform.companies,
    token_id      uuid        NOT NULL,
    version       integer     NOT NULL,
    sealed        text        NOT NULL,
    issued_at     timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL
);

DO $$
DECLARE fenced text;
BEGIN
    FOREACH fenced IN ARRAY ARRAY['connections', 'connection_secrets', 'connection_states', 'connection_tokens'] LOOP
        EXECUTE format('ALTER TABLE platform.%I ENABLE ROW LEVEL SECURITY', fenced);
        EXECUTE format('ALTER TABLE platform.%I FORCE ROW LEVEL SECURITY', fenced);
        EXECUTE format('CREATE POLICY company_fence ON platform.%I USING (company_id = platform.current_company())', fenced);
    END LOOP;
END $$;
