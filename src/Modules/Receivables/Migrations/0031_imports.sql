-- Files of drafts that somebody brought: what was read of each stands here until it is confirmed and made into drafts, and is removed after a month.

CREATE TABLE receivables.imports (
    id              uuid PRIMARY KEY,
    company_id      uuid        NOT NULL REFERENCES platform.companies,
    file_name       text        NOT NULL,
    rows            integer     NOT NULL,
    findings        jsonb       NOT NULL,
    batch_id        uuid,
    created_at      timestamptz NOT NULL,
    created_by_name text        NOT NULL
);
CREATE INDEX imports_by_created ON receivables.imports (company_id, created_at);

-- One document of a file. Its id is that of the draft it becomes.
CREATE TABLE receivables.imported_documents (
    id         uuid PRIMARY KEY,
    company_id uuid    NOT NULL REFERENCES platform.companies,
    import_id  uuid    NOT NULL REFERENCES receivables.imports ON DELETE CASCADE,
    position   integer NOT NULL,
    reference  text    NOT NULL,
    row        integer NOT NULL,
    state      text    NOT NULL,
    request    jsonb,
    customer   text,
    currency   text    NOT NULL,
    total      numeric(18, 5) NOT NULL,
    lines      integer NOT NULL,
    UNIQUE (import_id, position)
);

-- By what a file called a draft that it became: so the same row, brought again, makes no second one. A draft that is discarded gives its name back.
CREATE TABLE receivables.import_references (
    company_id  uuid NOT NULL REFERENCES platform.companies,
    reference   text NOT NULL,
    document_id uuid NOT NULL REFERENCES receivables.documents ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (company_id, reference)
);
CREATE INDEX import_references_by_document ON receivables.import_references (document_id);

DO $$
DECLARE fenced text;
BEGIN
    FOREACH fenced IN ARRAY ARRAY['imports', 'imported_documents', 'import_references'] LOOP
        EXECUTE format('ALTER TABLE receivables.%I ENABLE ROW LEVEL SECURITY', fenced);
        EXECUTE format('ALTER TABLE receivables.%I FORCE ROW LEVEL SECURITY', fenced);
        EXECUTE format('CREATE POLICY company_fence ON receivables.%I USING (company_id = platform.current_company())', fenced);
    END LOOP;
END $$;
