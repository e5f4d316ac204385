-- Why: the three schemas of Stockbook and what the application may do in each. The ledger is only
-- read; whatever it may write there, a later migration grants by name. The projections (schemas
-- read_<view>_<generation>, behind views in "read") and the edge are the application's to change.
-- Locks: nothing that exists yet.
-- Back: DROP SCHEMA edge, read, ledger; and revoke the default privileges. Only on an empty ledger.

CREATE SCHEMA ledger;
CREATE SCHEMA read;
CREATE SCHEMA edge;

COMMENT ON SCHEMA ledger IS 'What happened: events, their head, outcomes and the state of processes. Never changed by hand.';
COMMENT ON SCHEMA read IS 'Views that point at the live generation of each projection.';
COMMENT ON SCHEMA edge IS 'What belongs to the world outside: parties, published changes, inboxes, outboxes, keys.';

GRANT USAGE ON SCHEMA ledger, read, edge TO "${application}";

ALTER DEFAULT PRIVILEGES IN SCHEMA ledger GRANT SELECT ON TABLES TO "${application}";

ALTER DEFAULT PRIVILEGES IN SCHEMA read, edge
    GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON TABLES TO "${application}";
ALTER DEFAULT PRIVILEGES IN SCHEMA read, edge
    GRANT USAGE, SELECT ON SEQUENCES TO "${application}";

-- A function of the owner may run with the owner's rights, so nobody gets one without being named.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- Default privileges know no name patterns, so each generation of a view is opened by this.
CREATE PROCEDURE read.open_generation(view_name text, generation integer)
    LANGUAGE plpgsql
AS
$$
DECLARE
    schema_name text := format('read_%s_%s', view_name, generation);
BEGIN
    EXECUTE format('CREATE SCHEMA %I', schema_name);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO "${application}"', schema_name);
    EXECUTE format(
        'ALTER DEFAULT PRIVILEGES IN SCHEMA %I '
            'GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON TABLES TO "${application}"',
        schema_name);
    EXECUTE format(
        'ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT USAGE, SELECT ON SEQUENCES TO "${application}"',
        schema_name);
END
$$;

COMMENT ON PROCEDURE read.open_generation IS
    'Opens the schema read_<view>_<generation>: CALL read.open_generation(''availability'', 1)';
