-- Why:      a stock item that was never asked to open its line of a snapshot, for a defect of ours, is asked
--           again once somebody has looked.
-- Locks:    nothing that exists yet.
-- Way back: DROP TABLE ledger.unopened_line.

CREATE TABLE ledger.unopened_line (
    exception text PRIMARY KEY,
    owner     text NOT NULL,
    number    text NOT NULL,
    command   uuid NOT NULL,
    body      json NOT NULL
);
COMMENT ON TABLE ledger.unopened_line IS
    'Stock items that were never asked to open their line of a snapshot, by the exception that says so.';

GRANT INSERT, UPDATE, DELETE ON ledger.unopened_line TO "${application}";
