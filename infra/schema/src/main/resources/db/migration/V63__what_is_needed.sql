-- Why:      what was agreed about buying before V58, and what was on its way by then, is known only to the
--           events; and what was not put away came from a view that may have been behind. All three are
--           taken from the events here, up to the place of the processes. Besides: what orders want and
--           nobody is promised counts once, whether or not they stand in a queue; what somebody else
--           ordered under the number of a draft is a line of its own; and a draft that was refused is
--           not one that a person has called off. And a cutover that stopped keeps no other one of its owner
--           from being booked: no balance is opened twice; who books one is told from who did before.
-- Locks:    ledger.sourcing, ledger.replenishment and ledger.incoming, while they are filled: it reads what
--           moved into and out of INSPECTION, the terms and the transfers of the whole ledger, about a
--           minute for a hundred million events. Nobody may write what the processes keep meanwhile.
-- Way back: define read.replenishment as V58 does; DROP VIEW ledger.needed; DROP FUNCTION
--           ledger.bought_for; DROP TABLE ledger.unserved; DELETE FROM ledger.incoming WHERE asked; drop the
--           columns ledger.incoming.asked and ledger.replenishment.refused, drafted_at and due. What
--           was filled stays: nothing in it is a fact, and it is what the events say. DROP COLUMN
--           edge.cutover_run.claim, and let the index cutover_run_open be as in V55.

SELECT position FROM ledger.process_place FOR UPDATE;

CREATE FUNCTION pg_temp.part_of_key(part text) RETURNS text LANGUAGE sql AS
$$
SELECT convert_from(
    string_agg(CASE WHEN found[1] ~ '^%' THEN decode(substr(found[1], 2), 'hex')
                    ELSE convert_to(found[1], 'UTF8') END, ''::bytea ORDER BY place), 'UTF8')
FROM regexp_matches(part, '%[0-9A-F]{2}|[^%]+', 'g') WITH ORDINALITY AS piece (found, place)
$$;

-- What is there and not put away, by the events.
UPDATE ledger.sourcing s SET inspection = coalesce(told.units, 0)
FROM ledger.sourcing every
LEFT JOIN (
    SELECT pg_temp.part_of_key(split_part(split_part(stream, '@', 1), '/', 1)) AS owner,
           pg_temp.part_of_key(split_part(split_part(stream, '@', 1), '/', 2)) AS sku,
           pg_temp.part_of_key(split_part(stream, '@', 2)) AS location,
           units
    FROM (SELECT stream,
                 sum(CASE WHEN payload ->> 'to' = 'INSPECTION' OR name = 'stock.returned'
                          THEN (payload ->> 'quantity')::bigint ELSE 0 END
                     - CASE WHEN payload ->> 'from' = 'INSPECTION'
                                 OR name IN ('stock.put-away', 'stock.return-dispositioned')
                            THEN (payload ->> 'quantity')::bigint ELSE 0 END
                     + CASE WHEN payload ->> 'status' = 'INSPECTION'
                            THEN (payload ->> 'change')::bigint ELSE 0 END
                     + CASE WHEN payload ->> 'scope' = 'INSPECTION'
                            THEN (payload ->> 'variance')::bigint ELSE 0 END)::bigint AS units
          FROM ledger.event
          WHERE position <= (SELECT position FROM ledger.process_place)
            AND name IN ('stock.opening-balance-set', 'stock.received', 'stock.receipt-corrected',
                         'stock.put-away', 'stock.status-changed', 'stock.counted',
                         'stock.adjusted', 'stock.scrapped', 'stock.returned-to-vendor',
                         'stock.returned', 'stock.return-dispositioned', 'stock.pick-rejected',
                         'stock.transfer-dispatched', 'stock.transfer-received', 'stock.converted')
          GROUP BY stream) summed) told USING (owner, sku, location)
WHERE s.owner = every.owner AND s.sku = every.sku AND s.location = every.location
  AND s.inspection <> coalesce(told.units, 0);

-- What was agreed last about each item and location.
ALTER TABLE ledger.replenishment
    ADD COLUMN refused    boolean NOT NULL DEFAULT false,
    ADD COLUMN drafted_at timestamptz,
    ADD COLUMN due        boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN ledger.replenishment.refused IS
    'The last draft could not be made, and there is not enough since.';
COMMENT ON COLUMN ledger.replenishment.drafted_at IS 'When the last one was asked for.';
COMMENT ON COLUMN ledger.replenishment.due IS
    'To be looked at with the next events, whatever they are about.';
CREATE INDEX replenishment_due ON ledger.replenishment (owner) WHERE due;

INSERT INTO ledger.replenishment
    (owner, sku, location, reorder_point, order_quantity, lead_time_days, supplier, drafts,
     declined, due)
SELECT pg_temp.part_of_key(split_part(stream, '/sku:', 1)),
       pg_temp.part_of_key(split_part(stream, '/sku:', 2)), location,
       (plan ->> 'reorderPoint')::bigint, (plan ->> 'orderQuantity')::bigint,
       (plan ->> 'leadTimeDays')::int, plan ->> 'supplier', 0, false, plan IS NOT NULL
