-- Who calls the authority about a document says so here until when; before, the time at which it is due was moved instead, which could not
-- be told from a plan. A document that is due and whose claim has run out is anybody's.

ALTER TABLE receivables.documents ADD COLUMN claimed_until timestamptz;
