-- For whom documents were written, as they were written last: what the editor offers. Small beside the documents, so that a search looks
-- at the customers of a company and not at all it ever issued.

CREATE TABLE receivables.customers (
    company_id uuid  NOT NULL REFERENCES platform.companies,
    id_type    text  NOT NULL,
    id_number  text  NOT NULL,
    name       text  NOT NULL,
    activity   text,
    party      jsonb NOT NULL,
    used_on    date  NOT NULL,
    PRIMARY KEY (company_id, id_type, id_number)
);
CREATE INDEX customers_by_use ON receivables.customers (company_id, used_on DESC, id_type, id_number);

-- The fence binds the owner of the tables as well; it is lifted for the owner, in this transaction, to read what is there.
ALTER TABLE receivables.documents NO FORCE ROW LEVEL SECURITY;
INSERT INTO receivables.customers
SELECT DISTINCT ON (company_id, party #>> '{identificacion,tipo}', customer_id)
    company_id, party #>> '{identificacion,tipo}', customer_id, customer_name, content ->> 'codigoActividadReceptor', party, (updated_at AT TIME ZONE 'America/Costa_Rica')::date
FROM receivables.documents, LATERAL (SELECT content -> 'receptor') AS receiver (party)
WHERE kind <> 'FacturaCompra' AND length(customer_id) >= 9 AND customer_name IS NOT NULL AND party #>> '{identificacion,tipo}' IS NOT NULL
ORDER BY company_id, party #>> '{identificacion,tipo}', customer_id, updated_at DESC;
ALTER TABLE receivables.documents FORCE ROW LEVEL SECURITY;

ALTER TABLE receivables.customers ENABLE ROW LEVEL SECURITY;
ALTER TABLE receivables.customers FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON receivables.customers USING (company_id = platform.current_company());
