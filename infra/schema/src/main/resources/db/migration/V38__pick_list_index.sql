-- Why:      the index of the pick list named columns in its condition that change with every pick,
--           so no update of an allocation's row could stay within its page. A row is there only
--           while its units are; the index of all of them is hardly longer.
-- Locks:    read_orders_1.promise, against writing, while the index is built.
-- Way back: create the index as V26 has it.

DROP INDEX read_orders_1.promise_to_pick;
CREATE INDEX promise_to_pick ON read_orders_1.promise (owner, location, number);
