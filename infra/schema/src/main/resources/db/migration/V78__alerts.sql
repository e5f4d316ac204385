-- Why:      somebody is told by mail when stock runs low, a feed is not read or a channel shows what it was not told: the
--           rules, what they found, and the messages until they are sent. And what days of cover are counted by: when
--           each feed was read last, and what was shipped each day.
-- Locks:    nothing that exists yet.
-- Way back: DROP TABLE edge.alert_delivery, edge.alert_message, edge.alert, edge.alert_rule, edge.feed_reader,
--           edge.shipped_units, edge.shipped_until.

CREATE TABLE edge.alert_rule (
    owner        text COLLATE "C" NOT NULL,
    rule         text COLLATE "C" NOT NULL,
    kind         text COLLATE "C" NOT NULL,
    channel      text COLLATE "C",
    location     text COLLATE "C",
    skus         text[],
    threshold    bigint,
    days         int,
    window_days  int,
    minutes      int,
    emails       text[] NOT NULL,
    quiet_from   time,
    quiet_to     time,
    quiet_zone   text,
    looked_at    timestamptz,
    changed_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (owner, rule),
    CHECK (num_nonnulls(quiet_from, quiet_to, quiet_zone) IN (0, 3))
);
COMMENT ON COLUMN edge.alert_rule.looked_at IS 'When some node looked last whether it holds.';

-- One row for as long as a rule holds of something.
CREATE TABLE edge.alert (
    id          uuid PRIMARY KEY,
    number      bigint GENERATED ALWAYS AS IDENTITY,
    owner       text COLLATE "C" NOT NULL,
    rule        text COLLATE "C" NOT NULL,
    kind        text COLLATE "C" NOT NULL,
    subject     text COLLATE "C" NOT NULL,
    sentence    text NOT NULL,
    opened_at   timestamptz NOT NULL,
    resolved_at timestamptz CHECK (resolved_at >= opened_at),
    told        uuid,
    told_over   uuid
);
CREATE UNIQUE INDEX alert_open ON edge.alert (owner, rule, subject) WHERE resolved_at IS NULL;
CREATE INDEX alert_newest ON edge.alert (owner, number);
CREATE INDEX alert_over ON edge.alert (resolved_at) WHERE resolved_at IS NOT NULL;
CREATE INDEX alert_untold ON edge.alert (owner, rule)
    WHERE told IS NULL OR (told_over IS NULL AND resolved_at IS NOT NULL);
COMMENT ON COLUMN edge.alert.told IS 'The message that said that it was opened; null until there is one.';
COMMENT ON COLUMN edge.alert.told_over IS 'The message that said that it is over.';

CREATE TABLE edge.alert_message (
    id      uuid PRIMARY KEY,
    owner   text COLLATE "C" NOT NULL,
    rule    text COLLATE "C" NOT NULL,
    made_at timestamptz NOT NULL,
    subject text NOT NULL,
    body    text NOT NULL
);

-- Each way that each message is to go, until it has.
CREATE TABLE edge.alert_delivery (
    message     uuid NOT NULL REFERENCES edge.alert_message ON DELETE CASCADE,
    address     text NOT NULL,
    attempts    int NOT NULL DEFAULT 0,
    due_at      timestamptz NOT NULL,
    sent_at     timestamptz,
    given_up_at timestamptz,
    problem     text,
    PRIMARY KEY (message, address)
);
CREATE INDEX alert_delivery_due ON edge.alert_delivery (due_at)
    WHERE sent_at IS NULL AND given_up_at IS NULL;

-- When each channel's feed was read last, by whoever reads it, and from where.
CREATE TABLE edge.feed_reader (
    owner   text COLLATE "C" NOT NULL,
    channel text COLLATE "C" NOT NULL,
    cursor  bigint NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (owner, channel)
) WITH (fillfactor = 50);

-- What was shipped or sold elsewhere each day (UTC), less what was taken back before it left.
CREATE TABLE edge.shipped_units (
    owner    text COLLATE "C" NOT NULL,
    day      date NOT NULL,
    sku      text COLLATE "C" NOT NULL,
    location text COLLATE "C" NOT NULL,
    units    bigint NOT NULL,
    PRIMARY KEY (owner, day, sku, location)
);

-- Up to where the stock cards are in it.
CREATE TABLE edge.shipped_until (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position bigint NOT NULL
);
