-- Why:      which SKU each code stands for, so that orders may name items by the codes of others and
--           wait for a code that nobody knows yet.
-- Locks:    the lines of orders, for the moment in which columns are added. Reads the catalog's
--           events once.
-- Way back: DROP the columns source and alias of read_orders_1.line, then the tables
--           ledger.known_code and ledger.awaited_code. Nothing in them is a fact; orders in
--           awaited_code would wait on, so let none wait.

-- Which SKU each code stands for; the source of a SKU's own code is empty.
CREATE TABLE ledger.known_code (
    owner  text COLLATE "C" NOT NULL,
    source text COLLATE "C" NOT NULL,
    code   text COLLATE "C" NOT NULL,
    sku    text COLLATE "C" NOT NULL,
    plain  text COLLATE "C" NOT NULL GENERATED ALWAYS AS (read.plain(code)) STORED,
    PRIMARY KEY (owner, source, code, sku)
);
CREATE INDEX known_code_forwards ON ledger.known_code (owner, source, plain);
CREATE INDEX known_code_backwards ON ledger.known_code (owner, source, reverse(plain));
COMMENT ON TABLE ledger.known_code IS 'By which codes items are known, their SKUs among them.';

CREATE FUNCTION pg_temp.part_of_key(part text) RETURNS text LANGUAGE sql AS
$$
SELECT convert_from(
    string_agg(CASE WHEN found[1] ~ '^%' THEN decode(substr(found[1], 2), 'hex')
                    ELSE convert_to(found[1], 'UTF8') END, ''::bytea ORDER BY place), 'UTF8')
FROM regexp_matches(part, '%[0-9A-F]{2}|[^%]+', 'g') WITH ORDINALITY AS piece (found, place)
$$;

INSERT INTO ledger.known_code (owner, source, code, sku)
SELECT pg_temp.part_of_key(split_part(stream, '/sku:', 1)), source,
       coalesce(code, pg_temp.part_of_key(split_part(stream, '/sku:', 2))),
       pg_temp.part_of_key(split_part(stream, '/sku:', 2))
FROM (SELECT DISTINCT ON (stream, source, code) stream, source, code, name
      FROM (SELECT stream, position, name,
                   coalesce(payload ->> 'source', '') AS source, payload ->> 'alias' AS code
            FROM ledger.event
            WHERE name IN ('catalog.item-registered',
                           'catalog.alias-added', 'catalog.alias-removed')) told
      ORDER BY stream, source, code, position DESC) latest
WHERE name <> 'catalog.alias-removed';

DROP FUNCTION pg_temp.part_of_key(text);

CREATE TABLE ledger.awaited_code (
    owner   text COLLATE "C" NOT NULL,
    source  text COLLATE "C" NOT NULL,
    code    text COLLATE "C" NOT NULL,
    process text COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, source, code, process)
);
CREATE INDEX awaited_code_of ON ledger.awaited_code (process);
COMMENT ON TABLE ledger.awaited_code IS 'The codes whose SKU orders wait to be told.';

GRANT INSERT, UPDATE, DELETE ON ledger.known_code, ledger.awaited_code TO "${application}";

-- A line that names somebody else's code has no SKU until the order is told it.
ALTER TABLE read_orders_1.line ALTER COLUMN sku DROP NOT NULL;
ALTER TABLE read_orders_1.line ADD COLUMN source text COLLATE "C";
ALTER TABLE read_orders_1.line ADD COLUMN alias text COLLATE "C";
CALL read.point_at('orders', 1);
