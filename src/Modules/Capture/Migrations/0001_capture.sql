-- What was read from each document, and the work of reading that still waits.

CREATE SCHEMA capture;

CREATE TABLE capture.readings (
    document_id  uuid PRIMARY KEY REFERENCES documents.documents,
    company_id   uuid        NOT NULL REFERENCES platform.companies,
    state        text        NOT NULL, -- Waiting, Reading, Done
    attempts     integer     NOT NULL,
    requested_at timestamptz NOT NULL,
    finished_at  timestamptz,
    result       jsonb
);
CREATE INDEX readings_unfinished ON capture.readings (company_id, requested_at) WHERE state <> 'Done';

ALTER TABLE capture.readings ENABLE ROW LEVEL SECURITY;
ALTER TABLE capture.readings FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON capture.readings USING (company_id = platform.current_company());
