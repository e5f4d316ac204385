-- Why: times were marked by reading every event once more, which under load was a tenth of the
-- server's work. Who moves the head knows the times: the head keeps the latest of them and leaves
-- a mark wherever it passes one. And a copied batch need not send its command ids a second time:
-- they stand in the rows.
-- Locks: ledger.head exclusively while the times that nobody has marked yet are marked, about 1 s
-- for each million events; appends wait. A node of the version before copies each large batch in
-- vain, since move_head has other parameters now, and then calls append.
-- Back: drop the trigger and its function, move_head and the column; then create mark_times as V20
-- has it, append as V23 and move_head as V24, and delete this migration from Flyway's history.

-- Whoever is just appending ends first.
LOCK TABLE ledger.head IN ACCESS EXCLUSIVE MODE;

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

-- All events of one move of the head have one recorded_at. It is looked up as well, for a call of
-- the old append that waits while this is migrated, and does not know of the column.
CREATE FUNCTION ledger.mark_times() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
AS
$$
BEGIN
    INSERT INTO ledger.time_mark (position, latest)
    SELECT 1024 * run, greatest(NEW.latest, last_one.recorded_at)
    FROM ledger.event last_one,
         generate_series((OLD.next_position - 1) / 1024 + 1, (NEW.next_position - 1) / 1024) AS run
    WHERE last_one.position = NEW.next_position - 1;
    RETURN NULL;
END
$$;

CREATE TRIGGER passes_marks AFTER UPDATE ON ledger.head
    FOR EACH ROW
    WHEN ((OLD.next_position - 1) / 1024 < (NEW.next_position - 1) / 1024)
    EXECUTE FUNCTION ledger.mark_times();

