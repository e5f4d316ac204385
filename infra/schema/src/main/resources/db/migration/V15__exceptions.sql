-- Why:      what somebody has to look at, in whose queue, and since when.
-- Locks:    nothing that exists.
-- Way back: DROP SCHEMA read_exceptions_1 CASCADE; nothing in it is a fact.
CALL read.open_generation('exceptions', 1);

CREATE TABLE read_exceptions_1.entry (
    owner           text COLLATE "C" NOT NULL,
    id              uuid NOT NULL,
    type            text COLLATE "C" NOT NULL,
    owner_role      text COLLATE "C" NOT NULL,
    subject         text COLLATE "C" NOT NULL,
    cause           text NOT NULL,
    sentence        text NOT NULL,
    state           text COLLATE "C" NOT NULL,
    assignee        text,
    resolution      text,
    opened_at       timestamptz NOT NULL,
    opened_position bigint NOT NULL,
    resolved_at     timestamptz,
    version         bigint NOT NULL,
    position        bigint NOT NULL,
    PRIMARY KEY (owner, id)
);
CREATE INDEX entry_state ON read_exceptions_1.entry (owner, state, opened_position);
CREATE INDEX entry_subject ON read_exceptions_1.entry (subject);

SELECT ledger.create_token_table('read_exceptions_1');
CALL read.point_at('exceptions', 1);
