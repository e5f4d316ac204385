-- Why:      an order or a shipment reaches one state after the other within seconds. With the state in an
--           index, each of them is a new entry in every index of the table; with the state it ended in,
--           which is none until then, the row is written over in its page and no index hears of it.
--           Who asks for an open state looks through what is open. Rows of processes, and of the
--           shipments of orders, get room in their pages for the same reason.
-- Locks:    the two tables, while the rows of what has ended are written anew: some seconds for a million.
-- Way back: create header_state again as V14 and V27 have it, and drop header_ended and the columns.

ALTER TABLE read_orders_1.header ADD COLUMN ended text COLLATE "C";
UPDATE read_orders_1.header SET ended = state WHERE state IN ('CANCELLED', 'CLOSED', 'DELIVERED');
ALTER TABLE read_orders_1.header ADD CONSTRAINT header_ended CHECK (
    ended IS NOT DISTINCT FROM CASE WHEN state IN ('CANCELLED', 'CLOSED', 'DELIVERED') THEN state END);
CREATE INDEX header_ended ON read_orders_1.header (owner, ended, placed_position);
DROP INDEX read_orders_1.header_state;
CALL read.point_at('orders', 1);

ALTER TABLE read_shipments_1.header ADD COLUMN ended text COLLATE "C";
UPDATE read_shipments_1.header SET ended = state WHERE state IN ('DELIVERED', 'RETURNED', 'VOID');
ALTER TABLE read_shipments_1.header ADD CONSTRAINT header_ended CHECK (
    ended IS NOT DISTINCT FROM CASE WHEN state IN ('DELIVERED', 'RETURNED', 'VOID') THEN state END);
CREATE INDEX header_ended ON read_shipments_1.header (owner, ended, created_position);
DROP INDEX read_shipments_1.header_state;
CALL read.point_at('shipments', 1);

COMMENT ON COLUMN read_orders_1.header.ended IS 'The state it ended in; null while it is open.';
COMMENT ON COLUMN read_shipments_1.header.ended IS 'The state it ended in; null while it is open.';

ALTER TABLE read_orders_1.shipment SET (fillfactor = 70);
ALTER TABLE ledger.process_state SET (fillfactor = 60);
