-- Some systems limit kinds of requests apart from each other: when each of these budgets is full again, by its name.
ALTER TABLE platform.connection_states ADD COLUMN lanes jsonb NOT NULL DEFAULT '{}';
