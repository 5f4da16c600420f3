-- Mails that leave. The queue is written by the transaction that asks for the mail.

CREATE SCHEMA messaging;

-- A mail of no company (a password reset) has no company_id. Such rows, and those of all companies, are seen by the sender
-- alone; whoever asks for a mail can only put it in.
CREATE TABLE messaging.mails (
    id         uuid PRIMARY KEY,
    company_id uuid REFERENCES platform.companies,
    address    text        NOT NULL,
    name       text        NOT NULL,
    template   text        NOT NULL,
    letter     bytea,      -- encrypted; forgotten once the mail has left or is given up
    state      text        NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
    attempts   integer     NOT NULL,
    created_at timestamptz NOT NULL,
    due_at     timestamptz NOT NULL, -- moved on when a sender takes it: whoever dies with it in hand gives it back by that
    ended_at   timestamptz,
    last_error text,
    CHECK (state <> 'waiting' OR letter IS NOT NULL)
);
CREATE INDEX mails_due ON messaging.mails (due_at) WHERE state = 'waiting';
CREATE INDEX mails_ended ON messaging.mails (ended_at) WHERE state <> 'waiting';

ALTER TABLE messaging.mails ENABLE ROW LEVEL SECURITY;
ALTER TABLE messaging.mails FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON messaging.mails
    USING (company_id = platform.current_company() OR platform.is_worker())
    WITH CHECK (company_id IS NOT DISTINCT FROM platform.current_company() OR platform.is_worker());
