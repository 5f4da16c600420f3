-- How many documents stand in each state, how many came into it on each day of the company's calendar, and how long the decided ones took:
-- kept up by every change, so that a dashboard over a million documents counts nothing. See FoldedCounts for how the rows stay few.

CREATE TABLE receivables.document_counts (
    company_id uuid   NOT NULL REFERENCES platform.companies,
    day        date   NOT NULL,
    state      text   NOT NULL,
    entered    bigint NOT NULL,
    standing   bigint NOT NULL,
    seconds    bigint NOT NULL
);
CREATE INDEX document_counts_by_day ON receivables.document_counts (company_id, day, state);

CREATE FUNCTION receivables.count_documents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO receivables.document_counts
        SELECT n.company_id, (n.updated_at AT TIME ZONE c.time_zone)::date, n.state, count(*), count(*), 0
        FROM arrived n JOIN platform.companies c ON c.id = n.company_id GROUP BY 1, 2, 3;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO receivables.document_counts
        SELECT o.company_id, (o.updated_at AT TIME ZONE c.time_zone)::date, o.state, 0, -count(*), 0
        FROM gone o JOIN platform.companies c ON c.id = o.company_id GROUP BY 1, 2, 3;
    ELSE
        INSERT INTO receivables.document_counts
        SELECT n.company_id, (n.updated_at AT TIME ZONE c.time_zone)::date, s.state, sum(s.entered), sum(s.standing), sum(s.seconds)
        FROM arrived n JOIN gone o ON o.id = n.id AND o.state <> n.state JOIN platform.companies c ON c.id = n.company_id
        CROSS JOIN LATERAL (VALUES
            (n.state, 1, 1, coalesce(extract(epoch FROM n.decided_at - n.submitted_at)::bigint, 0)),
            (o.state, 0, -1, 0)) AS s (state, entered, standing, seconds)
        GROUP BY 1, 2, 3;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER documents_arrive AFTER INSERT ON receivables.documents
    REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION receivables.count_documents();
CREATE TRIGGER documents_go AFTER DELETE ON receivables.documents
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION receivables.count_documents();
CREATE TRIGGER documents_move AFTER UPDATE ON receivables.documents
    REFERENCING NEW TABLE AS arrived OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION receivables.count_documents();

-- The fences bind the owner of the tables as well; they are lifted for the owner, in this transaction, to count what is there.
ALTER TABLE receivables.documents NO FORCE ROW LEVEL SECURITY;
ALTER TABLE platform.companies NO FORCE ROW LEVEL SECURITY;
INSERT INTO receivables.document_counts
SELECT d.company_id, (d.updated_at AT TIME ZONE c.time_zone)::date, d.state, count(*), count(*), coalesce(sum(extract(epoch FROM d.decided_at - d.submitted_at)), 0)::bigint
FROM receivables.documents d JOIN platform.companies c ON c.id = d.company_id GROUP BY 1, 2, 3;
ALTER TABLE platform.companies FORCE ROW LEVEL SECURITY;
ALTER TABLE receivables.documents FORCE ROW LEVEL SECURITY;

ALTER TABLE receivables.document_counts ENABLE ROW LEVEL SECURITY;
ALTER TABLE receivables.document_counts FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON receivables.document_counts
    USING (company_id = platform.current_company() OR platform.is_worker());

-- What waits for a person, the newest first; and what the program does next for one company.
CREATE INDEX documents_by_state_updated ON receivables.documents (company_id, state, updated_at);
CREATE INDEX documents_due_of_company   ON receivables.documents (company_id, due_at) WHERE due_at IS NOT NULL;