FROM (SELECT DISTINCT ON (stream, location)
             stream, payload ->> 'location' AS location, payload -> 'plan' AS plan
      FROM (SELECT stream, position, payload FROM ledger.event
            WHERE name IN ('catalog.replenishment-planned', 'catalog.replenishment-ended')
              AND position <= (SELECT position FROM ledger.process_place)) told
      ORDER BY stream, location, position DESC) latest
ON CONFLICT (owner, sku, location) DO UPDATE SET due = excluded.due;

-- What was asked for is told from what is there under the same number.
ALTER TABLE ledger.incoming ADD COLUMN asked boolean NOT NULL DEFAULT false;
UPDATE ledger.incoming SET asked = true WHERE stage = 'ASKED';
ALTER TABLE ledger.incoming
    DROP CONSTRAINT incoming_pkey, ADD PRIMARY KEY (document, sku, asked);
COMMENT ON COLUMN ledger.incoming.asked IS
    'A draft that was asked for under the number and is not there yet.';
DROP INDEX ledger.incoming_item;
CREATE INDEX incoming_open ON ledger.incoming (owner, sku, location) WHERE expected > came;

-- What is on its way: a line is over when nothing of it is, and what leaves later is a new one. Purchase
-- orders name their location since V57 only, so V58 has seen them all.
DELETE FROM ledger.incoming WHERE stage = 'TRANSIT';
INSERT INTO ledger.incoming (document, owner, sku, location, expected, came, stage)
WITH moved AS (
    SELECT e.position, e.stream AS document, u ->> 'sku' AS sku, e.payload #>> '{route,to}' AS location,
           CASE WHEN e.name = 'transfer.units-dispatched' THEN 1 ELSE -1 END
               * (u ->> 'quantity')::bigint AS units
    FROM ledger.event e
    CROSS JOIN LATERAL json_array_elements(
        CASE WHEN e.name = 'transfer.units-dispatched' THEN e.payload -> 'units'
             ELSE e.payload -> 'lost' END) AS u
    WHERE e.name IN ('transfer.units-dispatched', 'transfer.units-lost', 'transfer.closed')
      AND e.position <= (SELECT position FROM ledger.process_place)
    UNION ALL
    SELECT e.position, t.stream, pg_temp.part_of_key(split_part(split_part(e.stream, '@', 1), '/', 2)),
           NULL, -(e.payload ->> 'quantity')::bigint
    FROM ledger.event e
    JOIN (SELECT DISTINCT stream,
                 split_part(stream, '/transfer:', 1) AS owner,
                 pg_temp.part_of_key(split_part(stream, '/transfer:', 2)) AS number
          FROM ledger.event WHERE name = 'transfer.units-dispatched') t
      ON t.owner = split_part(e.stream, '/', 1) AND t.number = e.payload ->> 'transfer'
    WHERE e.name = 'stock.transfer-received'
      AND e.position <= (SELECT position FROM ledger.process_place)),
running AS (
    SELECT m.*, sum(units) OVER line AS total FROM moved m
    WINDOW line AS (PARTITION BY document, sku ORDER BY position ROWS UNBOUNDED PRECEDING)),
left_over AS (
    SELECT r.*, total - least(0, min(total) OVER line) AS open FROM running r
    WINDOW line AS (PARTITION BY document, sku ORDER BY position ROWS UNBOUNDED PRECEDING)),
since AS (
    SELECT l.*, max(position) FILTER (WHERE open = 0) OVER (PARTITION BY document, sku) AS over
    FROM left_over l)
SELECT document, pg_temp.part_of_key(split_part(document, '/transfer:', 1)), sku, max(location),
       sum(greatest(units, 0)), sum(greatest(-units, 0)), 'TRANSIT'
FROM since WHERE position > coalesce(over, 0)
GROUP BY document, sku;

-- What orders want and could not ask for.
CREATE TABLE ledger.unserved (
    process  text   NOT NULL,
    owner    text   NOT NULL,
    sku      text   NOT NULL,
    location text   NOT NULL DEFAULT '',
    channel  text   NOT NULL,
    quantity bigint NOT NULL,
    PRIMARY KEY (process, sku, location)
) WITH (fillfactor = 80);
CREATE INDEX unserved_item ON ledger.unserved (owner, sku);
COMMENT ON TABLE ledger.unserved IS
    'What orders want that could not be asked for, in a queue or not, by their channel''s key.';
COMMENT ON COLUMN ledger.unserved.location IS
    'Where it is asked for by now and not promised yet; empty as long as it cannot be.';

