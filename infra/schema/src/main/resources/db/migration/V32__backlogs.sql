-- Why:      somebody is told once when more of a SKU waits for a channel than the channel may sell
--           beyond the stock. What has passed its limit before this version is told of when the
--           next line joins its queue.
-- Locks:    nothing that exists.
-- Way back: DROP TABLE ledger.backlog.

CREATE TABLE ledger.backlog (
    owner   text NOT NULL,
    channel text NOT NULL,
    sku     text NOT NULL,
    PRIMARY KEY (owner, sku, channel)
);

COMMENT ON TABLE ledger.backlog IS
    'What waits for a channel beyond its limit; gone once it is within the limit again.';

GRANT INSERT, UPDATE, DELETE ON ledger.backlog TO "${application}";
