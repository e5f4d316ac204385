-- Why:      the processes tell an order by which codes its lines are scanned, and make the
--           reservations of a checkout the allocations of the order that was placed from it.
-- Locks:    nothing that exists; reads the catalog's events once.
-- Way back: DROP TABLE ledger.item_code, ledger.reservation.

CREATE TABLE ledger.item_code (
    item   text NOT NULL,
    source text NOT NULL,
    code   text NOT NULL,
    PRIMARY KEY (item, source, code)
);

COMMENT ON TABLE ledger.item_code IS 'By which codes others know an item, by its key.';

INSERT INTO ledger.item_code (item, source, code)
SELECT stream, source, code
FROM (SELECT DISTINCT ON (stream, source, code) stream, source, code, name
      FROM (SELECT stream, position, name,
                   payload ->> 'source' AS source, payload ->> 'alias' AS code
            FROM ledger.event
            WHERE name IN ('catalog.alias-added', 'catalog.alias-removed')) told
      ORDER BY stream, source, code, position DESC) latest
WHERE name = 'catalog.alias-added';

-- Reservations of before this version end by their own time.
CREATE TABLE ledger.reservation (
    owner      text   NOT NULL,
    checkout   text   NOT NULL,
    allocation uuid   NOT NULL,
    sku        text   NOT NULL,
    location   text   NOT NULL,
    quantity   bigint NOT NULL,
    PRIMARY KEY (owner, checkout, allocation)
);

COMMENT ON TABLE ledger.reservation IS 'What is kept for each checkout.';

GRANT INSERT, UPDATE, DELETE ON ledger.item_code, ledger.reservation TO "${application}";
