-- Why:      every movement with what stood there after it, who said so and on what paper.
-- Locks:    nothing that exists.
-- Way back: DROP SCHEMA read_stock_card_1 CASCADE; nothing in it is a fact.
CALL read.open_generation('stock_card', 1);

-- `from_after` and `to_after` are empty at an edge: only what is inside has a balance here.
CREATE TABLE read_stock_card_1.movement (
    position        bigint NOT NULL,
    ordinal         int NOT NULL,
    item            text COLLATE "C" NOT NULL,
    owner           text COLLATE "C" NOT NULL,
    sku             text COLLATE "C" NOT NULL,
    location        text COLLATE "C" NOT NULL,
    version         bigint NOT NULL,
    event           text COLLATE "C" NOT NULL,
    from_status     text COLLATE "C" NOT NULL,
    to_status       text COLLATE "C" NOT NULL,
    quantity        bigint NOT NULL,
    lot             text COLLATE "C",
    on_hand_after   bigint NOT NULL,
    available_after bigint NOT NULL,
    from_after      bigint,
    to_after        bigint,
    reason          text COLLATE "C",
    reference       text COLLATE "C",
    allocation      uuid,
    demand_kind     text COLLATE "C",
    demand_document text COLLATE "C",
    demand_line     int,
    document        text COLLATE "C",
    note            text,
    client          text NOT NULL,
    app_user        text NOT NULL,
    command_id      uuid NOT NULL,
    occurred_at     timestamptz NOT NULL,
    recorded_at     timestamptz NOT NULL,
    PRIMARY KEY (position, ordinal)
);
CREATE INDEX movement_item ON read_stock_card_1.movement (item, position, ordinal);

-- Where the next movement of each stock item goes on from.
CREATE TABLE read_stock_card_1.balance (
    item       text COLLATE "C" PRIMARY KEY,
    available  bigint NOT NULL,
    allocated  bigint NOT NULL,
    picked     bigint NOT NULL,
    held       bigint NOT NULL,
    damaged    bigint NOT NULL,
    inspection bigint NOT NULL
) WITH (fillfactor = 70);

SELECT ledger.create_token_table('read_stock_card_1');
CALL read.point_at('stock_card', 1);
