-- Why:      the names of things: locations, channels with their policy, SKUs with their aliases.
-- Locks:    nothing that exists.
-- Way back: DROP SCHEMA read_master_1 CASCADE; nothing in it is a fact.
CALL read.open_generation('master', 1);

CREATE TABLE read_master_1.location (
    location text COLLATE "C" PRIMARY KEY,
    name     text NOT NULL,
    custody  text COLLATE "C" NOT NULL,
    parent   text COLLATE "C",
    version  bigint NOT NULL,
    position bigint NOT NULL
);

CREATE TABLE read_master_1.channel (
    owner           text COLLATE "C" NOT NULL,
    channel         text COLLATE "C" NOT NULL,
    name            text NOT NULL,
    locations       text[] NOT NULL,
    safety_stock    bigint NOT NULL,
    share_bp        int NOT NULL,
    cap             bigint,
    backorder_limit bigint NOT NULL,
    version         bigint NOT NULL,
    position        bigint NOT NULL,
    PRIMARY KEY (owner, channel)
);

CREATE TABLE read_master_1.item (
    owner    text COLLATE "C" NOT NULL,
    sku      text COLLATE "C" NOT NULL,
    name     text NOT NULL,
    unit     text NOT NULL,
    tracking text COLLATE "C" NOT NULL,
    version  bigint NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (owner, sku)
);

CREATE TABLE read_master_1.alias (
    owner  text COLLATE "C" NOT NULL,
    sku    text COLLATE "C" NOT NULL,
    source text COLLATE "C" NOT NULL,
    alias  text COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, sku, source, alias)
);
CREATE INDEX alias_source ON read_master_1.alias (owner, source, alias);

SELECT ledger.create_token_table('read_master_1');
CALL read.point_at('master', 1);
