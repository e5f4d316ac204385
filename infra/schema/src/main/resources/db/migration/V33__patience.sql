-- Why:      an order that ships complete waits without standing in anybody's way, until its
--           channel's longest wait is over; what it lacks is looked up when stock arrives.
--           Orders that wait already go on queueing.
-- Locks:    nothing that exists.
-- Way back: DROP TABLE ledger.patience. Orders in it would be looked at again only when somebody
--           changes them, so let none wait.

CREATE TABLE ledger.patience (
    owner    text   NOT NULL,
    sku      text   NOT NULL,
    process  text   NOT NULL,
    priority int    NOT NULL,
    promised date,
    position bigint NOT NULL,
    quantity bigint NOT NULL,
    PRIMARY KEY (owner, sku, process)
);

CREATE INDEX patience_of ON ledger.patience (process);

COMMENT ON TABLE ledger.patience IS
    'What orders lack that wait for everything they want and stand in no queue.';

GRANT INSERT, UPDATE, DELETE ON ledger.patience TO "${application}";