-- As V23 has it, but for the head's latest time.
CREATE OR REPLACE FUNCTION ledger.append(
    last_known       bigint,
    seen_streams     text[],
    seen_versions    bigint[],
    recorded_at      timestamptz,
    event_streams    text[],
    event_versions   bigint[],
    event_types      text[],
    event_ids        uuid[],
    event_names      text[],
    event_revisions  smallint[],
    event_payloads   text[],
    event_metadata   text[],
    event_commands   uuid[],
    event_bodies     bytea[],
    event_sizes      integer[],
    event_contents   bytea[],
    outcome_commands uuid[],
    outcome_bodies   bytea[],
    outcome_streams  text[],
    outcome_versions bigint[],
    outcome_refusals text[],
    OUT first_position bigint,
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
    place   bigint;
    link    bytea;
    content bytea;
    links   bytea[] := '{}';
BEGIN
    -- The head is locked first and carries the last hash: whoever waited for the lock must not look
    -- for that hash in a snapshot taken before it. Each statement below takes its own, later one.
    SELECT h.next_position, h.last_hash INTO STRICT first_position, link
    FROM ledger.head h
    FOR UPDATE;

    IF first_position <= last_known THEN
        RAISE EXCEPTION
            'the ledger ends at position %, and % was confirmed before: it has lost events',
            first_position - 1, last_known;
    END IF;

    -- Only what no unique index would meet below is looked up here: ids that stand in the other
    -- table, and streams that the batch has read and not appended to. The last version at or after
    -- the one seen is that one, or the stream has moved.
    known_commands := ARRAY(SELECT o.command_id FROM ledger.outcome o
                            WHERE o.command_id = ANY (event_commands));
    moved_streams := '{}';

    IF cardinality(seen_streams) > 0 THEN
        moved_streams := ARRAY(
            SELECT seen.stream
            FROM unnest(seen_streams, seen_versions) AS seen (stream, version)
            WHERE seen.version <> coalesce(
                (SELECT e.version FROM ledger.event e
                 WHERE e.stream = seen.stream AND e.version >= seen.version
                 ORDER BY e.version DESC LIMIT 1), 0));
    END IF;

    IF cardinality(outcome_commands) > 0 THEN
        known_commands := known_commands || ARRAY(
            SELECT c.id
            FROM unnest(outcome_commands) AS c (id)
            WHERE EXISTS (SELECT FROM ledger.event e WHERE e.command_id = c.id OFFSET 0)
               OR EXISTS (SELECT FROM ledger.outcome o WHERE o.command_id = c.id OFFSET 0));
    END IF;

    IF cardinality(known_commands) > 0 OR cardinality(moved_streams) > 0 THEN
        first_position := NULL;
        RETURN;
    END IF;

    IF cardinality(outcome_commands) > 0 THEN
        INSERT INTO ledger.outcome (command_id, body_hash, stream, version, refusal, recorded_at)
        SELECT o.command_id, o.body_hash, o.stream, o.version, o.refusal::json, append.recorded_at
        FROM unnest(outcome_commands, outcome_bodies, outcome_streams, outcome_versions,
                    outcome_refusals) AS o (command_id, body_hash, stream, version, refusal);
    END IF;

    IF cardinality(event_streams) = 0 THEN
        RETURN;
    END IF;

    place := first_position;
    FOREACH content IN ARRAY event_contents LOOP
        link := sha256(link || int8send(place) || content);
        links := links || link;
        place := place + 1;
    END LOOP;

    INSERT INTO ledger.event (position, stream, version, stream_type, event_id, name, revision,
                              recorded_at, payload, metadata, command_id, body_hash, command_size,
                              content, hash)
    SELECT first_position + e.place - 1, e.stream, e.version, e.stream_type, e.event_id, e.name,
           e.revision, append.recorded_at, e.payload::json, e.metadata::json, e.command_id,
           e.body_hash, e.command_size, e.content, e.hash
    FROM unnest(event_streams, event_versions, event_types, event_ids, event_names,
                event_revisions, event_payloads, event_metadata, event_commands, event_bodies,
                event_sizes, event_contents, links)
             WITH ORDINALITY AS e (stream, version, stream_type, event_id, name, revision, payload,
                                   metadata, command_id, body_hash, command_size, content, hash,
                                   place);

    UPDATE ledger.head h
    SET next_position = place, last_hash = link, latest = greatest(h.latest, append.recorded_at)
    WHERE h.only_row;

    PERFORM pg_notify('ledger', (place - 1)::text);

-- This takes back all that was written, and lets go of the head.
EXCEPTION WHEN unique_violation THEN
    SELECT coalesce(array_agg(e.command_id), '{}') INTO known_commands
    FROM ledger.event e
    WHERE e.command_id = ANY (event_commands);

    SELECT coalesce(array_agg(DISTINCT taken.stream), '{}') INTO moved_streams
    FROM unnest(event_streams, event_versions) AS taken (stream, version)
    WHERE EXISTS (SELECT FROM ledger.event e
                  WHERE e.stream = taken.stream AND e.version = taken.version OFFSET 0);

    IF cardinality(known_commands) = 0 AND cardinality(moved_streams) = 0 THEN
        RAISE;
    END IF;
    first_position := NULL;
END
$$;

DROP FUNCTION ledger.move_head;

-- Makes the events that this transaction has copied in the next of the ledger, if they are:
-- in_place is false when the ledger goes on elsewhere or ends in another event, or when another
-- node is just appending. The rest is as with ledger.append: what stands in the way is returned, and answers
-- without events are recorded. Whoever gets anything but in_place and two empty arrays rolls back.
CREATE FUNCTION ledger.move_head(
    first_position   bigint,
    previous_hash    bytea,
    size             integer,
    seen_streams     text[],
    seen_versions    bigint[],
    recorded_at      timestamptz,
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
    next_one       bigint;
    last_one       bytea;
    copied         bigint;
    event_commands uuid[];
BEGIN
    -- Not waited for: who holds it may wait for the positions that this transaction has taken.
    SELECT h.next_position, h.last_hash INTO next_one, last_one
    FROM ledger.head h
    FOR UPDATE SKIP LOCKED;

    in_place := next_one IS NOT DISTINCT FROM first_position AND last_one = previous_hash;
    moved_streams := '{}';
    known_commands := '{}';
    IF NOT in_place THEN
        RETURN;
    END IF;

    -- Only what no unique index has met is looked up here: ids that stand in the other table, and
    -- streams that the batch has read and not appended to. The last version at or after the one
    -- seen is that one, or the stream has moved.
    SELECT count(*), array_agg(e.command_id) INTO copied, event_commands
    FROM ledger.event e
    WHERE e.position >= first_position AND e.position < first_position + size;

    known_commands := ARRAY(SELECT o.command_id FROM ledger.outcome o
                            WHERE o.command_id = ANY (event_commands));

    IF copied <> size THEN
        RAISE EXCEPTION '% of % events stand at positions % to %',
            copied, size, first_position, first_position + size - 1;
    END IF;

    IF cardinality(seen_streams) > 0 THEN
        moved_streams := ARRAY(
            SELECT seen.stream
            FROM unnest(seen_streams, seen_versions) AS seen (stream, version)
            WHERE seen.version <> coalesce(
                (SELECT e.version FROM ledger.event e
                 WHERE e.stream = seen.stream AND e.version >= seen.version
                 ORDER BY e.version DESC LIMIT 1), 0));
    END IF;

    IF cardinality(outcome_commands) > 0 THEN
        known_commands := known_commands || ARRAY(
            SELECT c.id
            FROM unnest(outcome_commands) AS c (id)
            WHERE EXISTS (SELECT FROM ledger.event e WHERE e.command_id = c.id OFFSET 0)
               OR EXISTS (SELECT FROM ledger.outcome o WHERE o.command_id = c.id OFFSET 0));
    END IF;

    IF cardinality(known_commands) > 0 OR cardinality(moved_streams) > 0 THEN
        RETURN;
    END IF;

    IF cardinality(outcome_commands) > 0 THEN
        INSERT INTO ledger.outcome (command_id, body_hash, stream, version, refusal, recorded_at)
        SELECT o.command_id, o.body_hash, o.stream, o.version, o.refusal::json,
               move_head.recorded_at
        FROM unnest(outcome_commands, outcome_bodies, outcome_streams, outcome_versions,
                    outcome_refusals) AS o (command_id, body_hash, stream, version, refusal);
    END IF;

    UPDATE ledger.head h
    SET next_position = move_head.first_position + size,
        last_hash = (SELECT e.hash FROM ledger.event e
                     WHERE e.position = move_head.first_position + size - 1),
        latest = greatest(h.latest, move_head.recorded_at)
    WHERE h.only_row;

    PERFORM pg_notify('ledger', (first_position + size - 1)::text);
END
$$;

GRANT EXECUTE ON FUNCTION ledger.move_head TO "${application}";
