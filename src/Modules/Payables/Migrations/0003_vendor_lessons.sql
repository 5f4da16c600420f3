-- What people's corrections teach about a vendor: a row for each field of each invoice whose correction tells something of the next one.
-- A vendor's default follows from the rows of its field, of which the latest counts; so nothing is learnt twice, whatever runs twice.

CREATE TABLE payables.vendor_lessons (
    id                uuid PRIMARY KEY, -- in the order of time
    company_id        uuid        NOT NULL REFERENCES platform.companies,
    invoice_id        uuid        NOT NULL REFERENCES payables.invoices,
    field             text        NOT NULL,
    rule              text        NOT NULL, -- Value, Label, Days
    taught            text        NOT NULL,
    instead_of        text,
    was_sure          boolean     NOT NULL,

    -- The vendor: one key for its list, and by what it is known again on another page.
    vendor_key        text        NOT NULL,
    vendor_name       text,
    vendor_tax_id     text,
    name_key          text,
    tax_key           text,
    misread_tax_key   text,

    taught_by         uuid REFERENCES platform.people,
    taught_by_name    text        NOT NULL,
    taught_at         timestamptz NOT NULL,
    removed_at        timestamptz,
    UNIQUE (invoice_id, field)
);
CREATE INDEX vendor_lessons_by_default ON payables.vendor_lessons (company_id, vendor_key, field, id) WHERE removed_at IS NULL;
CREATE INDEX vendor_lessons_by_name    ON payables.vendor_lessons (company_id, name_key, id) WHERE removed_at IS NULL;
CREATE INDEX vendor_lessons_by_tax     ON payables.vendor_lessons (company_id, tax_key, id) WHERE removed_at IS NULL;

ALTER TABLE payables.vendor_lessons ENABLE ROW LEVEL SECURITY;
ALTER TABLE payables.vendor_lessons FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON payables.vendor_lessons USING (company_id = platform.current_company());

-- What was learnt and used for a field: the value, and the correction it comes from.
ALTER TABLE payables.invoice_fields ADD COLUMN learnt jsonb;
