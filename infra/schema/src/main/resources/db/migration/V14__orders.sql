-- Why:      where each order stands, line by line, and how it came there.
-- Locks:    nothing that exists.
-- Way back: DROP SCHEMA read_orders_1 CASCADE; nothing in it is a fact.
CALL read.open_generation('orders', 1);

CREATE TABLE read_orders_1.header (
    owner           text COLLATE "C" NOT NULL,
    number          text COLLATE "C" NOT NULL,
    channel         text COLLATE "C" NOT NULL,
    state           text COLLATE "C" NOT NULL,
    priority        int NOT NULL,
    promised_by     date,
    handling        text COLLATE "C" NOT NULL,
    customer_ref    text,
    ship_to_ref     text,
    document        text,
    cancel_reason   text,
    line_count      int NOT NULL,
    units_ordered   bigint NOT NULL,
    units_waiting   bigint NOT NULL,
    units_allocated bigint NOT NULL,
    units_picked    bigint NOT NULL,
    units_shipped   bigint NOT NULL,
    placed_at       timestamptz NOT NULL,
    placed_position bigint NOT NULL,
    occurred_at     timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    version         bigint NOT NULL,
    position        bigint NOT NULL,
    PRIMARY KEY (owner, number)
) WITH (fillfactor = 70);
CREATE INDEX header_state ON read_orders_1.header (owner, state, placed_position);
CREATE INDEX header_placed ON read_orders_1.header (owner, placed_position);

-- A line may be known from stock promised to it before its order is; then nothing is ordered yet.
CREATE TABLE read_orders_1.line (
    owner          text COLLATE "C" NOT NULL,
    number         text COLLATE "C" NOT NULL,
    line           int NOT NULL,
    sku            text COLLATE "C" NOT NULL,
    ordered        bigint NOT NULL,
    waiting        bigint NOT NULL,
    allocated      bigint NOT NULL,
    picked         bigint NOT NULL,
    shipped        bigint NOT NULL,
    price_minor    bigint,
    price_currency text COLLATE "C",
    PRIMARY KEY (owner, number, line)
) WITH (fillfactor = 70);

-- Lines that move no stock.
CREATE TABLE read_orders_1.service_line (
    owner          text COLLATE "C" NOT NULL,
    number         text COLLATE "C" NOT NULL,
    ordinal        int NOT NULL,
    line           int NOT NULL,
    code           text NOT NULL,
    quantity       bigint NOT NULL,
    price_minor    bigint,
    price_currency text COLLATE "C",
    PRIMARY KEY (owner, number, ordinal)
);

-- The time line.
CREATE TABLE read_orders_1.step (
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

SELECT ledger.create_token_table('read_orders_1');
CALL read.point_at('orders', 1);
