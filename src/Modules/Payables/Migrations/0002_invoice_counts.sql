-- How many invoices a company has in each state, kept up by every change: counting a million rows for each page of a list would cost
-- a hundred times what the page does. A change is a row of its own, so that no two transactions wait for one counter; the rows of a
-- state are added up when they are read, and folded into one from time to time.

CREATE TABLE payables.invoice_counts (
    company_id uuid   NOT NULL REFERENCES platform.companies,
    state      text   NOT NULL,
    change     bigint NOT NULL
);
CREATE INDEX invoice_counts_by_state ON payables.invoice_counts (company_id, state) INCLUDE (change);

CREATE FUNCTION payables.count_invoices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO payables.invoice_counts SELECT company_id, state, count(*) FROM arrived GROUP BY company_id, state;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO payables.invoice_counts SELECT company_id, state, -count(*) FROM gone GROUP BY company_id, state;
    ELSE
        INSERT INTO payables.invoice_counts
        SELECT company_id, state, sum(change)
        FROM (SELECT company_id, state, 1 AS change FROM arrived UNION ALL SELECT company_id, state, -1 FROM gone) moved
        GROUP BY company_id, state HAVING sum(change) <> 0;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER invoices_arrive AFTER INSERT ON payables.invoices
    REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION payables.count_invoices();
CREATE TRIGGER invoices_go AFTER DELETE ON payables.invoices
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION payables.count_invoices();
CREATE TRIGGER invoices_move AFTER UPDATE ON payables.invoices
    REFERENCING NEW TABLE AS arrived OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION payables.count_invoices();

-- The fence binds the owner of the table as well; it is lifted for the owner, in this transaction, to count what is there.
ALTER TABLE payables.invoices NO FORCE ROW LEVEL SECURITY;
INSERT INTO payables.invoice_counts SELECT company_id, state, count(*) FROM payables.invoices GROUP BY company_id, state;
ALTER TABLE payables.invoices FORCE ROW LEVEL SECURITY;

ALTER TABLE payables.invoice_counts ENABLE ROW LEVEL SECURITY;
ALTER TABLE payables.invoice_counts FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON payables.invoice_counts
    USING (company_id = platform.current_company() OR platform.is_worker());
