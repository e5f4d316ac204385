-- Why:      who waits for all of it, or for whole kits, is found by what it lacks most, at one
--           location or over all of them; and few of those that wait for one thing are looked at
--           at once, the others in their turn.
-- Locks:    ledger.patience, while a column is added and two indexes are made of it.
-- Way back: DROP TABLE ledger.patience_turn and INDEX ledger.patience_rank, the rows of
--           ledger.patience that name a location, and the column. Orders in them would be looked
--           at again only when somebody changes them, so let none wait.

ALTER TABLE ledger.patience ADD COLUMN location text NOT NULL DEFAULT '';
COMMENT ON COLUMN ledger.patience.location IS
    'Where so many units have to be there; empty when they may be anywhere.';
ALTER TABLE ledger.patience DROP CONSTRAINT patience_pkey;
ALTER TABLE ledger.patience ADD PRIMARY KEY (owner, sku, location, process);
CREATE INDEX patience_rank ON ledger.patience
    (owner, sku, location, priority, (coalesce(promised, 'infinity'::date)), position);

CREATE TABLE ledger.patience_turn (
    owner    text    NOT NULL,
    sku      text    NOT NULL,
    location text    NOT NULL,
    priority int,
    promised date,
    position bigint,
    asks     boolean NOT NULL,
    again    boolean NOT NULL,
    PRIMARY KEY (owner, sku, location)
);
COMMENT ON TABLE ledger.patience_turn IS
    'How far those that wait for one thing have been looked at, while there is more to look at.';
COMMENT ON COLUMN ledger.patience_turn.priority IS
    'With promised and position the rank of who was the last; null before the first.';
COMMENT ON COLUMN ledger.patience_turn.asks IS
    'Somebody has asked for units: the next ones have their turn with the answer.';
COMMENT ON COLUMN ledger.patience_turn.again IS
    'More has arrived since: after the last one the first has its turn again.';

GRANT INSERT, UPDATE, DELETE ON ledger.patience_turn TO "${application}";
