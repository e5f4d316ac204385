-- Why: the book itself. One call of ledger.append writes one batch of commands: it gives out
-- positions without gaps, keeps each stream's versions, takes each command id once and chains the
-- hashes. Tables only grow; the application may read them and call the function, nothing else.
-- Locks: nothing that exists yet. Later, each append locks the one row of ledger.head to its commit,
-- so that the order of positions is the order in which they become visible.
-- Back: DROP the functions and tables below. Only on an empty ledger.

CREATE TABLE ledger.event (
    position     bigint      PRIMARY KEY,
    stream       text        NOT NULL,
    version      bigint      NOT NULL,
    stream_type  text        NOT NULL,
    event_id     uuid        NOT NULL,
    name         text        NOT NULL,
    revision     smallint    NOT NULL,
    recorded_at  timestamptz NOT NULL,
    -- Not jsonb: it would reorder the text that the hash was taken of.
    payload      json        NOT NULL,
    metadata     json        NOT NULL,
    command_id   uuid,
    body_hash    bytea,
    command_size integer,
    content      bytea       NOT NULL,
    hash         bytea       NOT NULL,
    UNIQUE (stream, version),
    CHECK (num_nonnulls(command_id, body_hash, command_size) IN (0, 3))
);

CREATE UNIQUE INDEX event_command ON ledger.event (command_id) WHERE command_id IS NOT NULL;

COMMENT ON TABLE ledger.event IS 'Every event, in its place for ever.';
COMMENT ON COLUMN ledger.event.version IS 'Its place in its stream: 1 for the first event.';
COMMENT ON COLUMN ledger.event.recorded_at IS 'When the ledger learnt it, one moment per append.';
COMMENT ON COLUMN ledger.event.command_id IS
    'On the first event of a command only, with body_hash and command_size: what an answer needs.';
COMMENT ON COLUMN ledger.event.command_size IS
    'How many events the command had: this one and those right after it, all of one stream.';
-- An integer is 8 bytes big-endian. A text or byte string is its length as such an integer and then
-- its bytes, in UTF-8. What is absent is the integer -1. The moment is microseconds since 1970.
COMMENT ON COLUMN ledger.event.content IS
    'SHA-256 over stream, version, stream_type, event_id as text, name, revision, recorded_at, payload, metadata, command_id as text, body_hash, command_size, in this order and form.';
COMMENT ON COLUMN ledger.event.hash IS
    'SHA-256 over the hash before (32 zero bytes before the first), position as 8 bytes big-endian, content.';

CREATE TABLE ledger.head (
    only_row      boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    next_position bigint  NOT NULL,
    last_hash     bytea   NOT NULL
) WITH (fillfactor = 10, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);

COMMENT ON TABLE ledger.head IS 'Where the next event goes, and what it is chained to.';

INSERT INTO ledger.head (next_position, last_hash)
VALUES (1, decode(repeat('00', 32), 'hex'));

CREATE TABLE ledger.outcome (
    command_id  uuid        PRIMARY KEY,
    body_hash   bytea       NOT NULL,
    stream      text        NOT NULL,
    version     bigint      NOT NULL,
    refusal     json,
    recorded_at timestamptz NOT NULL
);

COMMENT ON TABLE ledger.outcome IS 'Answers to commands that appended nothing.';
COMMENT ON COLUMN ledger.outcome.refusal IS 'Null when the command holds and nothing had to change.';

CREATE FUNCTION ledger.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
AS
$$
BEGIN
    RAISE EXCEPTION 'the ledger only grows: % of ledger.% is refused', TG_OP, TG_TABLE_NAME;
END
$$;

CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.event
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.outcome
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- Appends one batch, or nothing at all. What stands in the way is returned, not raised:
-- moved_streams are those that no longer have the version some decision of the batch has seen
-- (whether it appended to them or not), known_commands those that have an answer already.
--
-- The head is locked first and carries the last hash: whoever waited for the lock must not look for
-- that hash in a snapshot taken before it. Each statement below takes its own, later snapshot.
--
-- Streams and commands are looked up one by one, each by its index, and the settings keep the planner
-- from anything else: its plan may be as old as the connection, and the tables were small then.
CREATE FUNCTION ledger.append(
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
    commands  uuid[] := array_remove(event_commands, NULL) || outcome_commands;
    last_hash bytea;
    hashes    bytea[] := '{}';
BEGIN
    SELECT h.next_position, h.last_hash INTO STRICT first_position, last_hash
    FROM ledger.head h
    FOR UPDATE;

    SELECT coalesce(array_agg(wanted.command_id), '{}') INTO known_commands
    FROM unnest(commands) AS wanted (command_id)
    WHERE EXISTS (SELECT FROM ledger.event e WHERE e.command_id = wanted.command_id OFFSET 0)
       OR EXISTS (SELECT FROM ledger.outcome o WHERE o.command_id = wanted.command_id OFFSET 0);

    SELECT coalesce(array_agg(seen.stream), '{}') INTO moved_streams
    FROM unnest(seen_streams, seen_versions) AS seen (stream, version)
    WHERE seen.version <> coalesce(
        (SELECT e.version FROM ledger.event e
         WHERE e.stream = seen.stream ORDER BY e.version DESC LIMIT 1), 0);

    IF cardinality(known_commands) > 0 OR cardinality(moved_streams) > 0 THEN
        first_position := NULL;
        RETURN;
    END IF;

    INSERT INTO ledger.outcome (command_id, body_hash, stream, version, refusal, recorded_at)
    SELECT o.command_id, o.body_hash, o.stream, o.version, o.refusal::json, append.recorded_at
    FROM unnest(outcome_commands, outcome_bodies, outcome_streams, outcome_versions,
                outcome_refusals) AS o (command_id, body_hash, stream, version, refusal);

    IF cardinality(event_streams) = 0 THEN
        RETURN;
    END IF;

    FOR i IN 1 .. cardinality(event_contents) LOOP
        last_hash := sha256(last_hash || int8send(first_position + i - 1) || event_contents[i]);
        hashes[i] := last_hash;
    END LOOP;

    INSERT INTO ledger.event (position, stream, version, stream_type, event_id, name, revision,
                              recorded_at, payload, metadata, command_id, body_hash, command_size,
                              content, hash)
    SELECT first_position + e.place - 1, e.stream, e.version, e.stream_type, e.event_id, e.name,
           e.revision, append.recorded_at, e.payload::json, e.metadata::json, e.command_id,
           e.body_hash, e.command_size, e.content, e.hash
    FROM unnest(event_streams, event_versions, event_types, event_ids, event_names,
                event_revisions, event_payloads, event_metadata, event_commands, event_bodies,
                event_sizes, event_contents, hashes)
             WITH ORDINALITY AS e (stream, version, stream_type, event_id, name, revision, payload,
                                   metadata, command_id, body_hash, command_size, content, hash,
                                   place);

    UPDATE ledger.head h
    SET next_position = first_position + cardinality(event_streams),
        last_hash     = hashes[cardinality(hashes)]
    WHERE h.only_row;

    PERFORM pg_notify('ledger', (first_position + cardinality(event_streams) - 1)::text);
END
$$;

GRANT EXECUTE ON FUNCTION ledger.append TO "${application}";

-- The first events of many streams at once, at most so many of each.
CREATE FUNCTION ledger.beginnings(streams text[], most integer) RETURNS SETOF ledger.event
    LANGUAGE plpgsql
    STABLE
    SET enable_seqscan = off
    SET plan_cache_mode = force_generic_plan
AS
$$
BEGIN
    RETURN QUERY
    SELECT e.*
    FROM unnest(streams) AS wanted (stream)
    CROSS JOIN LATERAL (SELECT * FROM ledger.event f
                        WHERE f.stream = wanted.stream ORDER BY f.version LIMIT most) e;
END
$$;

GRANT EXECUTE ON FUNCTION ledger.beginnings TO "${application}";

-- The answers that commands got before; a position of 0 says that nothing was appended.
CREATE FUNCTION ledger.known_answers(commands uuid[])
    RETURNS TABLE (command_id uuid, body_hash bytea, stream text, version bigint,
                   "position" bigint, recorded_at timestamptz, refusal json)
    LANGUAGE plpgsql
    STABLE
    SET enable_seqscan = off
    SET plan_cache_mode = force_generic_plan
AS
$$
BEGIN
    RETURN QUERY
    SELECT e.command_id, e.body_hash, e.stream, e.version + e.command_size - 1,
           e.position + e.command_size - 1, e.recorded_at, NULL::json
    FROM ledger.event e
    WHERE e.command_id = ANY (commands)
    UNION ALL
    SELECT o.command_id, o.body_hash, o.stream, o.version, 0, o.recorded_at, o.refusal
    FROM ledger.outcome o
    WHERE o.command_id = ANY (commands);
END
$$;

GRANT EXECUTE ON FUNCTION ledger.known_answers TO "${application}";

-- Each view and the processes keep their place in the ledger beside their own rows.
CREATE FUNCTION ledger.create_token_table(schema_name text) RETURNS void
    LANGUAGE plpgsql
AS
$$
BEGIN
    EXECUTE format(
        'CREATE TABLE %I.token ('
            'processor text PRIMARY KEY, '
            'position bigint NOT NULL, '
            'owner text, '
            'claimed_at timestamptz'
        ') WITH (fillfactor = 50)',
        schema_name);
    EXECUTE format(
        'GRANT SELECT, INSERT, UPDATE, DELETE ON %I.token TO "${application}"', schema_name);
    EXECUTE format(
        'COMMENT ON TABLE %I.token IS ''The last position that each processor has taken.''',
        schema_name);
END
$$;

COMMENT ON FUNCTION ledger.create_token_table IS
    'Gives a schema its token table: SELECT ledger.create_token_table(''read_availability_1'')';
