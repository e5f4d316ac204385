-- Why:      an operator must see when a command of a process waits for too long; nothing said since
--           when one does. The time is the database's, so that nobody's clock makes it look old.
-- Locks:    ledger.process_command, for a moment: the default is kept beside the rows that are there.
--           Those count as decided on when this ran.
-- Way back: ALTER TABLE ledger.process_command DROP COLUMN decided_at.

ALTER TABLE ledger.process_command ADD COLUMN decided_at timestamptz NOT NULL DEFAULT now();

COMMENT ON COLUMN ledger.process_command.decided_at IS
    'Begin of the transaction in which its process decided on it.';
