-- Operations that failed and may succeed later: one entry each, and a row for each attempt, which is never overwritten.

CREATE TABLE platform.retries (
    id            uuid PRIMARY KEY,
    company_id    uuid        NOT NULL REFERENCES platform.companies,
    operation     text        NOT NULL, -- the name under which its handler is registered
    subject_kind  text        NOT NULL,
    subject_id    uuid        NOT NULL,
    label         text        NOT NULL, -- what it is about, for people
    state         text        NOT NULL CHECK (state IN ('waiting', 'succeeded', 'exhausted', 'cancelled', 'resolved')),
    failure_class text        NOT NULL, -- of the last attempt that failed
    last_error    text        NOT NULL,
    attempts      integer     NOT NULL, -- retries begun; the first try, which failed, is attempt 0
    maximum       integer     NOT NULL,
    priority      integer     NOT NULL,
    next_at       timestamptz,          -- only while waiting
    claimed_until timestamptz,          -- a worker has it in hand until then; later it counts as dead
    asked_by_id   uuid,                 -- who asked for the next attempt; null for the schedule
    asked_by_name text,
    reason        text,                 -- why a person resolved it
    created_at    timestamptz NOT NULL,
    ended_at      timestamptz,
    CHECK ((state = 'waiting') = (next_at IS NOT NULL))
);
CREATE INDEX retries_due ON platform.retries (priority DESC, next_at) WHERE state = 'waiting';
CREATE UNIQUE INDEX retries_open ON platform.retries (company_id, operation, subject_id) WHERE state IN ('waiting', 'exhausted');
CREATE INDEX retries_list ON platform.retries (company_id, created_at DESC, id DESC);
CREATE INDEX retries_of_subject ON platform.retries (company_id, subject_id);
CREATE INDEX retries_ended ON platform.retries (company_id, ended_at) WHERE state <> 'waiting';

CREATE TABLE platform.retry_attempts (
    retry_id            uuid        NOT NULL REFERENCES platform.retries ON DELETE CASCADE,
    company_id          uuid        NOT NULL REFERENCES platform.companies,
    number              integer     NOT NULL,
    began_at            timestamptz NOT NULL,
    ended_at            timestamptz, -- null: no answer, yet or for ever
    outcome             text        NOT NULL CHECK (outcome IN ('running', 'succeeded', 'failed', 'unanswered')),
    failure_class       text,
    error               text,
    retry_after_seconds integer,     -- what the other side asked for
    asked_by_name       text,        -- null for the schedule
    PRIMARY KEY (retry_id, number)
);

ALTER TABLE platform.retries ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.retries FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON platform.retries
    USING (company_id = platform.current_company() OR platform.is_worker())
    WITH CHECK (company_id = platform.current_company());

ALTER TABLE platform.retry_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.retry_attempts FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON platform.retry_attempts USING (company_id = platform.current_company());
