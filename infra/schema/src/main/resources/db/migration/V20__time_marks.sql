-- Why:      "as it was known at a moment" is a position, and must be found without reading the ledger.
--           Times do not grow with positions: a batch takes its time before it takes its place, and
--           two nodes have two clocks. What does grow is the latest time so far; every 1,024th
--           position bears it as a mark. Marks follow from the events alone, so whoever misses one
--           makes it, and two who make the same one make it the same. Appends know nothing of it.
-- Locks:    nothing that exists.
-- Way back: DROP FUNCTION ledger.position_at, ledger.mark_times; DROP TABLE ledger.time_mark.

CREATE TABLE ledger.time_mark (
    position bigint      PRIMARY KEY,
    latest   timestamptz NOT NULL
);

CREATE INDEX time_mark_latest ON ledger.time_mark (latest, position);

COMMENT ON TABLE ledger.time_mark IS 'The latest time up to every 1,024th position.';
COMMENT ON COLUMN ledger.time_mark.latest IS
    'The latest recorded_at of the event at this position and of all before it.';

-- Makes so many marks at most that are not there yet, and returns the last position that has one.
CREATE FUNCTION ledger.mark_times(most integer) RETURNS bigint
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS
$$
DECLARE
    size   CONSTANT bigint := 1024;
    marked bigint;
    goal   bigint;
    so_far timestamptz;
BEGIN
    SELECT m.position, m.latest INTO marked, so_far
    FROM ledger.time_mark m ORDER BY m.position DESC LIMIT 1;
    marked := coalesce(marked, 0);

    SELECT least((h.next_position - 1) / size * size, marked + most * size) INTO STRICT goal
    FROM ledger.head h;

    INSERT INTO ledger.time_mark (position, latest)
    SELECT run.ends, greatest(so_far, max(run.latest) OVER (ORDER BY run.ends))
    FROM (SELECT (e.position + size - 1) / size * size AS ends, max(e.recorded_at) AS latest
          FROM ledger.event e
          WHERE e.position > marked AND e.position <= goal
          GROUP BY 1) AS run
    ON CONFLICT DO NOTHING;

    RETURN goal;
END
$$;

GRANT EXECUTE ON FUNCTION ledger.mark_times TO "${application}";

-- The last position that was recorded by then, with all before it: the event after it was recorded
-- later. From the last mark that is not later it is at most one run of events away, once all are
-- marked.
CREATE FUNCTION ledger.position_at(moment timestamptz) RETURNS bigint
    LANGUAGE sql
    STABLE
    SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET enable_seqscan = off
AS
$$
    SELECT coalesce(
        (SELECT e.position - 1
         FROM ledger.event e
         WHERE e.position > coalesce(
                   (SELECT m.position FROM ledger.time_mark m
                    WHERE m.latest <= moment ORDER BY m.latest DESC, m.position DESC LIMIT 1), 0)
           AND e.recorded_at > moment
         ORDER BY e.position LIMIT 1),
        (SELECT h.next_position - 1 FROM ledger.head h))
$$;

GRANT EXECUTE ON FUNCTION ledger.position_at TO "${application}";
