-- Documents that a company issues, and what the tax authority says to them. Every table carries company_id and stands behind the company fence.

CREATE SCHEMA receivables;

-- Who issues: what stands in every document about the company itself. One row per company.
CREATE TABLE receivables.issuers (
    company_id uuid PRIMARY KEY REFERENCES platform.companies,
    profile    jsonb       NOT NULL,
    connection uuid,
    version    integer     NOT NULL,
    updated_at timestamptz NOT NULL
);

-- Keys to sign with. A new one takes the place of the one before, which stays for whoever asks what signed a document.
CREATE TABLE receivables.signing_keys (
    id            uuid PRIMARY KEY,
    company_id    uuid        NOT NULL REFERENCES platform.companies,
    holder        text        NOT NULL,
    holder_id     text,
    issuer        text        NOT NULL,
    serial_number text        NOT NULL,
    not_before    timestamptz NOT NULL,
    not_after     timestamptz NOT NULL,
    sealed        text        NOT NULL,
    is_current    boolean     NOT NULL,
    added_at      timestamptz NOT NULL,
    added_by_name text        NOT NULL
);
CREATE UNIQUE INDEX signing_keys_current ON receivables.signing_keys (company_id) WHERE is_current;

-- The last number taken of each series. Whoever takes one holds the row until the document is committed, so a series has no gaps.
CREATE TABLE receivables.series (
    company_id    uuid    NOT NULL REFERENCES platform.companies,
    establishment integer NOT NULL CHECK (establishment BETWEEN 1 AND 999),
    terminal      integer NOT NULL CHECK (terminal BETWEEN 1 AND 99999),
    kind          text    NOT NULL,
    last_number   bigint  NOT NULL CHECK (last_number BETWEEN 0 AND 9999999999),
    PRIMARY KEY (company_id, establishment, terminal, kind)
);

CREATE TABLE receivables.documents (
    id             uuid PRIMARY KEY,
    company_id     uuid           NOT NULL REFERENCES platform.companies,
    kind           text           NOT NULL,
    state          text           NOT NULL,
    establishment  integer        NOT NULL,
    terminal       integer        NOT NULL,
    situation      text           NOT NULL,
    content        jsonb          NOT NULL,
    customer_name  text,
    customer_id    text,
    currency       text           NOT NULL,
    tax_total      numeric(18, 5) NOT NULL,
    total          numeric(18, 5) NOT NULL,
    origin_id      uuid REFERENCES receivables.documents,
    -- Taken once, when the document is generated; never given to another.
    number         text,
    key            text,
    issued_at      timestamptz,
    submitted_at   timestamptz,
    decided_at     timestamptz,
    -- When the program next does something for it by itself: sends it, or asks for the answer. Null: nothing.
    due_at         timestamptz,
    asked          integer        NOT NULL,
    problem_code   text,
    problem        text,
    created_at     timestamptz    NOT NULL,
    created_by_name text          NOT NULL,
    updated_at     timestamptz    NOT NULL,
    version        integer        NOT NULL,
    UNIQUE (company_id, key),
    UNIQUE (company_id, number)
);
CREATE INDEX documents_by_created  ON receivables.documents (company_id, created_at, id);
CREATE INDEX documents_by_state    ON receivables.documents (company_id, state, created_at, id);
CREATE INDEX documents_due         ON receivables.documents (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX documents_by_origin   ON receivables.documents (origin_id) WHERE origin_id IS NOT NULL;

-- The bytes that were signed and are sent, exactly these. They stand here and not among the files so that number, state and bytes are
-- committed together.
CREATE TABLE receivables.signed_documents (
    document_id uuid PRIMARY KEY REFERENCES receivables.documents,
    company_id  uuid        NOT NULL REFERENCES platform.companies,
    xml         bytea       NOT NULL,
    key_id      uuid        NOT NULL REFERENCES receivables.signing_keys,
    signed_at   timestamptz NOT NULL
);

-- Each call to the authority: noted before it is made, and its answer after. One without an answer may have had its effect.
CREATE TABLE receivables.attempts (
    id          uuid PRIMARY KEY,
    company_id  uuid        NOT NULL REFERENCES platform.companies,
    document_id uuid        NOT NULL REFERENCES receivables.documents,
    action      text        NOT NULL,
    began_at    timestamptz NOT NULL,
    ended_at    timestamptz,
    outcome     text,
    detail      text
);
CREATE INDEX attempts_by_document ON receivables.attempts (document_id, id);

-- What the authority said, as it came. The deciding answer is never deleted.
CREATE TABLE receivables.answers (
    id            uuid PRIMARY KEY,
    company_id    uuid        NOT NULL REFERENCES platform.companies,
    document_id   uuid        NOT NULL REFERENCES receivables.documents,
    key           text        NOT NULL,
    kind          text        NOT NULL,
    state         text        NOT NULL,
    received_at   timestamptz NOT NULL,
    raw           text        NOT NULL,
    message       bytea,
    is_verified   boolean,
    checks        jsonb       NOT NULL,
    detail        text,
    findings      jsonb       NOT NULL,
    is_deciding   boolean     NOT NULL
);
CREATE INDEX answers_by_document ON receivables.answers (document_id, id);
CREATE INDEX answers_by_received ON receivables.answers (company_id, received_at, id);
CREATE UNIQUE INDEX answers_deciding ON receivables.answers (document_id) WHERE is_deciding;

DO $$
DECLARE fenced text;
BEGIN
    FOREACH fenced IN ARRAY ARRAY['issuers', 'signing_keys', 'series', 'signed_documents', 'attempts', 'answers'] LOOP
        EXECUTE format('ALTER TABLE receivables.%I ENABLE ROW LEVEL SECURITY', fenced);
        EXECUTE format('ALTER TABLE receivables.%I FORCE ROW LEVEL SECURITY', fenced);
        EXECUTE format('CREATE POLICY company_fence ON receivables.%I USING (company_id = platform.current_company())', fenced);
    END LOOP;
END $$;

-- Workers look over all companies for what is due.
ALTER TABLE receivables.documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE receivables.documents FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON receivables.documents USING (company_id = platform.current_company() OR platform.is_worker())
    WITH CHECK (company_id = platform.current_company());
