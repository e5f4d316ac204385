-- Why:      since V18 streams are read from their last snapshot. ledger.beginnings stayed for nodes of
--           the version before that one, which do not run beside today's.
-- Locks:    nothing that anybody uses.
-- Way back: define and grant it as V2 has it.

DROP FUNCTION ledger.beginnings(text[], integer);
