-- Why:      whoever cannot hold a connection is told by webhook: who is to be told of what, how far each
--           of them is in each feed, what waits for them, and how the last deliveries went.
-- Locks:    nothing that exists.
-- Way back: DROP the tables edge.webhook_… and the function edge.webhook_wants. Receivers go on by polling
--           from the last cursor that they were told.

-- True when one of these types is this one, or ends in .* and is the beginning of it.
CREATE FUNCTION edge.webhook_wants(types text[], type text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN EXISTS (SELECT FROM unnest(types) AS wanted
                   WHERE wanted = type
                      OR (right(wanted, 2) = '.*' AND starts_with(type, left(wanted, -1))));
GRANT EXECUTE ON FUNCTION edge.webhook_wants TO "${application}";

-- Who is told, and what is being sent to them: one message at a time, fixed before it is sent first.
CREATE TABLE edge.webhook_endpoint (
    owner           text COLLATE "C" NOT NULL,
    endpoint        text COLLATE "C" NOT NULL,
    id              uuid NOT NULL,
    url             text NOT NULL,
    description     text,
    types           text[] COLLATE "C" NOT NULL,
    batch           integer NOT NULL CHECK (batch BETWEEN 1 AND 100),
    state           text NOT NULL CHECK (state IN ('ACTIVE', 'DISABLED')),
    reason          text,
    since           timestamptz NOT NULL DEFAULT now(),
    created_at      timestamptz NOT NULL DEFAULT now(),
    sending         text,
    sending_kind    text,
    sending_channel text COLLATE "C",
    sending_replay  bigint,
    sending_from    bigint,
    sending_last    bigint,
    sending_at      timestamptz,
    attempts        integer NOT NULL DEFAULT 0,
    next_at         timestamptz NOT NULL DEFAULT now(),
    deliveries      bigint NOT NULL DEFAULT 0,
    failures        bigint NOT NULL DEFAULT 0,
    lease           text,
    leased_until    timestamptz,
    exception       uuid,
    exception_open  boolean NOT NULL DEFAULT false,
    PRIMARY KEY (owner, endpoint)
) WITH (fillfactor = 50);
COMMENT ON COLUMN edge.webhook_endpoint.id IS
    'Ids of messages follow from it: an endpoint that is made anew under an old name has others.';
COMMENT ON COLUMN edge.webhook_endpoint.sending_from IS
    'Where the feed, or the replay, is while this is sent; for a message out of the queue its number.';
COMMENT ON COLUMN edge.webhook_endpoint.attempts IS 'How often what is being sent has failed.';
COMMENT ON COLUMN edge.webhook_endpoint.lease IS
    'The node that sends. Whoever comes after leased_until takes over.';
COMMENT ON COLUMN edge.webhook_endpoint.exception IS
    'What tells people that it was disabled by itself; its id is known before it is opened.';

-- Secrets are never read but to sign.
CREATE TABLE edge.webhook_secret (
    owner      text COLLATE "C" NOT NULL,
    endpoint   text COLLATE "C" NOT NULL,
    number     integer NOT NULL,
    secret     bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    ends_at    timestamptz,
    PRIMARY KEY (owner, endpoint, number),
    FOREIGN KEY (owner, endpoint) REFERENCES edge.webhook_endpoint ON DELETE CASCADE
);

-- How far an endpoint is in each feed, and in each range that it is told again.
CREATE TABLE edge.webhook_lane (
    owner    text COLLATE "C" NOT NULL,
    endpoint text COLLATE "C" NOT NULL,
    channel  text COLLATE "C" NOT NULL,
    replay   bigint NOT NULL,
    cursor   bigint NOT NULL CHECK (cursor >= 0),
    last     bigint,
    rewound  integer NOT NULL DEFAULT 0,
    turn     bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (owner, endpoint, channel, replay),
    FOREIGN KEY (owner, endpoint) REFERENCES edge.webhook_endpoint ON DELETE CASCADE,
    CHECK ((replay = 0) = (last IS NULL))
) WITH (fillfactor = 50);
COMMENT ON COLUMN edge.webhook_lane.replay IS '0 is the feed itself; any other is a range of it.';
COMMENT ON COLUMN edge.webhook_lane.cursor IS 'The last change that was delivered.';
COMMENT ON COLUMN edge.webhook_lane.last IS 'Where a replay ends.';
COMMENT ON COLUMN edge.webhook_lane.rewound IS
    'How often it was set back: what is sent again on request is another message.';
COMMENT ON COLUMN edge.webhook_lane.turn IS 'The one that was served longest ago is next.';

-- Messages that stand in no feed, a row for each endpoint that wants them.
CREATE TABLE edge.webhook_message (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner      text COLLATE "C" NOT NULL,
    endpoint   text COLLATE "C" NOT NULL,
    id         text COLLATE "C" NOT NULL,
    type       text COLLATE "C" NOT NULL,
    channel    text COLLATE "C",
    subject    text NOT NULL,
    told_at    timestamptz NOT NULL,
    data       text NOT NULL,
    queued_at  timestamptz NOT NULL DEFAULT now(),
    taken      boolean NOT NULL DEFAULT false,
    UNIQUE (owner, endpoint, id),
    FOREIGN KEY (owner, endpoint) REFERENCES edge.webhook_endpoint ON DELETE CASCADE
);
COMMENT ON COLUMN edge.webhook_message.taken IS
    'It was delivered, and is kept for a while so that it is not queued again.';
CREATE INDEX webhook_message_waiting ON edge.webhook_message (owner, endpoint, number) WHERE NOT taken;
CREATE INDEX webhook_message_by_age ON edge.webhook_message (queued_at);

-- The last deliveries of each endpoint, a thousand and no more: the next one takes the oldest one's place.
CREATE TABLE edge.webhook_delivery (
    owner    text COLLATE "C" NOT NULL,
    endpoint text COLLATE "C" NOT NULL,
    place    integer NOT NULL,
    number   bigint NOT NULL,
    message  text NOT NULL,
    type     text NOT NULL,
    channel  text,
    from_cursor bigint,
    to_cursor   bigint,
    attempt  integer NOT NULL,
    sent_at  timestamptz NOT NULL,
    millis   bigint NOT NULL,
    status   integer,
    error    text,
    answer   text,
    PRIMARY KEY (owner, endpoint, place),
    FOREIGN KEY (owner, endpoint) REFERENCES edge.webhook_endpoint ON DELETE CASCADE
) WITH (fillfactor = 70);
