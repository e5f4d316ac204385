-- Why:      what keepers say they have: each snapshot with its lines, for who asks; and for the processes where
--           somebody else counts, what came and went there, and which lines are not booked.
-- Locks:    read.token, for the moment in which it is defined anew.
-- Way back: define read.token without snapshots; DROP SCHEMA read_snapshots_1 CASCADE; DROP the tables
--           ledger.external_location, ledger.external_move, ledger.keeper_snapshot and
--           ledger.keeper_line. Nothing in them is a fact.

CREATE TABLE ledger.external_location (
    location text PRIMARY KEY
);
COMMENT ON TABLE ledger.external_location IS 'Where somebody else counts.';
INSERT INTO ledger.external_location
SELECT location FROM read.master_location WHERE custody = 'EXTERNAL';

CREATE TABLE ledger.external_move (
    item       text COLLATE "C" NOT NULL,
    version    bigint NOT NULL,
    at         timestamptz NOT NULL,
    available  bigint NOT NULL,
    held       bigint NOT NULL,
    damaged    bigint NOT NULL,
    inspection bigint NOT NULL,
    PRIMARY KEY (item, version)
);
COMMENT ON TABLE ledger.external_move IS
    'What came and went where somebody else counts, until a newer snapshot has been booked.';
COMMENT ON COLUMN ledger.external_move.at IS 'When it happened; when it was recorded, if nobody said.';

CREATE TABLE ledger.keeper_snapshot (
    owner           text NOT NULL,
    number          text NOT NULL,
    location        text NOT NULL,
    taken_at        timestamptz NOT NULL,
    tolerance_units bigint NOT NULL,
    tolerance_bp    int NOT NULL,
    PRIMARY KEY (owner, number)
);
CREATE INDEX keeper_snapshot_newest ON ledger.keeper_snapshot (owner, location, taken_at);
COMMENT ON TABLE ledger.keeper_snapshot IS
    'The snapshots of keepers that were not outdated when they were told.';

CREATE TABLE ledger.keeper_line (
    item     text COLLATE "C" NOT NULL,
    number   text NOT NULL,
    status   text NOT NULL,
    reported bigint NOT NULL,
    PRIMARY KEY (item, number, status)
);
COMMENT ON TABLE ledger.keeper_line IS
    'What a keeper has named and the stock item, by its key, has not booked.';

GRANT INSERT, UPDATE, DELETE ON
    ledger.external_location, ledger.external_move, ledger.keeper_snapshot, ledger.keeper_line
    TO "${application}";

CALL read.open_generation('snapshots', 1);

CREATE TABLE read_snapshots_1.header (
    owner            text COLLATE "C" NOT NULL,
    number           text COLLATE "C" NOT NULL,
    location         text COLLATE "C" NOT NULL,
    taken_at         timestamptz NOT NULL,
    complete         text,
    tolerance_units  bigint NOT NULL,
    tolerance_bp     int NOT NULL,
    superseded_by    text COLLATE "C",
    line_count       int NOT NULL,
    open_count       int NOT NULL,
    different_count  int NOT NULL,
    document         text,
    created_at       timestamptz NOT NULL,
    created_position bigint NOT NULL,
    updated_at       timestamptz NOT NULL,
    version          bigint NOT NULL,
    position         bigint NOT NULL,
    PRIMARY KEY (owner, number)
) WITH (fillfactor = 70);
CREATE INDEX header_created ON read_snapshots_1.header (owner, created_position);
CREATE INDEX header_location ON read_snapshots_1.header (owner, location, created_position);
CREATE INDEX header_newest ON read_snapshots_1.header (owner, location, taken_at);

COMMENT ON COLUMN read_snapshots_1.header.taken_at IS
    'The moment it tells of: never after it was told.';
COMMENT ON COLUMN read_snapshots_1.header.complete IS
    'The statuses of which it names all that is there, with commas between them; null for none.';
COMMENT ON COLUMN read_snapshots_1.header.superseded_by IS
    'The newer one that was told before it, so that nothing comes of it; null when there was none.';

CREATE TABLE read_snapshots_1.line (
    owner           text COLLATE "C" NOT NULL,
    number          text COLLATE "C" NOT NULL,
    sku             text COLLATE "C" NOT NULL,
    status          text COLLATE "C" NOT NULL,
    named           boolean NOT NULL,
    reported        bigint NOT NULL,
    expected        bigint,
    missing_found   bigint,
    missing_lost    bigint,
    variance        bigint,
    opened_position bigint,
    booked_position bigint,
    PRIMARY KEY (owner, number, sku, status)
) WITH (fillfactor = 70);

COMMENT ON COLUMN read_snapshots_1.line.named IS
    'Whether the keeper named it; else they said that they name all, and have nothing of it.';
COMMENT ON COLUMN read_snapshots_1.line.expected IS
    'What was there by the books at the moment the snapshot tells of.';

SELECT ledger.create_token_table('read_snapshots_1');
CALL read.point_at('snapshots', 1);

-- Whatever views there are by now, and this one.
DO $$
BEGIN
    EXECUTE 'CREATE OR REPLACE VIEW read.token AS '
        || rtrim(rtrim(pg_get_viewdef('read.token'::regclass)), ';')
        || ' UNION ALL SELECT ''snapshots'', coalesce(max(position), 0) FROM read.snapshots_token';
END
$$;
