-- Why: after a failover to a copy that was behind, the ledger may end at the position a node expects,
-- and with another event. A batch chained to the one that is gone must not be moved in behind it.
-- Locks: nothing but the functions' own rows in the catalog. A node of the version before finds its
-- function gone when it copies; its large batches fail until it is stopped.
-- Back: drop the function, and create it as V22 has it.

DROP FUNCTION ledger.move_head;

-- Makes the events that this transaction has copied in the next of the ledger, if they are: in_place
-- is false when the ledger goes on elsewhere or ends in another event, or when another node is just
-- appending. The rest is as with ledger.append: what stands in the way is returned, and answers
-- without events are recorded. Whoever gets anything but in_place and two empty arrays rolls back.
CREATE FUNCTION ledger.move_head(
    first_position   bigint,
    previous_hash    bytea,
    size             integer,
    seen_streams     text[],
    seen_versions    bigint[],
    recorded_at      timestamptz,
    event_commands   uuid[],
    outcome_commands uuid[],
    outcome_bodies   bytea[],
    outcome_streams  text[],
    outcome_versions bigint[],
    outcome_refusals text[],
    OUT in_place       boolean,
    OUT moved_streams  text[],
    OUT known_commands uuid[]
)
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET enable_seqscan = off
    SET plan_cache_mode = force_generic_plan
AS
$$
DECLARE
    next_one bigint;
    last_one bytea;
    copied   bigint;
BEGIN
    -- Not waited for: who holds it may be waiting for the positions that this transaction has taken.
    SELECT h.next_position, h.last_hash INTO next_one, last_one
    FROM ledger.head h
    FOR UPDATE SKIP LOCKED;

    in_place := next_one IS NOT DISTINCT FROM first_position AND last_one = previous_hash;
    moved_streams := '{}';
    known_commands := '{}';
    IF NOT in_place THEN
        RETURN;
    END IF;

    -- Only what no unique index has met is looked up here: streams that the batch has read and not
    -- appended to, and ids that stand in the other table. The last version at or after the one seen
    -- is that one, or the stream has moved.
    SELECT (SELECT coalesce(array_agg(seen.stream), '{}')
            FROM unnest(seen_streams, seen_versions) AS seen (stream, version)
            WHERE seen.version <> coalesce(
                (SELECT e.version FROM ledger.event e
                 WHERE e.stream = seen.stream AND e.version >= seen.version
                 ORDER BY e.version DESC LIMIT 1), 0)),
           (SELECT coalesce(array_agg(c.id), '{}')
            FROM unnest(event_commands) AS c (id)
            WHERE EXISTS (SELECT FROM ledger.outcome o WHERE o.command_id = c.id OFFSET 0))
        || (SELECT coalesce(array_agg(c.id), '{}')
            FROM unnest(outcome_commands) AS c (id)
            WHERE EXISTS (SELECT FROM ledger.event e WHERE e.command_id = c.id OFFSET 0)
               OR EXISTS (SELECT FROM ledger.outcome o WHERE o.command_id = c.id OFFSET 0))
    INTO moved_streams, known_commands;

    IF cardinality(known_commands) > 0 OR cardinality(moved_streams) > 0 THEN
        RETURN;
    END IF;

    IF cardinality(outcome_commands) > 0 THEN
        INSERT INTO ledger.outcome (command_id, body_hash, stream, version, refusal, recorded_at)
        SELECT o.command_id, o.body_hash, o.stream, o.version, o.refusal::json, move_head.recorded_at
        FROM unnest(outcome_commands, outcome_bodies, outcome_streams, outcome_versions,
                    outcome_refusals) AS o (command_id, body_hash, stream, version, refusal);
    END IF;

    SELECT count(*) INTO copied
    FROM ledger.event e
    WHERE e.position >= first_position AND e.position < first_position + size;

    IF copied <> size THEN
        RAISE EXCEPTION '% of % events stand at positions % to %',
            copied, size, first_position, first_position + size - 1;
    END IF;

    UPDATE ledger.head h
    SET next_position = move_head.first_position + size,
        last_hash = (SELECT e.hash FROM ledger.event e
                     WHERE e.position = move_head.first_position + size - 1)
    WHERE h.only_row;

    PERFORM pg_notify('ledger', (first_position + size - 1)::text);
END
$$;

GRANT EXECUTE ON FUNCTION ledger.move_head TO "${application}";
