-- Who runs the server, which nodes it has, how its disks fill, and when it was last backed up. Nothing here belongs to a
-- company, so no table carries a fence.

-- Operators see the state of the whole server. The first owner is one; others are made with: quittance operator grant.
ALTER TABLE platform.people ADD is_operator boolean NOT NULL DEFAULT false;
UPDATE platform.people SET is_operator = true WHERE id = (SELECT id FROM platform.people ORDER BY created_at, id LIMIT 1);

-- One row per running process, renewed every few seconds by the database's clock and removed when it stops in order.
CREATE TABLE platform.nodes (
    id           uuid PRIMARY KEY,
    name         text        NOT NULL,
    roles        text        NOT NULL,
    version      text        NOT NULL,
    started_at   timestamptz NOT NULL,
    seen_at      timestamptz NOT NULL,
    clock_ahead  interval    NOT NULL, -- of the database's clock
    data_folder  text        NOT NULL,
    disk_free    bigint      NOT NULL, -- bytes
    disk_size    bigint      NOT NULL
);

-- The first look of each day, for how fast a disk fills.
CREATE TABLE platform.disk_samples (
    machine   text   NOT NULL,
    folder    text   NOT NULL,
    taken_on  date   NOT NULL,
    disk_free bigint NOT NULL,
    PRIMARY KEY (machine, folder, taken_on)
);

CREATE TABLE platform.backups (
    id       uuid PRIMARY KEY,
    taken_at timestamptz NOT NULL, -- the instant whose data it holds
    files    integer     NOT NULL,
    size     bigint      NOT NULL  -- bytes
);
CREATE INDEX backups_by_time ON platform.backups (taken_at);
