-- Why: what the processes keep: their state, what they have to be told, what they have to send,
-- when they have to be woken, and the stock, queues and channels they plan with. All of it but the
-- events is the processes' own working memory, so here the application may change rows.
-- Locks: nothing that exists yet. Later, each batch locks the one row of ledger.process_place.
-- Back: DROP the tables below. Only when no order is open: their processes would be forgotten.

SELECT ledger.create_token_table('ledger');

CREATE TABLE ledger.process_place (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position bigint NOT NULL
) WITH (fillfactor = 10);

COMMENT ON TABLE ledger.process_place IS
    'The last event the processes have taken. Whoever writes process state locks this row first.';

INSERT INTO ledger.process_place (position) VALUES (0);

CREATE TABLE ledger.process_state (
    process text    PRIMARY KEY,
    awaits  text,
    ended   boolean NOT NULL,
    state   json    NOT NULL
) WITH (fillfactor = 80);

CREATE INDEX process_awaiting ON ledger.process_state (awaits) WHERE awaits IS NOT NULL;
CREATE INDEX process_open ON ledger.process_state (process) WHERE NOT ended;

COMMENT ON TABLE ledger.process_state IS 'What each process knows, by the key of its document.';
COMMENT ON COLUMN ledger.process_state.awaits IS 'The key of the channel it waits for.';
COMMENT ON COLUMN ledger.process_state.ended IS
    'Its document is closed or cancelled; it stays, to answer what comes late.';

CREATE TABLE ledger.process_command (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    process text NOT NULL,
    id      uuid NOT NULL,
    kind    text NOT NULL,
    body    json NOT NULL,
    cause   text NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

COMMENT ON TABLE ledger.process_command IS
    'Commands that processes have decided on and the ledger has not answered yet.';

CREATE TABLE ledger.process_input (
    number         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    after_position bigint NOT NULL,
    process        text   NOT NULL,
    what           text   NOT NULL CHECK (what IN ('REFUSED', 'UNCHANGED', 'FAILED', 'DUE')),
    id             uuid,
    kind           text,
    body           json   NOT NULL,
    version        bigint,
    why            json
);

COMMENT ON TABLE ledger.process_input IS
    'What processes have to be told besides events. Taken in the order of numbers.';
COMMENT ON COLUMN ledger.process_input.after_position IS
    'Told only once the events up to here are: nobody hears of a refusal before what explains it.';
COMMENT ON COLUMN ledger.process_input.body IS 'The command that this answers, or the deadline.';
COMMENT ON COLUMN ledger.process_input.version IS 'Of the stream whose aggregate refused.';

CREATE TABLE ledger.process_early (
    process  text   NOT NULL,
    position bigint NOT NULL,
    news     json   NOT NULL,
    PRIMARY KEY (process, position)
);

COMMENT ON TABLE ledger.process_early IS
    'What stock items said of an order before it was placed, from its first consumed reservation on.';

CREATE TABLE ledger.deadline (
    process text        NOT NULL,
    name    text        NOT NULL,
    due_at  timestamptz NOT NULL,
    body    json        NOT NULL,
    PRIMARY KEY (process, name)
);

CREATE INDEX deadline_due ON ledger.deadline (due_at);

COMMENT ON TABLE ledger.deadline IS 'When a process has to be woken; gone once it was.';

CREATE TABLE ledger.sourcing (
    owner     text    NOT NULL,
    sku       text    NOT NULL,
    location  text    NOT NULL,
    version   bigint  NOT NULL,
    available bigint  NOT NULL,
    queued    bigint  NOT NULL,
    suspended boolean NOT NULL,
    fences    json    NOT NULL,
    PRIMARY KEY (owner, sku, location)
) WITH (fillfactor = 70);

COMMENT ON TABLE ledger.sourcing IS 'What can be promised from each stock item, for planning.';
COMMENT ON COLUMN ledger.sourcing.version IS 'Of the last event of the stock item folded here.';

CREATE TABLE ledger.waiting (
    owner    text   NOT NULL,
    sku      text   NOT NULL,
    location text   NOT NULL,
    kind     text   NOT NULL,
    document text   NOT NULL,
    line     int    NOT NULL,
    channel  text,
    priority int    NOT NULL,
    promised date,
    position bigint NOT NULL,
    quantity bigint NOT NULL,
    PRIMARY KEY (owner, sku, location, kind, document, line)
) WITH (fillfactor = 80);

CREATE INDEX waiting_by_rank
    ON ledger.waiting (owner, sku, location, priority, promised NULLS LAST, position, line);

COMMENT ON TABLE ledger.waiting IS 'The lines that wait for stock, at each place they wait at.';

CREATE TABLE ledger.channel_policy (
    channel text PRIMARY KEY,
    policy  json NOT NULL
);

COMMENT ON TABLE ledger.channel_policy IS 'What each channel sells from, by its key.';

GRANT INSERT, UPDATE, DELETE
    ON ledger.process_place, ledger.process_state, ledger.process_command, ledger.process_input,
       ledger.process_early, ledger.deadline, ledger.sourcing, ledger.waiting, ledger.channel_policy
    TO "${application}";
