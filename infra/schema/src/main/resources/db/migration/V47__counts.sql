-- Why:      counts with their lines, and what their process has to know: of which class each item is, what
--           stands at a location, and which short picks a count of their place settles.
-- Locks:    ledger.sourcing, while its index is built: some seconds for a million stock items; the master's
--           items and read.token, for the moment in which they are defined anew.
-- Way back: define read.token as the migration before has it; DROP SCHEMA read_counts_1 CASCADE; DROP the
--           tables ledger.item_class and ledger.short_pick, the index ledger.sourcing_at_location and
--           the column read_master_1.item.abc_class. Nothing in them is a fact.

CREATE TABLE ledger.item_class (
    owner     text NOT NULL,
    sku       text NOT NULL,
    abc_class text NOT NULL,
    PRIMARY KEY (owner, sku)
);
COMMENT ON TABLE ledger.item_class IS 'Of which class each classified item is.';

-- Short picks of before are resolved by hand, as they always were.
CREATE TABLE ledger.short_pick (
    item      text COLLATE "C" NOT NULL,
    exception text COLLATE "C" NOT NULL,
    PRIMARY KEY (item, exception)
);
COMMENT ON TABLE ledger.short_pick IS
    'Exceptions of short picks whose stock item nobody has counted since, by their keys.';

GRANT INSERT, UPDATE, DELETE ON ledger.item_class, ledger.short_pick TO "${application}";

CREATE INDEX sourcing_at_location ON ledger.sourcing (location, owner, sku);

ALTER TABLE read_master_1.item ADD COLUMN abc_class text COLLATE "C";
CALL read.point_at('master', 1);

CALL read.open_generation('counts', 1);

CREATE TABLE read_counts_1.header (
    owner            text COLLATE "C" NOT NULL,
    number           text COLLATE "C" NOT NULL,
    location         text COLLATE "C" NOT NULL,
    scope            text COLLATE "C" NOT NULL,
    abc_class        text COLLATE "C",
    named            boolean NOT NULL,
    tolerance_units  bigint NOT NULL,
    tolerance_bp     int NOT NULL,
    recounts         int NOT NULL,
    approval         boolean NOT NULL,
    blind            boolean NOT NULL,
    state            text COLLATE "C" NOT NULL,
    ended            text COLLATE "C",
    complete         boolean NOT NULL,
    line_count       int NOT NULL,
    open_count       int NOT NULL,
    awaiting_count   int NOT NULL,
    reason           text,
    document         text,
    created_at       timestamptz NOT NULL,
    created_position bigint NOT NULL,
    updated_at       timestamptz NOT NULL,
    version          bigint NOT NULL,
    position         bigint NOT NULL,
    PRIMARY KEY (owner, number)
) WITH (fillfactor = 70);
CREATE INDEX header_ended ON read_counts_1.header (owner, ended, created_position);
CREATE INDEX header_created ON read_counts_1.header (owner, created_position);

COMMENT ON COLUMN read_counts_1.header.named IS 'Whether the plan names SKUs.';
COMMENT ON COLUMN read_counts_1.header.ended IS 'The state it ended in; null while it is open.';

CREATE TABLE read_counts_1.line (
    owner           text COLLATE "C" NOT NULL,
    number          text COLLATE "C" NOT NULL,
    sku             text COLLATE "C" NOT NULL,
    state           text COLLATE "C" NOT NULL,
    attempt         int NOT NULL,
    counter         text,
    counted         bigint,
    counted_at      timestamptz,
    expected        bigint,
    missing_found   bigint,
    missing_lost    bigint,
    variance        bigint,
    decided_by      text,
    remark          text,
    opened_position bigint,
    booked_position bigint,
    position        bigint NOT NULL,
    PRIMARY KEY (owner, number, sku)
) WITH (fillfactor = 70);

COMMENT ON COLUMN read_counts_1.line.counter IS
    'Who counted, as was told; else the user of the request.';
COMMENT ON COLUMN read_counts_1.line.opened_position IS
    'Where in the ledger the stock item began to be counted: movements after it are no variance.';
COMMENT ON COLUMN read_counts_1.line.booked_position IS
    'Where in the ledger the stock item booked what was counted.';

SELECT ledger.create_token_table('read_counts_1');
CALL read.point_at('counts', 1);

-- Whatever views there are by now, and this one.
DO $$
BEGIN
    EXECUTE 'CREATE OR REPLACE VIEW read.token AS '
        || rtrim(rtrim(pg_get_viewdef('read.token'::regclass)), ';')
        || ' UNION ALL SELECT ''counts'', coalesce(max(position), 0) FROM read.counts_token';
END
$$;
