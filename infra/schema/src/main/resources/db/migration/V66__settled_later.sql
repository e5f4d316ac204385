-- Why:      a stock item that was never asked to open its line of a snapshot, for a defect of ours, is asked
--           again once somebody has looked; that units left on a transfer that was over ends with the last of
--           them.
-- Locks:    what the processes keep, while it reads the departures of the whole ledger: about a minute for a
--           hundred million events.
-- Way back: DROP TABLE ledger.unopened_line, ledger.late_dispatch.

SELECT position FROM ledger.process_place FOR UPDATE;

CREATE TABLE ledger.unopened_line (
    exception text PRIMARY KEY,
    owner     text NOT NULL,
    number    text NOT NULL,
    command   uuid NOT NULL,
    body      json NOT NULL
);
COMMENT ON TABLE ledger.unopened_line IS
    'Stock items that were never asked to open their line of a snapshot, by the exception that says so.';

CREATE TABLE ledger.late_dispatch (
    transfer text   NOT NULL,
    version  bigint NOT NULL,
    PRIMARY KEY (transfer, version)
);
COMMENT ON TABLE ledger.late_dispatch IS
    'What left on a transfer that was over, by the event that says so, until nothing of it is on its way.';

GRANT INSERT, UPDATE, DELETE ON ledger.unopened_line, ledger.late_dispatch TO "${application}";

-- What is over already is in somebody's queue, and stays there until they have looked.
INSERT INTO ledger.late_dispatch (transfer, version)
SELECT stream, version FROM ledger.event e
WHERE name = 'transfer.units-dispatched' AND payload ->> 'after' IS NOT NULL
  AND position <= (SELECT position FROM ledger.process_place)
  AND EXISTS (SELECT FROM ledger.incoming i WHERE i.document = e.stream AND i.expected > i.came);
