-- What a request with an Idempotency-Key was answered, written in the transaction of its effect.
-- A caller's keys are one space over all companies, so a caller sees its own rows wherever it stands; a company being
-- opened has no row yet when its key is claimed, hence no foreign key.

CREATE TABLE platform.kept_answers (
    caller     uuid        NOT NULL,
    key        text        NOT NULL,
    company_id uuid        NOT NULL,
    answer     bytea, -- encrypted: an answer may show a password or a key that is shown once
    kept_at    timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);
CREATE INDEX kept_answers_by_age ON platform.kept_answers (kept_at);

ALTER TABLE platform.kept_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.kept_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON platform.kept_answers
    USING (company_id = platform.current_company() OR caller = platform.current_person() OR platform.is_worker())
    WITH CHECK (company_id = platform.current_company());
