-- Why:      a view's tables stand in one schema per generation, so that a new generation can be
--           built beside the live one; what queries read are plain views in `read`.
-- Locks:    nothing that exists.
-- Way back: DROP PROCEDURE read.copy_generation, read.point_at.

-- Makes the tables of another generation after the first one's, empty and with a token of its own.
CREATE PROCEDURE read.copy_generation(view_name text, generation integer)
    LANGUAGE plpgsql
AS
$$
DECLARE
    first_schema text := format('read_%s_1', view_name);
    next_schema  text := format('read_%s_%s', view_name, generation);
    of_table     text;
BEGIN
    CALL read.open_generation(view_name, generation);
    FOR of_table IN
        SELECT tablename FROM pg_tables
        WHERE schemaname = first_schema AND tablename <> 'token'
        ORDER BY tablename
    LOOP
        EXECUTE format('CREATE TABLE %I.%I (LIKE %I.%I INCLUDING ALL)',
                       next_schema, of_table, first_schema, of_table);
    END LOOP;
    PERFORM ledger.create_token_table(next_schema);
END
$$;

-- Lets every read.<view>_<table> show this generation; callers see the old or the new, never both.
CREATE PROCEDURE read.point_at(view_name text, generation integer)
    LANGUAGE plpgsql
AS
$$
DECLARE
    shown_schema text := format('read_%s_%s', view_name, generation);
    of_table     text;
BEGIN
    FOR of_table IN
        SELECT tablename FROM pg_tables WHERE schemaname = shown_schema ORDER BY tablename
    LOOP
        EXECUTE format('CREATE OR REPLACE VIEW read.%I AS SELECT * FROM %I.%I',
                       view_name || '_' || of_table, shown_schema, of_table);
    END LOOP;
END
$$;
