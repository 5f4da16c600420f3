-- Invoices that a company receives. Every table carries company_id and stands behind the company fence.

CREATE SCHEMA payables;

CREATE TABLE payables.invoices (
    id                 uuid PRIMARY KEY,
    company_id         uuid        NOT NULL REFERENCES platform.companies,
    document_id        uuid        NOT NULL REFERENCES documents.documents,
    file_name          text        NOT NULL,
    received_at        timestamptz NOT NULL,
    updated_at         timestamptz NOT NULL,
    version            integer     NOT NULL,
    state              text        NOT NULL,
    held_from          text,

    -- The header, worked out from payables.invoice_fields.
    kind               text        NOT NULL,
    supplier_name      text,
    supplier_tax_id    text,
    supplier_iban      text,
    buyer_name         text,
    buyer_tax_id       text,
    invoice_number     text,
    order_number       text,
    issue_date         date,
    due_date           date,
    currency           text,
    net_total          numeric(19, 4),
    tax_total          numeric(19, 4),
    gross_total        numeric(19, 4),

    -- What lists sort by and search in; never null. The "C" order is the order of the key's own letters.
    supplier_order     text COLLATE "C" NOT NULL,
    issue_order        date           NOT NULL,
    due_order          date           NOT NULL,
    gross_order        numeric(20, 4) NOT NULL,
    search_text        text           NOT NULL,

    -- By what the same invoice is found again.
    supplier_name_key  text,
    supplier_tax_key   text,
    number_key         text,
    duplicate_of       uuid REFERENCES payables.invoices,
    duplicate_released boolean NOT NULL,

    source             text    NOT NULL,
    problem_code       text,
    problem_message    text,
    pages              jsonb   NOT NULL,
    lines_corrected    boolean NOT NULL,
    lowest_confidence  double precision,

    findings           jsonb   NOT NULL,
    error_count        integer NOT NULL,
    warning_count      integer NOT NULL,

    approved_at        timestamptz,
    approved_by_name   text,

    -- One file is one invoice, however often and by how many hands it is brought.
    UNIQUE (company_id, document_id)
);

-- One index per order of the list; the id breaks ties, so that paging is stable.
CREATE INDEX invoices_by_received ON payables.invoices (company_id, received_at, id);
CREATE INDEX invoices_by_issue    ON payables.invoices (company_id, issue_order, id);
CREATE INDEX invoices_by_due      ON payables.invoices (company_id, due_order, id);
CREATE INDEX invoices_by_supplier ON payables.invoices (company_id, supplier_order, id);
CREATE INDEX invoices_by_gross    ON payables.invoices (company_id, gross_order, id);
-- The tabs of the list, their counts, and the start page.
CREATE INDEX invoices_by_state    ON payables.invoices (company_id, state, received_at, id);
CREATE INDEX invoices_same        ON payables.invoices (company_id, number_key) WHERE number_key IS NOT NULL;
CREATE INDEX invoices_duplicates  ON payables.invoices (duplicate_of) WHERE duplicate_of IS NOT NULL;
-- The search has no index on purpose: behind row-level security PostgreSQL may not use LIKE in an index scan (the operator is
-- not leakproof), so a trigram index would only cost. The company's own rows are scanned.

CREATE TABLE payables.invoice_fields (
    company_id        uuid             NOT NULL REFERENCES platform.companies,
    invoice_id        uuid             NOT NULL REFERENCES payables.invoices,
    name              text             NOT NULL,
    value             text,
    unusable          text,
    confidence        double precision NOT NULL,
    origin            text             NOT NULL,
    page              integer,
    box               jsonb,
    read_value        text,
    corrected_by      uuid REFERENCES platform.people,
    corrected_by_name text,
    corrected_at      timestamptz,
    PRIMARY KEY (invoice_id, name)
);

CREATE TABLE payables.invoice_lines (
    id          uuid PRIMARY KEY,
    company_id  uuid             NOT NULL REFERENCES platform.companies,
    invoice_id  uuid             NOT NULL REFERENCES payables.invoices,
    number      integer          NOT NULL,
    description text,
    quantity    numeric(18, 6),
    unit        text,
    unit_price  numeric(18, 6),
    net_amount  numeric(18, 6),
    tax_rate    numeric(18, 6),
    confidence  double precision NOT NULL,
    page        integer,
    box         jsonb
);
CREATE INDEX invoice_lines_by_invoice ON payables.invoice_lines (invoice_id, number);

DO $$
DECLARE fenced text;
BEGIN
    FOREACH fenced IN ARRAY ARRAY['invoices', 'invoice_fields', 'invoice_lines'] LOOP
        EXECUTE format('ALTER TABLE payables.%I ENABLE ROW LEVEL SECURITY', fenced);
        EXECUTE format('ALTER TABLE payables.%I FORCE ROW LEVEL SECURITY', fenced);
        EXECUTE format('CREATE POLICY company_fence ON payables.%I USING (company_id = platform.current_company())', fenced);
    END LOOP;
END $$;