INSERT INTO ledger.unserved (process, owner, sku, channel, quantity)
SELECT process, owner, sku, channel, sum(missing - asked)
FROM (SELECT s.process, c.owner, c.channel, l ->> 's' AS sku,
             (l ->> 'q')::bigint - coalesce((l ->> 'u')::bigint, 0) - p.promised AS missing, p.asked
      FROM ledger.process_state s
      JOIN (SELECT channel, pg_temp.part_of_key(split_part(channel, '/channel:', 1)) AS owner,
                   pg_temp.part_of_key(split_part(channel, '/channel:', 2)) AS code
            FROM ledger.channel_policy) c
        ON c.owner = pg_temp.part_of_key(split_part(s.process, '/order:', 1))
       AND c.code = s.state #>> '{placed,channel}'
      CROSS JOIN LATERAL json_array_elements(s.state -> 'lines') AS l
      CROSS JOIN LATERAL (
          SELECT coalesce(sum(coalesce((p ->> 'o')::bigint, 0) + coalesce((p ->> 'p')::bigint, 0)
                                  + coalesce((p ->> 's')::bigint, 0)), 0)::bigint AS promised,
                 coalesce(sum(coalesce((p ->> 'a')::bigint, 0)), 0)::bigint AS asked
          FROM json_array_elements(coalesce(l -> 'p', '[]')) AS p) p
      WHERE NOT s.ended AND s.state ->> 'phase' = 'ACTIVE'
        AND s.state #>> '{standing,lapsed}' IS DISTINCT FROM 'true'
        AND s.state #>> '{placed,terms,fill}' IS DISTINCT FROM 'FILL_OR_KILL'
        AND l ->> 's' IS NOT NULL) line
WHERE missing > asked
GROUP BY process, owner, sku, channel;

DROP FUNCTION pg_temp.part_of_key(text);

GRANT INSERT, UPDATE, DELETE ON ledger.unserved TO "${application}";

-- Where what a channel's orders wait for is bought: at the first of its locations that buys it again.
CREATE FUNCTION ledger.bought_for(of_owner text, of_sku text, of_channel text) RETURNS text
    LANGUAGE sql STABLE
AS
$$
SELECT r.location
FROM ledger.channel_policy p
CROSS JOIN json_array_elements_text(p.policy -> 'locations') WITH ORDINALITY AS l (location, place)
JOIN ledger.replenishment r ON r.owner = of_owner AND r.sku = of_sku AND r.location = l.location
WHERE p.channel = of_channel AND r.reorder_point IS NOT NULL
ORDER BY l.place LIMIT 1
$$;
GRANT EXECUTE ON FUNCTION ledger.bought_for TO "${application}";

CREATE VIEW ledger.needed AS
SELECT r.owner, r.sku, r.location,
       coalesce(s.available, 0) AS available,
       coalesce(s.inspection, 0) AS inspection,
       w.waiting, i.on_order, i.in_transit, i.open_drafts
FROM ledger.replenishment r
LEFT JOIN ledger.sourcing s USING (owner, sku, location)
CROSS JOIN LATERAL (
    SELECT coalesce(sum(units), 0)::bigint AS waiting
    FROM (SELECT location, channel, sum(quantity) AS units FROM ledger.unserved u
          WHERE u.owner = r.owner AND u.sku = r.sku GROUP BY location, channel) want
    WHERE CASE want.location WHEN '' THEN ledger.bought_for(r.owner, r.sku, want.channel)
               ELSE want.location END = r.location) w
CROSS JOIN LATERAL (
    SELECT coalesce(sum(expected - came) FILTER (WHERE stage <> 'TRANSIT'), 0)::bigint AS on_order,
           coalesce(sum(expected - came) FILTER (WHERE stage = 'TRANSIT'), 0)::bigint AS in_transit,
           coalesce(array_agg(document ORDER BY document)
                        FILTER (WHERE stage IN ('ASKED', 'DRAFT')), '{}') AS open_drafts
    FROM ledger.incoming e
    WHERE e.owner = r.owner AND e.sku = r.sku AND e.location = r.location
      AND e.expected > e.came) i
WHERE r.reorder_point IS NOT NULL;
COMMENT ON VIEW ledger.needed IS
    'Of everything that is bought again: what there is, who waits for it, and what is to come.';

CREATE OR REPLACE VIEW read.replenishment AS
SELECT r.owner, r.sku, r.location, r.reorder_point, r.order_quantity, r.lead_time_days, r.supplier,
       r.drafts, r.declined, n.available, n.inspection, n.waiting, n.on_order, n.in_transit,
       n.open_drafts, r.refused, r.drafted_at
FROM ledger.replenishment r
JOIN ledger.needed n USING (owner, sku, location);

ALTER TABLE edge.cutover_run ADD COLUMN claim uuid;
COMMENT ON COLUMN edge.cutover_run.claim IS 'Whoever books it, or has done so last.';
CREATE INDEX cutover_run_claim ON edge.cutover_run (claim);
DROP INDEX edge.cutover_run_open;
CREATE UNIQUE INDEX cutover_run_open ON edge.cutover_run (owner) WHERE state = 'RUNNING';
