-- Why:      a shop has everything of a checkout kept by one call, and changes it by another. Whoever
--           answers must know what the call before has done, though the processes have not heard of
--           it yet; must let only one call at a time change a checkout; and must give the same
--           answer again to the same call. An order's line takes what was kept for it.
-- Locks:    ledger.reservation, for a moment. Of reservations that are there the line is not known.
-- Way back: DROP TABLE ledger.checkout_answer, ledger.checkout; ALTER TABLE ledger.reservation DROP
--           COLUMN line. Calls that come again are then answered anew.

ALTER TABLE ledger.reservation ADD COLUMN line int NOT NULL DEFAULT 0;
ALTER TABLE ledger.reservation ALTER COLUMN line DROP DEFAULT;

CREATE TABLE ledger.checkout (
    owner      text        NOT NULL,
    checkout   text        NOT NULL,
    version    bigint      NOT NULL,
    turn       uuid        NOT NULL,
    busy_until timestamptz,
    until      timestamptz NOT NULL,
    kept       json        NOT NULL,
    PRIMARY KEY (owner, checkout)
) WITH (fillfactor = 70);

CREATE INDEX checkout_until ON ledger.checkout (until);

COMMENT ON TABLE ledger.checkout IS 'What the last call did to each checkout; gone a day after its time.';
COMMENT ON COLUMN ledger.checkout.turn IS 'Who changes it, or did last.';
COMMENT ON COLUMN ledger.checkout.busy_until IS
    'Until when nobody else changes it, should whoever does never end.';

CREATE TABLE ledger.checkout_answer (
    command     uuid        PRIMARY KEY,
    hash        bytea       NOT NULL,
    answer      json        NOT NULL,
    answered_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX checkout_answered ON ledger.checkout_answer (answered_at);

COMMENT ON TABLE ledger.checkout_answer IS 'What was answered to each call, for 30 days.';

GRANT INSERT, UPDATE, DELETE ON ledger.checkout, ledger.checkout_answer TO "${application}";
