-- Why:      what became of each shipment, whom it travels with and what that carrier calls the
--           service; and for how long each carrier may be silent, for the processes.
-- Locks:    the views of master and read.token, for the moment in which they are defined anew.
-- Way back: define read.token as V17 has it; DROP SCHEMA read_shipments_1 CASCADE; DROP the tables
--           ledger.carrier, read_master_1.carrier and read_master_1.carrier_service with their
--           views. Nothing in them is a fact.

CREATE TABLE ledger.carrier (
    carrier       text PRIMARY KEY,
    silence_hours int  NOT NULL
);

COMMENT ON TABLE ledger.carrier IS 'For how long each carrier may be silent, by its key.';

GRANT INSERT, UPDATE, DELETE ON ledger.carrier TO "${application}";

CREATE TABLE read_master_1.carrier (
    carrier       text COLLATE "C" PRIMARY KEY,
    name          text NOT NULL,
    silence_hours int NOT NULL,
    version       bigint NOT NULL,
    position      bigint NOT NULL
);

CREATE TABLE read_master_1.carrier_service (
    carrier text COLLATE "C" NOT NULL,
    service text COLLATE "C" NOT NULL,
    code    text NOT NULL,
    PRIMARY KEY (carrier, service)
);

CALL read.point_at('master', 1);

CALL read.open_generation('shipments', 1);

CREATE TABLE read_shipments_1.header (
    owner            text COLLATE "C" NOT NULL,
    number           text COLLATE "C" NOT NULL,
    order_number     text COLLATE "C" NOT NULL,
    location         text COLLATE "C" NOT NULL,
    carrier          text COLLATE "C",
    service          text COLLATE "C",
    state            text COLLATE "C" NOT NULL,
    silent           boolean NOT NULL,
    label            text,
    tracking_number  text,
    place            text,
    tracked_at       timestamptz,
    void_reason      text,
    document         text,
    package_count    int NOT NULL,
    units            bigint NOT NULL,
    created_at       timestamptz NOT NULL,
    created_position bigint NOT NULL,
    dispatched_at    timestamptz,
    updated_at       timestamptz NOT NULL,
    version          bigint NOT NULL,
    position         bigint NOT NULL,
    PRIMARY KEY (owner, number)
) WITH (fillfactor = 70);
CREATE INDEX header_state ON read_shipments_1.header (owner, state, created_position);
CREATE INDEX header_order ON read_shipments_1.header (owner, order_number, created_position);
CREATE INDEX header_created ON read_shipments_1.header (owner, created_position);

COMMENT ON COLUMN read_shipments_1.header.tracked_at IS
    'When the carrier''s last news happened; when it was recorded, if the carrier did not say.';

-- A package keeps the place in which it was named.
CREATE TABLE read_shipments_1.package (
    owner        text COLLATE "C" NOT NULL,
    number       text COLLATE "C" NOT NULL,
    ordinal      int NOT NULL,
    package      text COLLATE "C" NOT NULL,
    weight_grams bigint,
    length_mm    bigint,
    width_mm     bigint,
    height_mm    bigint,
    PRIMARY KEY (owner, number, ordinal)
);

CREATE TABLE read_shipments_1.content (
    owner           text COLLATE "C" NOT NULL,
    number          text COLLATE "C" NOT NULL,
    package_ordinal int NOT NULL,
    ordinal         int NOT NULL,
    allocation      uuid NOT NULL,
    quantity        bigint NOT NULL,
    PRIMARY KEY (owner, number, package_ordinal, ordinal)
);

-- The time line.
CREATE TABLE read_shipments_1.step (
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

-- What each carrier calls a service, as of the same position as the shipments.
CREATE TABLE read_shipments_1.carrier_service (
    carrier text COLLATE "C" NOT NULL,
    service text COLLATE "C" NOT NULL,
    code    text NOT NULL,
    PRIMARY KEY (carrier, service)
);

SELECT ledger.create_token_table('read_shipments_1');
CALL read.point_at('shipments', 1);

CREATE OR REPLACE VIEW read.token AS
SELECT 'availability' AS view, coalesce(max(position), 0) AS position FROM read.availability_token
UNION ALL
SELECT 'stock_position', coalesce(max(position), 0) FROM read.stock_position_token
UNION ALL
SELECT 'stock_card', coalesce(max(position), 0) FROM read.stock_card_token
UNION ALL
SELECT 'orders', coalesce(max(position), 0) FROM read.orders_token
UNION ALL
SELECT 'shipments', coalesce(max(position), 0) FROM read.shipments_token
UNION ALL
SELECT 'exceptions', coalesce(max(position), 0) FROM read.exceptions_token
UNION ALL
SELECT 'master', coalesce(max(position), 0) FROM read.master_token;
