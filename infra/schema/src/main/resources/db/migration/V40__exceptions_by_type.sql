-- Why:      a person works through what is open of one type, and most rows are of other types. The
--           state is a column and no condition of the index: a prepared statement has it as a
--           parameter, and its plan could not use the index then.
-- Locks:    read_exceptions_1.entry, against writing, while the index is built.
-- Way back: DROP INDEX read_exceptions_1.entry_type; nothing else knows of it.

CREATE INDEX entry_type ON read_exceptions_1.entry (owner, state, type, opened_position);
