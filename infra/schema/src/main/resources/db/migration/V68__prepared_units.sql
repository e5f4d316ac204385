-- Why:      of the units of a line some may be prepared and others not, when they came later.
-- Locks:    the table of preparations for a moment: columns that may be empty are added.
-- Way back: ALTER TABLE read_orders_1.prep DROP COLUMN wanted, DROP COLUMN prepared, and point_at again.

ALTER TABLE read_orders_1.prep
    ADD COLUMN wanted   bigint CHECK (wanted >= 0),
    ADD COLUMN prepared bigint CHECK (prepared >= 0);
COMMENT ON COLUMN read_orders_1.prep.wanted IS 'Units that are to have it; empty where nobody counted.';
COMMENT ON COLUMN read_orders_1.prep.prepared IS 'Units that have it; empty where nobody counted.';
CALL read.point_at('orders', 1);
