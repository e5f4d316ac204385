-- Why:      a purchase order says where its goods are to come in, and why it was ordered.
-- Locks:    the headers of purchase orders, for the moment in which two columns are added.
-- Way back: DROP the columns location and note of read_purchases_1.header with its view. Nothing in them
--           is a fact.

ALTER TABLE read_purchases_1.header
    ADD COLUMN location text COLLATE "C",
    ADD COLUMN note     text;
COMMENT ON COLUMN read_purchases_1.header.location IS 'Where the goods are to come in, when agreed.';
CALL read.point_at('purchases', 1);
