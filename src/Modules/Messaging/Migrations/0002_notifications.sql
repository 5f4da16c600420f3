-- What people are told inside the program: a row per person, made when the work commits.

CREATE TABLE messaging.notifications (
    id           uuid PRIMARY KEY,
    company_id   uuid        NOT NULL REFERENCES platform.companies,
    person_id    uuid        NOT NULL REFERENCES platform.people ON DELETE CASCADE,
    kind         text        NOT NULL,
    severity     text        NOT NULL CHECK (severity IN ('info', 'warning', 'error')),
    subject_kind text        NOT NULL,
    subject_id   uuid        NOT NULL,
    words        jsonb       NOT NULL,
    link         text,
    times        integer     NOT NULL, -- how often it was told while nobody looked
    raised_at    timestamptz NOT NULL,
    read_at      timestamptz
);
CREATE INDEX notifications_of_person ON messaging.notifications (company_id, person_id, raised_at DESC, id DESC);
-- Counts what is unread, and makes one of several about the same thing.
CREATE UNIQUE INDEX notifications_unread ON messaging.notifications (company_id, person_id, kind, subject_id) WHERE read_at IS NULL;

ALTER TABLE messaging.notifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE messaging.notifications FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON messaging.notifications USING (company_id = platform.current_company());

-- Which notices a person wants by mail as well. Belongs to the person, as people do, and so carries no company fence.
CREATE TABLE messaging.preferences (
    person_id    uuid PRIMARY KEY REFERENCES platform.people ON DELETE CASCADE,
    mail_info    boolean NOT NULL,
    mail_warning boolean NOT NULL,
    mail_error   boolean NOT NULL
);
