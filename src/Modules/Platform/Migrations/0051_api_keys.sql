-- API keys: how a company's programs come in. Only the hash of a secret is kept.

CREATE FUNCTION platform.current_api_key() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('quittance.api_key', true), '')::uuid $$;

CREATE TABLE platform.api_keys (
    id           uuid PRIMARY KEY,
    company_id   uuid        NOT NULL REFERENCES platform.companies,
    name         text        NOT NULL,
    secret_hash  bytea       NOT NULL, -- SHA-256 of 256 random bits: nothing to guess, so nothing to slow down
    scopes       text[]      NOT NULL,
    made_by      uuid        NOT NULL REFERENCES platform.people,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
CREATE INDEX api_keys_by_company ON platform.api_keys (company_id, id);

ALTER TABLE platform.api_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.api_keys FORCE ROW LEVEL SECURITY;
-- Whoever presents a key is not in a company yet: the key it names is the one row it can look at.
CREATE POLICY company_fence ON platform.api_keys
    USING (company_id = platform.current_company() OR id = platform.current_api_key())
    WITH CHECK (company_id = platform.current_company());
