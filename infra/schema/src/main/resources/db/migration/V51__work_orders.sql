-- Why:      where each work order stands, what of it is in work, and what was made of what.
-- Locks:    the view read.token, for the moment in which it is defined anew.
-- Way back: define read.token without work_orders; DROP SCHEMA read_work_orders_1 CASCADE. Nothing
--           in it is a fact.

CALL read.open_generation('work_orders', 1);

CREATE TABLE read_work_orders_1.header (
    owner            text COLLATE "C" NOT NULL,
    number           text COLLATE "C" NOT NULL,
    location         text COLLATE "C" NOT NULL,
    kind             text COLLATE "C" NOT NULL,
    state            text COLLATE "C" NOT NULL,
    ended            text COLLATE "C",
    reason           text,
    document         text,
    planned_at       timestamptz NOT NULL,
    planned_position bigint NOT NULL,
    updated_at       timestamptz NOT NULL,
    version          bigint NOT NULL,
    position         bigint NOT NULL,
    PRIMARY KEY (owner, number),
    CONSTRAINT header_ended CHECK (
        ended IS NOT DISTINCT FROM CASE WHEN state IN ('CANCELLED', 'CLOSED') THEN state END)
) WITH (fillfactor = 70);
CREATE INDEX header_planned ON read_work_orders_1.header (owner, planned_position);
CREATE INDEX header_ended ON read_work_orders_1.header (owner, ended, planned_position);

COMMENT ON COLUMN read_work_orders_1.header.ended IS
    'The state it ended in; null while it is open.';

CREATE TABLE read_work_orders_1.line (
    owner      text COLLATE "C" NOT NULL,
    number     text COLLATE "C" NOT NULL,
    line       int NOT NULL,
    input      boolean NOT NULL,
    sku        text COLLATE "C" NOT NULL,
    status     text COLLATE "C" NOT NULL,
    lot        text,
    share      bigint,
    planned    bigint NOT NULL,
    promised   bigint NOT NULL,
    lacking    bigint NOT NULL,
    off_shelf  bigint NOT NULL,
    consumed   bigint NOT NULL,
    unused     bigint NOT NULL,
    available  bigint NOT NULL,
    inspection bigint NOT NULL,
    held       bigint NOT NULL,
    damaged    bigint NOT NULL,
    spoiled    bigint NOT NULL,
    PRIMARY KEY (owner, number, line)
) WITH (fillfactor = 70);

COMMENT ON COLUMN read_work_orders_1.line.status IS
    'Where it is taken from, of an input; in what status it is wanted, of an output.';
COMMENT ON COLUMN read_work_orders_1.line.off_shelf IS
    'What went in from the shelf: the promised units first.';
COMMENT ON COLUMN read_work_orders_1.line.available IS
    'What was made in this status, of an output; so are the three after it.';

-- Every entry of every report, and what was still in work at the end.
CREATE TABLE read_work_orders_1.entry (
    owner       text COLLATE "C" NOT NULL,
    number      text COLLATE "C" NOT NULL,
    position    bigint NOT NULL,
    ordinal     int NOT NULL,
    what        text COLLATE "C" NOT NULL,
    line        int NOT NULL,
    sku         text COLLATE "C" NOT NULL,
    status      text COLLATE "C",
    quantity    bigint NOT NULL,
    over        bigint NOT NULL,
    lot         text,
    reason      text COLLATE "C",
    value       bigint,
    currency    text COLLATE "C",
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (owner, number, position, ordinal)
);

-- The time line.
CREATE TABLE read_work_orders_1.step (
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

SELECT ledger.create_token_table('read_work_orders_1');
CALL read.point_at('work_orders', 1);

-- Whatever views there are by now, and this one.
DO $$
BEGIN
    EXECUTE 'CREATE OR REPLACE VIEW read.token AS '
        || rtrim(rtrim(pg_get_viewdef('read.token'::regclass)), ';')
        || ' UNION ALL SELECT ''work_orders'', coalesce(max(position), 0)'
        || ' FROM read.work_orders_token';
END
$$;
