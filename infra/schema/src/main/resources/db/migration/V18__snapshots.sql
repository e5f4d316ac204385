-- Why:      a stock item with a million events of history is to be read as fast as one with a
--           hundred, and all that a batch of commands needs in one round trip.
-- Locks:    nothing that exists.
-- Way back: DROP FUNCTION ledger.load, ledger.keep_snapshot; DROP TABLE ledger.snapshot. Nothing is
--           lost but time. ledger.beginnings stays for nodes of the version before this one.

CREATE TABLE ledger.snapshot (
    stream   text        PRIMARY KEY,
    version  bigint      NOT NULL,
    name     text        NOT NULL,
    revision smallint    NOT NULL,
    payload  json        NOT NULL,
    kept_at  timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 70);

COMMENT ON TABLE ledger.snapshot IS
    'What an aggregate knew at a version: a cache of its events and no part of the book. Any row may be deleted at any time; it costs one longer read.';
COMMENT ON COLUMN ledger.snapshot.version IS 'The number of events that are folded into it.';
COMMENT ON COLUMN ledger.snapshot.revision IS 'Of the form it is written in; one that is not known is not read.';

GRANT SELECT, INSERT, UPDATE, DELETE ON ledger.snapshot TO "${application}";

-- Keeps the newest snapshot of a stream. Nothing waits for the disk: what a crash forgets is written
-- again, and what it does not forget is never newer than the events, which were durable before.
CREATE FUNCTION ledger.keep_snapshot(
    of_stream  text,
    at_version bigint,
    form       text,
    of_form    smallint,
    contents   text
) RETURNS void
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
AS
$$
BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    INSERT INTO ledger.snapshot AS kept (stream, version, name, revision, payload)
    VALUES (of_stream, at_version, form, of_form, contents::json)
    ON CONFLICT (stream) DO UPDATE
    SET version = excluded.version, name = excluded.name, revision = excluded.revision,
        payload = excluded.payload, kept_at = excluded.kept_at
    WHERE kept.version <= excluded.version;
END
$$;

GRANT EXECUTE ON FUNCTION ledger.keep_snapshot TO "${application}";

-- For each stream its snapshot, if it has one, and the events after that (or from the first on), at
-- most so many of each stream, in their order. A stream without events is not in the answer.
--
-- Versions have no holes, so the last version wanted is known before any is read: whatever the
-- planner believes of a stream's length, it reads no more rows than these.
CREATE FUNCTION ledger.load(streams text[], most integer)
    RETURNS TABLE (stream text, version bigint, is_snapshot boolean, name text, revision smallint,
                   payload json)
    LANGUAGE plpgsql
    STABLE
    SET search_path = pg_catalog, pg_temp
    SET enable_seqscan = off
    SET plan_cache_mode = force_generic_plan
AS
$$
BEGIN
    RETURN QUERY
    SELECT wanted.stream, part.*
    FROM unnest(streams) AS wanted (stream)
    LEFT JOIN LATERAL (SELECT s.version, s.name, s.revision, s.payload
                       FROM ledger.snapshot s
                       WHERE s.stream = wanted.stream LIMIT 1) kept ON true
    CROSS JOIN LATERAL (
        SELECT kept.version, true, kept.name, kept.revision, kept.payload
        WHERE kept.version IS NOT NULL
        UNION ALL
        (SELECT e.version, false, e.name, e.revision, e.payload
         FROM ledger.event e
         WHERE e.stream = wanted.stream
           AND e.version > coalesce(kept.version, 0)
           AND e.version <= coalesce(kept.version, 0) + most
         ORDER BY e.version)) AS part;
END
$$;

GRANT EXECUTE ON FUNCTION ledger.load TO "${application}";
