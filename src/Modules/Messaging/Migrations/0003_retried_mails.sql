-- A mail of a company that did not leave at once waits in the list of retries, and no longer for the sender.

ALTER TABLE messaging.mails DROP CONSTRAINT mails_state_check;
ALTER TABLE messaging.mails ADD CONSTRAINT mails_state_check CHECK (state IN ('waiting', 'retrying', 'sent', 'failed'));
ALTER TABLE messaging.mails ADD CONSTRAINT mails_retrying_check CHECK (state <> 'retrying' OR letter IS NOT NULL AND company_id IS NOT NULL);
DROP INDEX messaging.mails_ended;
CREATE INDEX mails_ended ON messaging.mails (ended_at) WHERE ended_at IS NOT NULL;
