-- Why:      channels say how their orders are served, and the orders view shows what keeps an order, where its units lie on the floor, by which
--           codes they are scanned, and how far its shipments have come.
-- Locks:    the tables of the orders view, for as long as it takes to empty them.
-- Way back: drop what is added; the orders view is built anew from the events, which takes it minutes for
--           a million of them, and its answers say until then how old they are.

ALTER TABLE read_orders_1.header
    ADD COLUMN fill text COLLATE "C" NOT NULL DEFAULT 'PARTIAL',
    ADD COLUMN service text,
    ADD COLUMN blocks int NOT NULL DEFAULT 0;

-- What keeps it from the floor and from the door.
CREATE TABLE read_orders_1.block (
    owner    text COLLATE "C" NOT NULL,
    number   text COLLATE "C" NOT NULL,
    reason   text COLLATE "C" NOT NULL,
    note     text,
    since    timestamptz NOT NULL,
    PRIMARY KEY (owner, number, reason)
);

-- How a scanner may read a line, besides its SKU.
CREATE TABLE read_orders_1.code (
    owner    text COLLATE "C" NOT NULL,
    number   text COLLATE "C" NOT NULL,
    line     int NOT NULL,
    code     text COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, number, line, code)
);

-- Allocations with units that have not shipped. One may be known before its order is.
CREATE TABLE read_orders_1.promise (
    owner      text COLLATE "C" NOT NULL,
    number     text COLLATE "C" NOT NULL,
    allocation uuid NOT NULL,
    line       int NOT NULL,
    sku        text COLLATE "C" NOT NULL,
    location   text COLLATE "C" NOT NULL,
    released   boolean NOT NULL,
    allocated  bigint NOT NULL,
    picked     bigint NOT NULL,
    PRIMARY KEY (owner, number, allocation)
) WITH (fillfactor = 70);
CREATE INDEX promise_to_pick ON read_orders_1.promise (owner, location, number)
    WHERE released AND allocated > 0;

-- Shipments whose way is followed.
CREATE TABLE read_orders_1.parcel (
    owner    text COLLATE "C" NOT NULL,
    number   text COLLATE "C" NOT NULL,
    shipment text COLLATE "C" NOT NULL,
    units    bigint NOT NULL,
    carrier  text,
    tracking text,
    status   text COLLATE "C",
    at       timestamptz,
    PRIMARY KEY (owner, number, shipment)
);

-- How a channel's orders are served; without hours, as usual.
ALTER TABLE read_master_1.channel
    ADD COLUMN sourcing text[],
    ADD COLUMN cost_locations text[],
    ADD COLUMN costs bigint[],
    ADD COLUMN longest_wait_hours int,
    ADD COLUMN lapse_hours int,
    ADD COLUMN services text[],
    ADD COLUMN services_here text[];
CALL read.point_at('master', 1);

TRUNCATE read_orders_1.header, read_orders_1.line, read_orders_1.service_line,
         read_orders_1.step, read_orders_1.token;
CALL read.point_at('orders', 1);

-- What the floor has to pick, in the order of precedence.
CREATE VIEW read.pick_list AS
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
               AND code.line = promise.line ORDER BY code.code) AS codes
FROM read.orders_promise promise
JOIN read.orders_header header USING (owner, number)
WHERE promise.released AND promise.allocated > 0;
