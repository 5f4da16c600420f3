-- Batches: one operation over many items, worked off in chunks by any node.

CREATE TABLE platform.batches (
    id              uuid PRIMARY KEY,
    company_id      uuid        NOT NULL REFERENCES platform.companies,
    kind            text        NOT NULL,
    arguments       text        NOT NULL, -- JSON, understood by the kind alone
    state           text        NOT NULL,
    total           integer     NOT NULL,
    succeeded       integer     NOT NULL,
    failed          integer     NOT NULL,
    next_position   integer     NOT NULL, -- where the next chunk begins
    created_at      timestamptz NOT NULL,
    created_by      uuid,                 -- a person or an API key
    created_by_name text        NOT NULL,
    started_at      timestamptz,
    ended_at        timestamptz,
    served_at       timestamptz,          -- when a chunk was last taken; the batch that waited longest is served next
    error_code      text,
    error_message   text,
    CHECK (succeeded + failed <= total)
);
CREATE INDEX batches_by_created ON platform.batches (company_id, created_at, id);
CREATE INDEX batches_live ON platform.batches (company_id) WHERE state IN ('Pending', 'Processing');

CREATE TABLE platform.batch_items (
    company_id   uuid    NOT NULL REFERENCES platform.companies,
    batch_id     uuid    NOT NULL REFERENCES platform.batches,
    position     integer NOT NULL, -- 1, 2, 3 … without gaps
    item_id      uuid    NOT NULL,
    item_version integer,          -- as it was seen by whoever started the batch
    label        text,             -- what a person knows the item by
    state        text    NOT NULL,
    code         text,
    message      text,
    attempt      integer NOT NULL, -- how often it was begun
    ended_at     timestamptz,
    PRIMARY KEY (batch_id, position),
    UNIQUE (batch_id, item_id)
);
CREATE INDEX batch_items_by_state ON platform.batch_items (batch_id, state, position);

-- One row is one stretch of work by one node on one range of items. At no time are there more rows without an end in a
-- company than its limit. Times are the database's own: nodes need not agree on the hour.
CREATE TABLE platform.batch_chunks (
    id             uuid PRIMARY KEY,
    company_id     uuid        NOT NULL REFERENCES platform.companies,
    batch_id       uuid        NOT NULL REFERENCES platform.batches,
    first_position integer     NOT NULL,
    last_position  integer     NOT NULL,
    state          text        NOT NULL, -- Running; Left: ended before its range was, waits for a node; Continued by a later row; Done
    node           text        NOT NULL,
    started_at     timestamptz NOT NULL,
    ended_at       timestamptz,
    lease_until    timestamptz NOT NULL,
    rest_until     timestamptz           -- its place among the company's chunks stays taken until then
);
CREATE INDEX batch_chunks_open ON platform.batch_chunks (company_id, batch_id, first_position) WHERE state IN ('Running', 'Left');
CREATE INDEX batch_chunks_resting ON platform.batch_chunks (company_id, rest_until) WHERE rest_until IS NOT NULL;
CREATE INDEX batch_chunks_by_batch ON platform.batch_chunks (batch_id, first_position);

DO $$
DECLARE fenced text;
BEGIN
    FOREACH fenced IN ARRAY ARRAY['batches', 'batch_items', 'batch_chunks'] LOOP
        EXECUTE format('ALTER TABLE platform.%I ENABLE ROW LEVEL SECURITY', fenced);
        EXECUTE format('ALTER TABLE platform.%I FORCE ROW LEVEL SECURITY', fenced);
    END LOOP;
END $$;
-- Nodes look which companies have work; they see no items then.
CREATE POLICY company_fence ON platform.batches
    USING (company_id = platform.current_company() OR platform.is_worker())
    WITH CHECK (company_id = platform.current_company());
CREATE POLICY company_fence ON platform.batch_chunks
    USING (company_id = platform.current_company() OR platform.is_worker())
    WITH CHECK (company_id = platform.current_company());
CREATE POLICY company_fence ON platform.batch_items
    USING (company_id = platform.current_company());
