-- Why:      what a channel may sell now of a SKU, and every input of that number.
-- Locks:    nothing that exists.
-- Way back: DROP SCHEMA read_availability_1 CASCADE; nothing in it is a fact.
CALL read.open_generation('availability', 1);

-- One row per stock item: what is sellable there, what waits there, what is fenced off.
CREATE TABLE read_availability_1.stock_item (
    item      text COLLATE "C" PRIMARY KEY,
    owner     text COLLATE "C" NOT NULL,
    sku       text COLLATE "C" NOT NULL,
    location  text COLLATE "C" NOT NULL,
    available bigint NOT NULL,
    queued    bigint NOT NULL,
    fenced    bigint NOT NULL,
    suspended boolean NOT NULL,
    position  bigint NOT NULL
) WITH (fillfactor = 70);
CREATE INDEX stock_item_sku ON read_availability_1.stock_item (owner, sku);

-- The ring-fences of a stock item in the order they were set.
CREATE TABLE read_availability_1.fence (
    item      text COLLATE "C" NOT NULL,
    channel   text COLLATE "C" NOT NULL,
    ordinal   int NOT NULL,
    remaining bigint NOT NULL,
    filled    bigint NOT NULL,
    until     timestamptz,
    PRIMARY KEY (item, channel)
);

-- One row per line and stock item at which it waits.
CREATE TABLE read_availability_1.demand (
    item     text COLLATE "C" NOT NULL,
    kind     text COLLATE "C" NOT NULL,
    document text COLLATE "C" NOT NULL,
    line     int NOT NULL,
    channel  text COLLATE "C",
    quantity bigint NOT NULL,
    PRIMARY KEY (item, kind, document, line)
);

CREATE TABLE read_availability_1.channel (
    owner           text COLLATE "C" NOT NULL,
    channel         text COLLATE "C" NOT NULL,
    safety_stock    bigint NOT NULL,
    share_bp        int NOT NULL,
    cap             bigint,
    backorder_limit bigint NOT NULL,
    position        bigint NOT NULL,
    PRIMARY KEY (owner, channel)
);

-- The locations that serve a channel, the preferred one first.
CREATE TABLE read_availability_1.channel_location (
    owner    text COLLATE "C" NOT NULL,
    channel  text COLLATE "C" NOT NULL,
    ordinal  int NOT NULL,
    location text COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, channel, ordinal)
);

-- The number, and from `own` to `queued_own` what the formula made it of.
CREATE TABLE read_availability_1.ats (
    owner            text COLLATE "C" NOT NULL,
    channel          text COLLATE "C" NOT NULL,
    sku              text COLLATE "C" NOT NULL,
    ats              bigint NOT NULL,
    backorderable    bigint NOT NULL,
    own              bigint NOT NULL,
    drawn            bigint NOT NULL,
    common           bigint NOT NULL,
    queued           bigint NOT NULL,
    queued_own       bigint NOT NULL,
    changed_position bigint NOT NULL,
    changed_at       timestamptz NOT NULL,
    PRIMARY KEY (owner, channel, sku)
) WITH (fillfactor = 70);
CREATE INDEX ats_sku ON read_availability_1.ats (owner, sku);

SELECT ledger.create_token_table('read_availability_1');
CALL read.point_at('availability', 1);
