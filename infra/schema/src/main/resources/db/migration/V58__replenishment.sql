-- Why:      what is bought again, what is expected where, and what was drafted for it.
-- Locks:    ledger.sourcing, while a column is added and filled from the balances as their view has
--           them; so let the views have all before. The view read.token, for the moment in which
--           it is defined anew.
-- Way back: define read.token without replenishment; DROP VIEW read.replenishment; DROP the tables ledger.replenishment and ledger.incoming, and
--           the column ledger.sourcing.inspection. Nothing in them is a fact.

ALTER TABLE ledger.sourcing ADD COLUMN inspection bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN ledger.sourcing.inspection IS 'Units that are there and not put away.';
UPDATE ledger.sourcing s SET inspection = b.inspection
FROM read.stock_position_balance b
WHERE b.owner = s.owner AND b.sku = s.sku AND b.location = s.location AND b.inspection <> 0;

-- Terms are absent once it is not bought again by itself; the count goes on if it is some day.
CREATE TABLE ledger.replenishment (
    owner          text NOT NULL,
    sku            text NOT NULL,
    location       text NOT NULL,
    reorder_point  bigint,
    order_quantity bigint,
    lead_time_days int,
    supplier       text,
    drafts         bigint NOT NULL,
    declined       boolean NOT NULL,
    PRIMARY KEY (owner, sku, location)
) WITH (fillfactor = 70);
COMMENT ON TABLE ledger.replenishment IS 'How stock items are bought again, and what came of it.';
COMMENT ON COLUMN ledger.replenishment.drafts IS 'How many were asked for.';
COMMENT ON COLUMN ledger.replenishment.declined IS
    'A person has said no to the last draft, and there is not enough since.';

CREATE TABLE ledger.incoming (
    document text NOT NULL,
    owner    text NOT NULL,
    sku      text NOT NULL,
    location text NOT NULL,
    expected bigint NOT NULL,
    came     bigint NOT NULL,
    stage    text NOT NULL,
    PRIMARY KEY (document, sku)
) WITH (fillfactor = 70);
CREATE INDEX incoming_item ON ledger.incoming (owner, sku, location);
COMMENT ON TABLE ledger.incoming IS
    'What stock items expect, by the keys of purchase orders and transfers.';
COMMENT ON COLUMN ledger.incoming.came IS
    'Units of them that are booked, or that nobody expects any more.';

GRANT INSERT, UPDATE, DELETE ON ledger.replenishment, ledger.incoming TO "${application}";

CREATE VIEW read.replenishment AS
SELECT r.owner, r.sku, r.location, r.reorder_point, r.order_quantity, r.lead_time_days, r.supplier,
       r.drafts, r.declined,
       coalesce(s.available, 0) AS available,
       coalesce(s.inspection, 0) AS inspection,
       coalesce(s.queued, 0) AS waiting,
       i.on_order, i.in_transit, i.open_drafts
FROM ledger.replenishment r
LEFT JOIN ledger.sourcing s USING (owner, sku, location)
CROSS JOIN LATERAL (
    SELECT coalesce(sum(greatest(0, expected - came)) FILTER (WHERE stage <> 'TRANSIT'), 0)::bigint
               AS on_order,
           coalesce(sum(greatest(0, expected - came)) FILTER (WHERE stage = 'TRANSIT'), 0)::bigint
               AS in_transit,
           coalesce(array_agg(document ORDER BY document)
                        FILTER (WHERE stage IN ('ASKED', 'DRAFT')), '{}') AS open_drafts
    FROM ledger.incoming e
    WHERE e.owner = r.owner AND e.sku = r.sku AND e.location = r.location) i
WHERE r.reorder_point IS NOT NULL;

-- What it says is as new as the processes are.
DO $$
BEGIN
    EXECUTE 'CREATE OR REPLACE VIEW read.token AS '
        || rtrim(rtrim(pg_get_viewdef('read.token'::regclass)), ';')
        || ' UNION ALL SELECT ''replenishment'', position FROM ledger.process_place';
END
$$;
