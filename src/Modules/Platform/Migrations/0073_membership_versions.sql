-- A role is changed by whoever saw the present one.
ALTER TABLE platform.memberships ADD COLUMN version integer NOT NULL DEFAULT 1;
