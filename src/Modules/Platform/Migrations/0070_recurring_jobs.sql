-- Jobs that come back: one row per company and job, or per job of the server itself (no company), and a row for each run.

CREATE TABLE platform.recurring_jobs (
    id             uuid PRIMARY KEY,
    company_id     uuid REFERENCES platform.companies, -- null: the server's own
    name           text        NOT NULL,
    schedule       text        NOT NULL,               -- what next_at was reckoned by; when it no longer fits, it is reckoned anew
    next_at        timestamptz,                        -- null while paused
    paused_at      timestamptz,
    paused_by_name text,
    asked_by_name  text,                               -- who wants the next run at once; null for the schedule
    claimed_until  timestamptz,                        -- a node runs it until then and says so again and again; later it counts as dead
    failures       integer     NOT NULL DEFAULT 0,     -- runs in a row that did not end well
    UNIQUE NULLS NOT DISTINCT (company_id, name)
);
CREATE INDEX recurring_jobs_due ON platform.recurring_jobs (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX recurring_jobs_claimed ON platform.recurring_jobs (claimed_until) WHERE claimed_until IS NOT NULL;

CREATE TABLE platform.job_runs (
    id            uuid PRIMARY KEY,
    company_id    uuid REFERENCES platform.companies,
    job_id        uuid        NOT NULL REFERENCES platform.recurring_jobs,
    node          text        NOT NULL,
    due_at        timestamptz NOT NULL,
    started_at    timestamptz NOT NULL,
    ended_at      timestamptz,
    outcome       text        NOT NULL CHECK (outcome IN ('running', 'done', 'failed', 'interrupted')),
    items         integer,  -- how many things it handled
    error         text,
    asked_by_name text,
    CHECK ((outcome = 'running') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX job_runs_running ON platform.job_runs (job_id) WHERE outcome = 'running'; -- never two at once
CREATE INDEX job_runs_list ON platform.job_runs (job_id, started_at DESC, id DESC);
CREATE INDEX job_runs_old ON platform.job_runs (started_at);

DO $$
DECLARE fenced text;
BEGIN
    FOREACH fenced IN ARRAY ARRAY['recurring_jobs', 'job_runs'] LOOP
        EXECUTE format('ALTER TABLE platform.%I ENABLE ROW LEVEL SECURITY', fenced);
        EXECUTE format('ALTER TABLE platform.%I FORCE ROW LEVEL SECURITY', fenced);
        EXECUTE format('CREATE POLICY company_fence ON platform.%I
            USING (company_id = platform.current_company() OR platform.is_worker())
            WITH CHECK (company_id = platform.current_company() OR company_id IS NULL AND platform.is_worker())', fenced);
    END LOOP;
END $$;
