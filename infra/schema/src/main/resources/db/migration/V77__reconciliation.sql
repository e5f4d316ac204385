-- Why:      what a channel shows may be other than what it was told: what it reported last of each SKU, where that
--           differs and for how long it did, and which numbers were told again because somebody asked for it.
-- Locks:    nothing that exists yet.
-- Way back: DROP TABLE edge.channel_shown, edge.channel_drift, edge.availability_repush.

-- What each channel said last that it shows.
CREATE TABLE edge.channel_shown (
    owner       text COLLATE "C" NOT NULL,
    channel     text COLLATE "C" NOT NULL,
    sku         text COLLATE "C" NOT NULL,
    shown       bigint NOT NULL,
    read_at     timestamptz NOT NULL,
    pushed      bigint,
    reported_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (owner, channel, sku)
) WITH (fillfactor = 70);
COMMENT ON COLUMN edge.channel_shown.pushed IS
    'The cursor up to which the channel had been told when this was read there; null if nobody said.';

-- Where a channel shows another number, and for how long it did.
CREATE TABLE edge.channel_drift (
    owner    text COLLATE "C" NOT NULL,
    channel  text COLLATE "C" NOT NULL,
    sku      text COLLATE "C" NOT NULL,
    since    timestamptz NOT NULL,
    told     bigint NOT NULL,
    cursor   bigint NOT NULL,
    shown    bigint NOT NULL,
    seen_at  timestamptz NOT NULL,
    ended_at timestamptz CHECK (ended_at >= since),
    PRIMARY KEY (owner, channel, sku, since)
) WITH (fillfactor = 70);
COMMENT ON COLUMN edge.channel_drift.since IS 'When the first number was read there that differed.';
COMMENT ON COLUMN edge.channel_drift.cursor IS
    'Under which the number was told that the channel should have shown; 0 if it was never told one.';
CREATE UNIQUE INDEX channel_drift_open ON edge.channel_drift (owner, channel, sku) WHERE ended_at IS NULL;
CREATE INDEX channel_drift_ended ON edge.channel_drift (ended_at) WHERE ended_at IS NOT NULL;

-- Numbers that were told again: who asked, of what, and under which cursors.
CREATE TABLE edge.availability_repush (
    owner        text COLLATE "C" NOT NULL,
    channel      text COLLATE "C" NOT NULL,
    client       text NOT NULL,
    key          text NOT NULL,
    skus         text[],
    told         int NOT NULL,
    left_over    boolean NOT NULL,
    first_cursor bigint,
    last_cursor  bigint,
    told_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (owner, channel, client, key)
);
COMMENT ON COLUMN edge.availability_repush.skus IS 'Those that were named; null for all that drifted.';
CREATE INDEX availability_repush_age ON edge.availability_repush (told_at);
