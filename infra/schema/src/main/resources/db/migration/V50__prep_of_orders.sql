-- Why:      an order knows what its channel wants done to its units before they leave, and waits for it.
-- Locks:    nothing that is read: two tables are new.
-- Way back: DROP TABLE ledger.item_prep; DROP TABLE read_orders_1.prep with its view. Nothing in them is a fact.

CREATE TABLE ledger.item_prep (
    item    text COLLATE "C" NOT NULL,
    channel text COLLATE "C" NOT NULL,
    needs   text NOT NULL,
    PRIMARY KEY (item, channel)
);
COMMENT ON TABLE ledger.item_prep IS
    'What channels want done to items before they leave, by the items'' keys.';
COMMENT ON COLUMN ledger.item_prep.needs IS 'At least one, in their order, with commas.';
GRANT INSERT, UPDATE, DELETE ON ledger.item_prep TO "${application}";

CREATE TABLE read_orders_1.prep (
    owner  text COLLATE "C" NOT NULL,
    number text COLLATE "C" NOT NULL,
    line   int NOT NULL,
    need   text COLLATE "C" NOT NULL,
    done   boolean NOT NULL,
    PRIMARY KEY (owner, number, line, need)
);
CALL read.point_at('orders', 1);
