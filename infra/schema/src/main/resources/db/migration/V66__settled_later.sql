-- Why:      a stock item that was never asked to open its line of a snapshot, for a defect of ours, is asked
--           again once somebody has looked; that units left on a transfer that was over ends with the last of
--           them. And a snapshot that named all of a status before V60 has all its lines by now, but nobody says
--           so: each is told to, or has those counted that are still being asked.
-- Locks:    what the processes keep, while it reads the snapshots and departures of the whole ledger: about a
--           minute for a hundred million events.
-- Way back: DROP TABLE ledger.unopened_line, ledger.late_dispatch. What snapshots were told stays told.

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

CREATE FUNCTION pg_temp.part_of_key(part text) RETURNS text LANGUAGE sql AS
$$
SELECT convert_from(
    string_agg(CASE WHEN found[1] ~ '^%' THEN decode(substr(found[1], 2), 'hex')
                    ELSE convert_to(found[1], 'UTF8') END, ''::bytea ORDER BY place), 'UTF8')
FROM regexp_matches(part, '%[0-9A-F]{2}|[^%]+', 'g') WITH ORDINALITY AS piece (found, place)
$$;

-- Those that nobody counts the answers of, and of which nobody has said or is to say that all have come.
CREATE TEMP TABLE told AS
SELECT e.stream, e.version, s.owner, s.number
FROM ledger.event e
JOIN ledger.keeper_snapshot s
  ON s.owner = pg_temp.part_of_key(split_part(e.stream, '/snapshot:', 1))
 AND s.number = pg_temp.part_of_key(split_part(e.stream, '/snapshot:', 2))
WHERE e.name = 'snapshot.reported' AND json_array_length(e.payload -> 'complete') > 0
  AND e.position <= (SELECT position FROM ledger.process_place)
  AND s.asking = 0
  AND NOT EXISTS (SELECT FROM ledger.event o
                  WHERE o.stream = e.stream AND o.name = 'snapshot.lines-opened')
  AND NOT EXISTS (SELECT FROM ledger.process_command c
                  WHERE c.process = e.stream AND c.kind = 'RecordLinesOpened');

-- An answer is yet to come, waits to be told, or is an event of which the processes have not heard.
UPDATE ledger.keeper_snapshot s SET asking = answers.lines
FROM (SELECT stream, count(*) AS lines
      FROM (SELECT t.stream, c.id
            FROM told t JOIN ledger.process_command c ON c.process = t.stream
            WHERE c.kind = 'OpenReconciliation'
              AND NOT EXISTS (SELECT FROM ledger.event e
                              WHERE e.command_id = c.id
                                AND e.position <= (SELECT position FROM ledger.process_place))
            UNION
            SELECT t.stream, i.id
            FROM told t JOIN ledger.process_input i ON i.process = t.stream
            WHERE i.kind = 'OpenReconciliation'
            UNION
            SELECT t.stream, e.command_id
            FROM ledger.event e
            JOIN told t ON t.number = substr(e.payload ->> 'count', 10)
                       AND t.owner = pg_temp.part_of_key(split_part(e.stream, '/', 1))
            WHERE e.name = 'stock.count-opened' AND e.payload ->> 'count' LIKE 'snapshot:%'
              AND e.position > (SELECT position FROM ledger.process_place)) answer
      GROUP BY stream) answers
JOIN told t USING (stream)
WHERE s.owner = t.owner AND s.number = t.number;

INSERT INTO ledger.process_command (process, id, kind, body, cause)
SELECT t.stream, md5('lines opened of ' || t.stream)::uuid, 'RecordLinesOpened',
       json_build_object('snapshot', json_build_object('number', t.number, 'owner', t.owner)),
       t.stream || '#' || t.version
FROM told t JOIN ledger.keeper_snapshot s USING (owner, number)
WHERE s.asking = 0
ORDER BY t.stream;

DROP TABLE told;
DROP FUNCTION pg_temp.part_of_key(text);
