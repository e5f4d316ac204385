-- Why:      what channels were told is a fact of its own: numbered per channel without a gap, kept while
--           a worker may still ask for it, and never told otherwise by a view that is built anew.
-- Locks:    nothing that exists; reads what is sold now once, which takes a second for a million rows.
-- Way back: DROP TABLE edge.availability_change, edge.availability_published, edge.availability_feed.

-- How far each channel's feed is.
CREATE TABLE edge.availability_feed (
    owner        text COLLATE "C" NOT NULL,
    channel      text COLLATE "C" NOT NULL,
    first_cursor bigint NOT NULL CHECK (first_cursor >= 1),
    last_cursor  bigint NOT NULL CHECK (last_cursor >= first_cursor - 1),
    PRIMARY KEY (owner, channel)
) WITH (fillfactor = 50);
COMMENT ON COLUMN edge.availability_feed.first_cursor IS
    'The oldest change that is kept; the one after the last when none is.';

-- What each channel was told last of each SKU.
CREATE TABLE edge.availability_published (
    owner         text COLLATE "C" NOT NULL,
    channel       text COLLATE "C" NOT NULL,
    sku           text COLLATE "C" NOT NULL,
    ats           bigint NOT NULL CHECK (ats >= 0),
    backorderable bigint NOT NULL CHECK (backorderable >= 0),
    position      bigint NOT NULL,
    changed_at    timestamptz NOT NULL,
    cursor        bigint NOT NULL,
    PRIMARY KEY (owner, channel, sku)
) WITH (fillfactor = 70);

-- Every change, in the order of its cursor.
CREATE TABLE edge.availability_change (
    owner         text COLLATE "C" NOT NULL,
    channel       text COLLATE "C" NOT NULL,
    cursor        bigint NOT NULL,
    sku           text COLLATE "C" NOT NULL,
    ats           bigint NOT NULL,
    backorderable bigint NOT NULL,
    position      bigint NOT NULL,
    changed_at    timestamptz NOT NULL,
    told_at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (owner, channel, cursor)
);
COMMENT ON COLUMN edge.availability_change.told_at IS
    'A change is kept for so long after it was told, however old what it tells of is.';

-- Whoever worked without a feed begins with what is sold now: nothing was told under a cursor yet.
INSERT INTO edge.availability_published
SELECT owner, channel, sku, ats, backorderable, changed_position, changed_at,
       row_number() OVER (PARTITION BY owner, channel ORDER BY changed_position, sku)
FROM read_availability_1.ats;

INSERT INTO edge.availability_feed
SELECT owner, channel, max(cursor) + 1, max(cursor)
FROM edge.availability_published
GROUP BY owner, channel;
