-- What the authority said on each day of the company's calendar, by kind, state and code: kept up as the counts of documents are, so that
-- statistics over a million answers count nothing. An answer with several codes counts once for each as said, and once as an answer.

CREATE TABLE receivables.answer_counts (
    company_id uuid   NOT NULL REFERENCES platform.companies,
    day        date   NOT NULL,
    kind       text   NOT NULL,
    state      text   NOT NULL,
    code       text   NOT NULL,
    said       bigint NOT NULL,
    answers    bigint NOT NULL
);
CREATE INDEX answer_counts_by_day ON receivables.answer_counts (company_id, day, kind, state, code);

-- The codes of an answer, the first of them marked; one empty code when there are none.
CREATE FUNCTION receivables.codes_of(findings jsonb) RETURNS TABLE (code text, is_first boolean) LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(f.code, ''), row_number() OVER (ORDER BY f.code) = 1
    FROM (SELECT 1) one LEFT JOIN (SELECT DISTINCT finding ->> 'code' AS code FROM jsonb_array_elements(findings) finding) f ON true
$$;

CREATE FUNCTION receivables.count_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO receivables.answer_counts
    SELECT a.company_id, (a.received_at AT TIME ZONE c.time_zone)::date, a.kind, a.state, f.code,
           CASE TG_OP WHEN 'DELETE' THEN -count(*) ELSE count(*) END,
           CASE TG_OP WHEN 'DELETE' THEN -count(*) FILTER (WHERE f.is_first) ELSE count(*) FILTER (WHERE f.is_first) END
    FROM changed a JOIN platform.companies c ON c.id = a.company_id CROSS JOIN LATERAL receivables.codes_of(a.findings) f
    GROUP BY 1, 2, 3, 4, 5;
    RETURN NULL;
END $$;
CREATE TRIGGER answers_arrive AFTER INSERT ON receivables.answers
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION receivables.count_answers();
CREATE TRIGGER answers_go AFTER DELETE ON receivables.answers
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION receivables.count_answers();

-- As in 0002: the fences are lifted for the owner, in this transaction, to count what is there.
ALTER TABLE receivables.answers NO FORCE ROW LEVEL SECURITY;
ALTER TABLE platform.companies NO FORCE ROW LEVEL SECURITY;
INSERT INTO receivables.answer_counts
SELECT a.company_id, (a.received_at AT TIME ZONE c.time_zone)::date, a.kind, a.state, f.code, count(*), count(*) FILTER (WHERE f.is_first)
FROM receivables.answers a JOIN platform.companies c ON c.id = a.company_id CROSS JOIN LATERAL receivables.codes_of(a.findings) f
GROUP BY 1, 2, 3, 4, 5;
ALTER TABLE platform.companies FORCE ROW LEVEL SECURITY;
ALTER TABLE receivables.answers FORCE ROW LEVEL SECURITY;

ALTER TABLE receivables.answer_counts ENABLE ROW LEVEL SECURITY;
ALTER TABLE receivables.answer_counts FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON receivables.answer_counts
    USING (company_id = platform.current_company() OR platform.is_worker());

-- Answers with a code; and documents by the days that a list may be cut by.
CREATE INDEX answers_by_code        ON receivables.answers USING gin (findings jsonb_path_ops);
CREATE INDEX documents_by_submitted ON receivables.documents (company_id, submitted_at) WHERE submitted_at IS NOT NULL;
CREATE INDEX documents_by_decided   ON receivables.documents (company_id, decided_at) WHERE decided_at IS NOT NULL;
