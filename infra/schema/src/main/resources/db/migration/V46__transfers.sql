-- Why:      where each transfer stands, what of it is on its way, and what arrived how.
-- Locks:    the view read.token, for the moment in which it is defined anew.
-- Way back: define read.token without transfers; DROP SCHEMA read_transfers_1 CASCADE. Nothing in
--           it is a fact.

CALL read.open_generation('transfers', 1);

CREATE TABLE read_transfers_1.header (
    owner              text COLLATE "C" NOT NULL,
    number             text COLLATE "C" NOT NULL,
    location_from      text COLLATE "C" NOT NULL,
    location_to        text COLLATE "C" NOT NULL,
    state              text COLLATE "C" NOT NULL,
    ended              text COLLATE "C",
    cancelled          boolean NOT NULL,
    reason             text,
    document           text,
    requested          bigint NOT NULL,
    dispatched         bigint NOT NULL,
    arrived            bigint NOT NULL,
    excess             bigint NOT NULL,
    lost               bigint NOT NULL,
    requested_at       timestamptz NOT NULL,
    requested_position bigint NOT NULL,
    updated_at         timestamptz NOT NULL,
    version            bigint NOT NULL,
    position           bigint NOT NULL,
    PRIMARY KEY (owner, number),
    CONSTRAINT header_ended CHECK (
        ended IS NOT DISTINCT FROM CASE WHEN state IN ('CANCELLED', 'CLOSED') THEN state END)
) WITH (fillfactor = 70);
CREATE INDEX header_requested ON read_transfers_1.header (owner, requested_position);
CREATE INDEX header_ended ON read_transfers_1.header (owner, ended, requested_position);

COMMENT ON COLUMN read_transfers_1.header.arrived IS
    'All units that arrived; what of them was not on its way is excess.';
COMMENT ON COLUMN read_transfers_1.header.ended IS
    'The state it ended in; null while it is open.';

CREATE TABLE read_transfers_1.line (
    owner      text COLLATE "C" NOT NULL,
    number     text COLLATE "C" NOT NULL,
    line       int NOT NULL,
    sku        text COLLATE "C" NOT NULL,
    lot        text,
    requested  bigint NOT NULL,
    promised   bigint NOT NULL,
    lacking    bigint NOT NULL,
    dispatched bigint NOT NULL,
    off_shelf  bigint NOT NULL,
    available  bigint NOT NULL,
    inspection bigint NOT NULL,
    held       bigint NOT NULL,
    damaged    bigint NOT NULL,
    excess     bigint NOT NULL,
    lost       bigint NOT NULL,
    PRIMARY KEY (owner, number, line)
) WITH (fillfactor = 70);

COMMENT ON COLUMN read_transfers_1.line.promised IS
    'What stock items promised, less what they took back; what left of it included.';
COMMENT ON COLUMN read_transfers_1.line.off_shelf IS
    'What left from the shelf: the promised units first.';
COMMENT ON COLUMN read_transfers_1.line.available IS
    'What arrived in this status, excess included; so do the three after it.';

-- Every entry of every receipt.
CREATE TABLE read_transfers_1.arrival (
    owner       text COLLATE "C" NOT NULL,
    number      text COLLATE "C" NOT NULL,
    position    bigint NOT NULL,
    ordinal     int NOT NULL,
    receipt     text NOT NULL,
    line        int,
    sku         text COLLATE "C" NOT NULL,
    status      text COLLATE "C" NOT NULL,
    quantity    bigint NOT NULL,
    excess      bigint NOT NULL,
    lot         text,
    bin         text,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (owner, number, position, ordinal)
);

-- The time line.
CREATE TABLE read_transfers_1.step (
    owner       text COLLATE "C" NOT NULL,
    number      text COLLATE "C" NOT NULL,
    position    bigint NOT NULL,
    what        text COLLATE "C" NOT NULL,
    detail      text,
    client      text NOT NULL,
    app_user    text NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (owner, number, position)
);

SELECT ledger.create_token_table('read_transfers_1');
CALL read.point_at('transfers', 1);

-- Whatever views there are by now, and this one.
DO $$
BEGIN
    EXECUTE 'CREATE OR REPLACE VIEW read.token AS '
        || rtrim(rtrim(pg_get_viewdef('read.token'::regclass)), ';')
        || ' UNION ALL SELECT ''transfers'', coalesce(max(position), 0) FROM read.transfers_token';
END
$$;
