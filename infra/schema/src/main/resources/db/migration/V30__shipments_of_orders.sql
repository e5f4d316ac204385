-- Why:      the table of an order's shipments gets the ledger's own word for them; a parcel is none.
-- Locks:    that table and its view, for the moment in which they are named anew.
-- Way back: DROP VIEW read.orders_shipment; rename the table and its key back;
--           CALL read.point_at('orders', 1).

ALTER TABLE read_orders_1.parcel RENAME TO shipment;
ALTER TABLE read_orders_1.shipment RENAME CONSTRAINT parcel_pkey TO shipment_pkey;

DROP VIEW read.orders_parcel;
CALL read.point_at('orders', 1);
