-- Why:      tables of a view that is built anew keep what they were created with: room on each page for
--           rows that change, and what is said of them.
-- Locks:    nothing that exists.
-- Way back: create read.copy_generation as V61 does.
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
        SELECT c.oid, c.relname, array_to_string(c.reloptions, ', ') AS options,
               obj_description(c.oid, 'pg_class') AS comment
        FROM pg_class c
        WHERE c.relnamespace = first_schema::regnamespace AND c.relkind = 'r'
          AND c.relname <> 'token'
        ORDER BY c.relname
    LOOP
        EXECUTE format('CREATE TABLE %I.%I (LIKE %I.%I INCLUDING ALL EXCLUDING INDEXES)',
                       next_schema, of_table.relname, first_schema, of_table.relname)
            || coalesce(' WITH (' || of_table.options || ')', '');
        IF of_table.comment IS NOT NULL THEN
            EXECUTE format('COMMENT ON TABLE %I.%I IS %L',
                           next_schema, of_table.relname, of_table.comment);
        END IF;
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
