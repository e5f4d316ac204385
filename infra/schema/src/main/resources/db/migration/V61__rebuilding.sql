-- Why:      a view is built anew beside the live one and then takes its place: under the live one's
--           name, so that nobody who reads, writes or migrates it needs to know.
-- Locks:    nothing that exists.
-- Way back: create read.copy_generation as V10 does; DROP PROCEDURE read.take_over. A generation
--           that has taken over stays: it is the first one in everything.

-- Makes the tables of another generation after the first one's, empty and with a token of its own.
-- Indexes keep the names that migrations know them by.
CREATE OR REPLACE PROCEDURE read.copy_generation(view_name text, generation integer)
    LANGUAGE plpgsql
AS
$$
DECLARE
    first_schema text := format('read_%s_1', view_name);
    next_schema  text := format('read_%s_%s', view_name, generation);
    of_table     record;
    of_key       record;
    definition   text;
BEGIN
    CALL read.open_generation(view_name, generation);
    FOR of_table IN
        SELECT c.oid, c.relname
        FROM pg_class c
        WHERE c.relnamespace = first_schema::regnamespace AND c.relkind = 'r'
          AND c.relname <> 'token'
        ORDER BY c.relname
    LOOP
        EXECUTE format('CREATE TABLE %I.%I (LIKE %I.%I INCLUDING ALL EXCLUDING INDEXES)',
                       next_schema, of_table.relname, first_schema, of_table.relname);
        FOR of_key IN
            SELECT conname, pg_get_constraintdef(k.oid) AS said
            FROM pg_constraint k
            WHERE k.conrelid = of_table.oid AND k.contype IN ('p', 'u', 'x')
        LOOP
            EXECUTE format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s',
                           next_schema, of_table.relname, of_key.conname, of_key.said);
        END LOOP;
        FOR definition IN
            SELECT pg_get_indexdef(i.indexrelid)
            FROM pg_index i
            WHERE i.indrelid = of_table.oid
              AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
        LOOP
            EXECUTE replace(definition, format(' ON %I.', first_schema),
                            format(' ON %I.', next_schema));
        END LOOP;
    END LOOP;
    PERFORM ledger.create_token_table(next_schema);
END
$$;

-- Lets a generation be the first one, and drops the one that was. The claim on it goes on: whoever writes
-- the view notices nothing if both stand at one position. The caller has locked the token against
-- writers. Views that show a table of it show the new one in the same moment; everything else
-- that hangs on one stops this.
CREATE PROCEDURE read.take_over(view_name text, generation integer)
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
AS
$$
DECLARE
    live_schema text := format('read_%s_1', view_name);
    old_schema  text := format('read_%s_old', view_name);
    next_schema text := format('read_%s_%s', view_name, generation);
    shown       text[];
    definition  text;
    of_table    text;
BEGIN
    EXECUTE format('UPDATE %I.token t SET owner = o.owner, claimed_at = o.claimed_at '
                       'FROM %I.token o WHERE o.processor = t.processor',
                   next_schema, live_schema);

    shown := ARRAY(
        SELECT format('CREATE OR REPLACE VIEW %I.%I AS %s', s.nspname, v.relname,
                      pg_get_viewdef(v.oid))
        FROM pg_class v
        JOIN pg_namespace s ON s.oid = v.relnamespace
        WHERE v.relkind = 'v'
          AND EXISTS (
              SELECT FROM pg_rewrite r
              JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
              JOIN pg_class t ON d.refclassid = 'pg_class'::regclass AND d.refobjid = t.oid
              WHERE r.ev_class = v.oid AND t.relnamespace = live_schema::regnamespace));

    EXECUTE format('ALTER SCHEMA %I RENAME TO %I', live_schema, old_schema);
    EXECUTE format('ALTER SCHEMA %I RENAME TO %I', next_schema, live_schema);
    FOREACH definition IN ARRAY shown LOOP
        EXECUTE definition;
    END LOOP;

    FOR of_table IN
        SELECT tablename FROM pg_tables WHERE schemaname = old_schema ORDER BY tablename
    LOOP
        EXECUTE format('DROP TABLE %I.%I', old_schema, of_table);
    END LOOP;
    EXECUTE format('DROP SCHEMA %I', old_schema);
END
$$;
