-- Companies, people, the event log and its readers.
-- Fence two of two: row-level security, forced, so that it binds the owner of the tables as well.
-- quittance.company and quittance.person are set per transaction; quittance.worker only by background readers that must
-- find out which companies have work, and never by a request.

CREATE SCHEMA platform;
CREATE SCHEMA quartz;

CREATE FUNCTION platform.current_company() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('quittance.company', true), '')::uuid $$;

CREATE FUNCTION platform.current_person() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('quittance.person', true), '')::uuid $$;

CREATE FUNCTION platform.is_worker() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT coalesce(current_setting('quittance.worker', true), '') = 'on' $$;

-- A person belongs to no company, so this table carries no company fence; memberships do.
CREATE TABLE platform.people (
    id                   uuid PRIMARY KEY,
    name                 text        NOT NULL,
    user_name            text        NOT NULL,
    normalized_user_name text        NOT NULL UNIQUE,
    email                text        NOT NULL,
    normalized_email     text        NOT NULL UNIQUE,
    email_confirmed      boolean     NOT NULL,
    password_hash        text,
    security_stamp       text,
    concurrency_stamp    text,
    lockout_end          timestamptz,
    lockout_enabled      boolean     NOT NULL,
    access_failed_count  integer     NOT NULL,
    two_factor_enabled   boolean     NOT NULL,
    language             text        NOT NULL,
    theme                text        NOT NULL,
    time_zone            text,
    created_at           timestamptz NOT NULL,
    last_sign_in_at      timestamptz
);

CREATE TABLE platform.person_claims (
    id          integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id     uuid NOT NULL REFERENCES platform.people ON DELETE CASCADE,
    claim_type  text,
    claim_value text
);
CREATE INDEX person_claims_by_person ON platform.person_claims (user_id);

CREATE TABLE platform.person_logins (
    login_provider        text NOT NULL,
    provider_key          text NOT NULL,
    provider_display_name text,
    user_id               uuid NOT NULL REFERENCES platform.people ON DELETE CASCADE,
    PRIMARY KEY (login_provider, provider_key)
);

CREATE TABLE platform.person_tokens (
    user_id        uuid NOT NULL REFERENCES platform.people ON DELETE CASCADE,
    login_provider text NOT NULL,
    name           text NOT NULL,
    value          text,
    PRIMARY KEY (user_id, login_provider, name)
);

CREATE TABLE platform.companies (
    id           uuid PRIMARY KEY,
    name         text        NOT NULL,
    country_code text        NOT NULL,
    tax_id       text,
    currency     text        NOT NULL,
    time_zone    text        NOT NULL,
    created_at   timestamptz NOT NULL,
    version      integer     NOT NULL
);

CREATE TABLE platform.memberships (
    company_id uuid        NOT NULL REFERENCES platform.companies,
    person_id  uuid        NOT NULL REFERENCES platform.people,
    role       text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (company_id, person_id)
);
CREATE INDEX memberships_by_person ON platform.memberships (person_id);

ALTER TABLE platform.memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.memberships FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON platform.memberships
    USING (company_id = platform.current_company() OR person_id = platform.current_person())
    WITH CHECK (company_id = platform.current_company());

ALTER TABLE platform.companies ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.companies FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON platform.companies
    USING (id = platform.current_company()
        OR platform.is_worker()
        OR EXISTS (SELECT 1 FROM platform.memberships m WHERE m.company_id = id AND m.person_id = platform.current_person()))
    WITH CHECK (id = platform.current_company());

-- The event log. One stream per company; each row carries the hash of the row before it.
CREATE TABLE platform.event_streams (
    company_id    uuid   PRIMARY KEY REFERENCES platform.companies,
    last_sequence bigint NOT NULL,
    last_hash     bytea  NOT NULL
);

CREATE TABLE platform.events (
    company_id    uuid        NOT NULL REFERENCES platform.companies,
    sequence      bigint      NOT NULL,
    occurred_at   timestamptz NOT NULL,
    kind          text        NOT NULL,
    subject_kind  text        NOT NULL,
    subject_id    uuid        NOT NULL,
    actor_id      uuid,
    actor_name    text        NOT NULL,
    data          text        NOT NULL, -- the exact JSON text that was hashed
    previous_hash bytea       NOT NULL,
    hash          bytea       NOT NULL,
    PRIMARY KEY (company_id, sequence)
);
CREATE INDEX events_by_subject ON platform.events (company_id, subject_id, sequence);
CREATE INDEX events_by_kind ON platform.events (company_id, kind, sequence);

CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the event log is append-only' USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.events
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TABLE platform.event_checkpoints (
    reader     text        NOT NULL,
    company_id uuid        NOT NULL REFERENCES platform.companies,
    position   bigint      NOT NULL,
    failures   integer     NOT NULL DEFAULT 0,
    last_error text,
    retry_at   timestamptz,
    PRIMARY KEY (reader, company_id)
);

DO $$
DECLARE fenced text;
BEGIN
    FOREACH fenced IN ARRAY ARRAY['event_streams', 'events', 'event_checkpoints'] LOOP
        EXECUTE format('ALTER TABLE platform.%I ENABLE ROW LEVEL SECURITY', fenced);
        EXECUTE format('ALTER TABLE platform.%I FORCE ROW LEVEL SECURITY', fenced);
    END LOOP;
END $$;
CREATE POLICY company_fence ON platform.events
    USING (company_id = platform.current_company());
CREATE POLICY company_fence ON platform.event_streams
    USING (company_id = platform.current_company() OR platform.is_worker())
    WITH CHECK (company_id = platform.current_company());
CREATE POLICY company_fence ON platform.event_checkpoints
    USING (company_id = platform.current_company() OR platform.is_worker())
    WITH CHECK (company_id = platform.current_company());

-- Keys that protect cookies and secrets, shared by every node.
CREATE TABLE platform.data_protection_keys (
    name text PRIMARY KEY,
    xml  text NOT NULL
);
