-- Batches whose items call another system: an item may be begun and still wait for its outcome, and a batch that was told to slow down rests.

ALTER TABLE platform.batches
    ADD COLUMN waits_until timestamptz,                 -- the other side asked to slow down: nothing is begun before
    ADD COLUMN slowdown    smallint NOT NULL DEFAULT 0; -- how often of late; each doubles the pauses between chunks

ALTER TABLE platform.batch_items
    ADD COLUMN begun  boolean NOT NULL DEFAULT false,   -- its call was noted; what became of that is not known yet
    ADD COLUMN result text,                             -- in a word, such as accepted
    ADD COLUMN note   text;                             -- what the other side said, in its own words

ALTER TABLE platform.batch_chunks
    ADD COLUMN resume_at timestamptz;                   -- of a chunk that was left: only then is it anybody's turn again
