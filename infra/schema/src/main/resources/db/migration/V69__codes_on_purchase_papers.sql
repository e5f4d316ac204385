-- Why:      lines of purchase orders and of receipts show by which code of somebody else their item was
--           named.
-- Locks:    the lines of purchase orders and of receipts, for the moment in which columns are added.
-- Way back: DROP the columns source and alias of read_purchases_1.line and of
--           read_purchases_1.receipt_line with their views. Nothing in them is a fact.

ALTER TABLE read_purchases_1.line
    ADD COLUMN source text COLLATE "C",
    ADD COLUMN alias  text COLLATE "C";
ALTER TABLE read_purchases_1.receipt_line
    ADD COLUMN source text COLLATE "C",
    ADD COLUMN alias  text COLLATE "C";
CALL read.point_at('purchases', 1);
