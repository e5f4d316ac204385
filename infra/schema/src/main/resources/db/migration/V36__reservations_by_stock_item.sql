-- Why:      whoever asks for a reservation may choose its id, and a stock item only knows its own: the
--           same id may stand at two of them, and each is a reservation of the checkout.
-- Locks:    ledger.reservation, for as long as it takes to build its key anew; it is small.
-- Way back: the key as V28 has it, once no id stands twice for one checkout.

ALTER TABLE ledger.reservation
    DROP CONSTRAINT reservation_pkey,
    ADD PRIMARY KEY (owner, checkout, allocation, sku, location);
