-- The event log is looked through by person and by time; by subject and by kind it is already.
CREATE INDEX events_by_actor ON platform.events (company_id, actor_id, sequence);
CREATE INDEX events_by_time ON platform.events (company_id, occurred_at, sequence);
