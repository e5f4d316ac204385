-- Why:      a code that nobody knows is often the code of another source, so the same code is looked
--           for whoever calls an item so.
-- Locks:    ledger.known_code, while an index is built: some seconds for millions of codes.
-- Way back: DROP INDEX ledger.known_code_of_anybody.

CREATE INDEX known_code_of_anybody ON ledger.known_code (owner, plain);
