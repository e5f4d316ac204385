-- Why:      a kit may be one that only work orders put together, which nobody takes apart for an order.
-- Locks:    the catalog's items, while those that are kits are written once: some seconds for a million.
-- Way back: ALTER TABLE read_master_1.item DROP COLUMN built_only, and point_at again; orders for such
--           kits would be served by components from then on.

ALTER TABLE read_master_1.item ADD COLUMN built_only boolean;
COMMENT ON COLUMN read_master_1.item.built_only IS
    'Of a kit: whether orders wait for built ones and components are for work orders. Null for what is no kit.';
UPDATE read_master_1.item SET built_only = false WHERE may_split IS NOT NULL;
CALL read.point_at('master', 1);
