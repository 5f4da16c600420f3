-- Features that a company turned on or off; one without a row is as the program has it.
CREATE TABLE platform.company_flags (
    company_id      uuid        NOT NULL REFERENCES platform.companies,
    name            text        NOT NULL,
    is_on           boolean     NOT NULL,
    changed_at      timestamptz NOT NULL,
    changed_by_name text        NOT NULL,
    PRIMARY KEY (company_id, name)
);
ALTER TABLE platform.company_flags ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.company_flags FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON platform.company_flags
    USING (company_id = platform.current_company());
