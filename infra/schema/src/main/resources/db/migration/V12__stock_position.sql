-- Why:      the balances of every stock item by status.
-- Locks:    nothing that exists.
-- Way back: DROP SCHEMA read_stock_position_1 CASCADE; nothing in it is a fact.
CALL read.open_generation('stock_position', 1);

-- `missing` is the part of `held` that a picker did not find.
CREATE TABLE read_stock_position_1.balance (
    item       text COLLATE "C" PRIMARY KEY,
    owner      text COLLATE "C" NOT NULL,
    sku        text COLLATE "C" NOT NULL,
    location   text COLLATE "C" NOT NULL,
    available  bigint NOT NULL,
    allocated  bigint NOT NULL,
    picked     bigint NOT NULL,
    held       bigint NOT NULL,
    damaged    bigint NOT NULL,
    inspection bigint NOT NULL,
    missing    bigint NOT NULL,
    version    bigint NOT NULL,
    position   bigint NOT NULL,
    changed_at timestamptz NOT NULL
) WITH (fillfactor = 70);
CREATE INDEX balance_sku ON read_stock_position_1.balance (owner, sku, location);
CREATE INDEX balance_location ON read_stock_position_1.balance (owner, location, sku);

SELECT ledger.create_token_table('read_stock_position_1');
CALL read.point_at('stock_position', 1);
