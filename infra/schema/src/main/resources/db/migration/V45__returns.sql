-- Why:      what came back under each return, line by line, what became of it and what was refunded;
--           and how many units of each line of an order came back.
-- Locks:    read_orders_1.header and read_orders_1.line, for the moment in which a column is added that
--           every row has by its default; the view read.token, for the moment in which it is defined anew.
-- Way back: define read.token without this view; DROP SCHEMA read_returns_1 CASCADE; drop
--           the two columns with their views. Nothing in them is a fact.

CALL read.open_generation('returns', 1);

CREATE TABLE read_returns_1.header (
    owner            text COLLATE "C" NOT NULL,
    number           text COLLATE "C" NOT NULL,
    order_number     text COLLATE "C",
    channel          text COLLATE "C",
    expected_at      text COLLATE "C",
    blind            boolean NOT NULL,
    state            text COLLATE "C" NOT NULL,
    ended            text COLLATE "C",
    note             text,
    document         text,
    line_count       int NOT NULL,
    units_authorized bigint NOT NULL,
    units_received   bigint NOT NULL,
    units_over       bigint NOT NULL,
    units_waiting    bigint NOT NULL,
    units_refunded   bigint NOT NULL,
    created_at       timestamptz NOT NULL,
    created_position bigint NOT NULL,
    updated_at       timestamptz NOT NULL,
    version          bigint NOT NULL,
    position         bigint NOT NULL,
    PRIMARY KEY (owner, number),
    CONSTRAINT header_ended CHECK (
        ended IS NOT DISTINCT FROM CASE WHEN state IN ('CLOSED', 'CANCELLED') THEN state END)
) WITH (fillfactor = 70);
CREATE INDEX header_ended ON read_returns_1.header (owner, ended, created_position);
CREATE INDEX header_order ON read_returns_1.header (owner, order_number, created_position);
CREATE INDEX header_created ON read_returns_1.header (owner, created_position);

COMMENT ON COLUMN read_returns_1.header.ended IS 'The state it ended in; null while it is open.';
COMMENT ON COLUMN read_returns_1.header.note IS 'Why it was closed or cancelled.';

-- What is received waits, until it has gone one of the five ways.
CREATE TABLE read_returns_1.line (
    owner       text COLLATE "C" NOT NULL,
    number      text COLLATE "C" NOT NULL,
    line        int NOT NULL,
    order_line  int,
    sku         text COLLATE "C" NOT NULL,
    reason      text COLLATE "C",
    authorized  bigint NOT NULL,
    received    bigint NOT NULL,
    over        bigint NOT NULL,
    waiting     bigint NOT NULL,
    available   bigint NOT NULL,
    held        bigint NOT NULL,
    damaged     bigint NOT NULL,
    scrapped    bigint NOT NULL,
    to_supplier bigint NOT NULL,
    refunded    bigint NOT NULL,
    PRIMARY KEY (owner, number, line)
) WITH (fillfactor = 70);

-- The papers, line by line, in the order in which they were recorded.
CREATE TABLE read_returns_1.receipt (
    owner     text COLLATE "C" NOT NULL,
    number    text COLLATE "C" NOT NULL,
    position  bigint NOT NULL,
    ordinal   int NOT NULL,
    receipt   text NOT NULL,
    location  text COLLATE "C" NOT NULL,
    line      int NOT NULL,
    quantity  bigint NOT NULL,
    over      bigint NOT NULL,
    condition text COLLATE "C" NOT NULL,
    reason    text COLLATE "C",
    lot       text,
    PRIMARY KEY (owner, number, position, ordinal)
);

CREATE TABLE read_returns_1.disposition (
    owner    text COLLATE "C" NOT NULL,
    number   text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    ordinal  int NOT NULL,
    line     int NOT NULL,
    location text COLLATE "C" NOT NULL,
    lot      text,
    status   text COLLATE "C" NOT NULL,
    quantity bigint NOT NULL,
    reason   text COLLATE "C",
    PRIMARY KEY (owner, number, position, ordinal)
);

CREATE TABLE read_returns_1.refund (
    owner           text COLLATE "C" NOT NULL,
    number          text COLLATE "C" NOT NULL,
    position        bigint NOT NULL,
    ordinal         int NOT NULL,
    refund          text NOT NULL,
    line            int NOT NULL,
    quantity        bigint NOT NULL,
    amount_minor    bigint,
    amount_currency text COLLATE "C",
    PRIMARY KEY (owner, number, position, ordinal)
);

-- The time line.
CREATE TABLE read_returns_1.step (
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

SELECT ledger.create_token_table('read_returns_1');
CALL read.point_at('returns', 1);

ALTER TABLE read_orders_1.header ADD COLUMN units_returned bigint NOT NULL DEFAULT 0;
ALTER TABLE read_orders_1.line ADD COLUMN returned bigint NOT NULL DEFAULT 0;
CALL read.point_at('orders', 1);

-- Whatever views there are by now, and this one.
DO $$
BEGIN
    EXECUTE 'CREATE OR REPLACE VIEW read.token AS '
        || rtrim(rtrim(pg_get_viewdef('read.token'::regclass)), ';')
        || ' UNION ALL SELECT ''returns'', coalesce(max(position), 0) FROM read.returns_token';
END
$$;
