-- Why:      what kits hold, so that orders for kits that nobody has built are served by components;
--           and which lines of an order serve which kit.
-- Locks:    the lines of orders, for the moment in which columns are added. Reads the kits of the
--           catalog's events once.
-- Way back: DROP the columns kit, per_kit and exploded of read_orders_1.line, then the table
--           ledger.item_kit. Nothing in them is a fact; orders whose process knows kits must have
--           ended before.

CREATE TABLE ledger.item_kit (
    item   text COLLATE "C" PRIMARY KEY,
    recipe json NOT NULL
);
COMMENT ON TABLE ledger.item_kit IS
    'What one kit holds and whether it may be split, by the items'' keys.';

INSERT INTO ledger.item_kit (item, recipe)
SELECT stream, payload
FROM (SELECT DISTINCT ON (stream) stream, payload
      FROM ledger.event
      WHERE name = 'catalog.components-defined'
      ORDER BY stream, position DESC) latest
WHERE json_array_length(payload -> 'components') > 0;

GRANT INSERT, UPDATE, DELETE ON ledger.item_kit TO "${application}";

-- A line that serves a kit names its line; of a kit's line, so many units are served by such lines.
ALTER TABLE read_orders_1.line ADD COLUMN kit int;
ALTER TABLE read_orders_1.line ADD COLUMN per_kit bigint;
ALTER TABLE read_orders_1.line ADD COLUMN exploded bigint NOT NULL DEFAULT 0;
CALL read.point_at('orders', 1);
