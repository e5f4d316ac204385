-- Why: times were marked by reading every event once more, which under load was a tenth of the
-- server's work. Who moves the head knows the times: the head keeps the latest of them and leaves a
-- mark wherever it passes one. And a copied batch need not send its command ids a second time: they
-- stand in the rows. append and move_head are in R__append.sql from now on; the old ones go at once,
-- since they would leave no marks.
-- Locks: ledger.head exclusively while the times that nobody has marked yet are marked, about 1 s for
-- each million events; appends wait. A node of the version before finds its function gone when it
-- copies, and the one that marks times; its large batches fail until it is stopped.
-- Back: drop the trigger, its function, append, move_head and the column; then create mark_times as V20
-- has it, append as V23 and move_head as V24.

DROP FUNCTION ledger.append;
DROP FUNCTION ledger.move_head;

ALTER TABLE ledger.head ADD COLUMN latest timestamptz NOT NULL DEFAULT '-infinity';

COMMENT ON COLUMN ledger.head.latest IS 'The latest recorded_at of all events.';

DO
$$
DECLARE
    marked bigint := -1;
    more   bigint := ledger.mark_times(1000);
BEGIN
    WHILE more > marked LOOP
        marked := more;
        more := ledger.mark_times(1000);
    END LOOP;

    UPDATE ledger.head
    SET latest = greatest(latest,
                          (SELECT max(m.latest) FROM ledger.time_mark m),
                          (SELECT max(e.recorded_at) FROM ledger.event e
                           WHERE e.position > marked));
END
$$;

DROP FUNCTION ledger.mark_times;

-- All events of one move of the head have one recorded_at.
CREATE FUNCTION ledger.mark_times() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
AS
$$
BEGIN
    INSERT INTO ledger.time_mark (position, latest)
    SELECT 1024 * run, NEW.latest
    FROM generate_series((OLD.next_position - 1) / 1024 + 1, (NEW.next_position - 1) / 1024) AS run;
    RETURN NULL;
END
$$;

CREATE TRIGGER passes_marks AFTER UPDATE ON ledger.head
    FOR EACH ROW
    WHEN ((OLD.next_position - 1) / 1024 < (NEW.next_position - 1) / 1024)
    EXECUTE FUNCTION ledger.mark_times();
