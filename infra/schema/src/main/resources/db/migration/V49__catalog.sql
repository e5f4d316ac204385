-- Why:      what a SKU is counted in, what a kit holds, what channels want done to units before they leave,
--           and when and of whom they are bought again; and what in a catalog looks like one thing
--           under two names.
-- Locks:    the master's items and aliases, while three indexes are built: some seconds for a million of them.
-- Way back: DROP VIEW read.catalog_duplicate; DROP the tables read_master_1.item_unit, item_component,
--           item_prep and item_replenishment with their views, the indexes item_plain, item_name and
--           alias_plain, the column read_master_1.item.may_split and the function read.plain.
--           Nothing in them is a fact.

-- Codes that differ in case, blanks and punctuation only are the same here.
CREATE FUNCTION read.plain(code text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(
    nullif(lower(regexp_replace(code COLLATE "pg_c_utf8", '[^[:alnum:]]', '', 'g')), ''), code)
    COLLATE "C";
GRANT EXECUTE ON FUNCTION read.plain TO "${application}";

ALTER TABLE read_master_1.item ADD COLUMN may_split boolean;
COMMENT ON COLUMN read_master_1.item.may_split IS
    'Of a kit: whether components of one may come from several places. Null for what is no kit.';

CREATE INDEX item_plain ON read_master_1.item (owner, read.plain(sku));
CREATE INDEX item_name ON read_master_1.item (owner, read.plain(name));
CREATE INDEX alias_plain ON read_master_1.alias (owner, source, read.plain(alias));

CREATE TABLE read_master_1.item_unit (
    owner    text COLLATE "C" NOT NULL,
    sku      text COLLATE "C" NOT NULL,
    unit     text COLLATE "C" NOT NULL,
    contains bigint NOT NULL,
    PRIMARY KEY (owner, sku, unit)
);

CREATE TABLE read_master_1.item_component (
    owner     text COLLATE "C" NOT NULL,
    sku       text COLLATE "C" NOT NULL,
    component text COLLATE "C" NOT NULL,
    quantity  bigint NOT NULL,
    PRIMARY KEY (owner, sku, component)
);
CREATE INDEX item_component_of ON read_master_1.item_component (owner, component, sku);

CREATE TABLE read_master_1.item_prep (
    owner   text COLLATE "C" NOT NULL,
    sku     text COLLATE "C" NOT NULL,
    channel text COLLATE "C" NOT NULL,
    need    text COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, sku, channel, need)
);

CREATE TABLE read_master_1.item_replenishment (
    owner          text COLLATE "C" NOT NULL,
    sku            text COLLATE "C" NOT NULL,
    location       text COLLATE "C" NOT NULL,
    reorder_point  bigint NOT NULL,
    order_quantity bigint NOT NULL,
    lead_time_days int NOT NULL,
    supplier       text COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, sku, location)
);

CALL read.point_at('master', 1);

-- What a person should look at; of many SKUs the first twenty.
CREATE VIEW read.catalog_duplicate AS
SELECT owner,
       'ALIAS_SHARED' COLLATE "C" AS kind,
       source,
       read.plain(alias) AS code,
       count(DISTINCT sku)::int AS sku_count,
       (array_agg(DISTINCT sku ORDER BY sku))[1:20] AS skus
FROM read.master_alias
GROUP BY owner, source, read.plain(alias)
HAVING count(DISTINCT sku) > 1
UNION ALL
SELECT owner, 'KIT_IN_KIT' COLLATE "C", '' COLLATE "C", sku, 1 + count(*)::int,
       (ARRAY[sku] || array_agg(component ORDER BY component))[1:20]
FROM read.master_item_component held
WHERE EXISTS (SELECT 1 FROM read.master_item_component deeper
              WHERE deeper.owner = held.owner AND deeper.sku = held.component)
GROUP BY owner, sku
UNION ALL
SELECT owner, 'NAME_SHARED' COLLATE "C", '' COLLATE "C", read.plain(name), count(*)::int,
       (array_agg(sku ORDER BY sku))[1:20]
FROM read.master_item
GROUP BY owner, read.plain(name)
HAVING count(*) > 1
UNION ALL
SELECT owner, 'SKU_ALIKE' COLLATE "C", '' COLLATE "C", read.plain(sku), count(*)::int,
       (array_agg(sku ORDER BY sku))[1:20]
FROM read.master_item
GROUP BY owner, read.plain(sku)
HAVING count(*) > 1;
