-- Settings of a company, a row per section. A member that is absent has the program's default, so a better default reaches
-- everybody who never chose another.
CREATE TABLE platform.company_settings (
    company_id uuid        NOT NULL REFERENCES platform.companies,
    section    text        NOT NULL,
    "values"   jsonb       NOT NULL,
    changed_at timestamptz NOT NULL,
    version    integer     NOT NULL,
    PRIMARY KEY (company_id, section)
);
ALTER TABLE platform.company_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.company_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON platform.company_settings
    USING (company_id = platform.current_company());
