-- Why:      what a channel asks for by its own code is kept as Stockbook and as the carrier call it;
--           the processes know all that is agreed with a carrier, and which shipments lack a code.
-- Locks:    ledger.carrier and the headers of orders and shipments, for the moment in which they get
--           their columns.
-- Way back: ledger.carrier gets silence_hours again, out of terms; drop what is added and define
--           read.pick_list as V26 has it. Nothing in it is a fact.

ALTER TABLE ledger.carrier ADD COLUMN terms json;
UPDATE ledger.carrier
SET terms = (SELECT event.payload -> 'terms' FROM ledger.event
             WHERE event.stream = carrier.carrier ORDER BY event.version DESC LIMIT 1);
ALTER TABLE ledger.carrier
    ALTER COLUMN terms SET NOT NULL,
    DROP COLUMN silence_hours;
COMMENT ON TABLE ledger.carrier IS 'What is agreed with each carrier, by its key.';

CREATE TABLE ledger.uncoded_shipment (
    shipment text PRIMARY KEY,
    carrier  text NOT NULL,
    service  text NOT NULL
);
CREATE INDEX uncoded_of_carrier ON ledger.uncoded_shipment (carrier);
COMMENT ON TABLE ledger.uncoded_shipment IS
    'Shipments whose carrier has no code for their service; somebody was told, by their key.';
GRANT INSERT, UPDATE, DELETE ON ledger.uncoded_shipment TO "${application}";

ALTER TABLE read_orders_1.header ADD COLUMN service_level text;
CALL read.point_at('orders', 1);

ALTER TABLE read_shipments_1.header ADD COLUMN carrier_service text;
CALL read.point_at('shipments', 1);

-- What the floor has to pick, in the order of precedence.
CREATE OR REPLACE VIEW read.pick_list AS
SELECT promise.owner,
       promise.location,
       header.priority,
       header.placed_position,
       promise.number,
       promise.line,
       promise.allocation::text COLLATE "C" AS allocation,
       promise.sku,
       promise.allocated AS quantity,
       header.promised_by,
       header.service,
       header.blocks,
       ARRAY(SELECT code.code FROM read.orders_code code
             WHERE code.owner = promise.owner AND code.number = promise.number
               AND code.line = promise.line ORDER BY code.code) AS codes,
       header.service_level
FROM read.orders_promise promise
JOIN read.orders_header header USING (owner, number)
WHERE promise.released AND promise.allocated > 0;
