-- Why:      how far one view is, is asked with every answer: of its own token, which is one row, and not
--           of all views together. Replenishment stands where the processes do and had none by name.
-- Locks:    nothing that exists.
-- Way back: DROP VIEW read.replenishment_token.
CREATE VIEW read.replenishment_token AS
SELECT position FROM ledger.process_place;
GRANT SELECT ON read.replenishment_token TO "${application}";
