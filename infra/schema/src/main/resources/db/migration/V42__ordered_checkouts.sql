-- Why:      a checkout whose order was placed keeps nothing more, so the desk has to know; a turn that
--           never ended is given again once the processes are where the ledger ended when it was over,
--           which no clock tells; and reservations from before V39 get the line they are for.
-- Locks:    ledger.checkout for a moment, and the open reservations while their lines are looked up,
--           each in its own stream.
-- Way back: ALTER TABLE ledger.checkout DROP COLUMN ordered, DROP COLUMN over_at. Lines may stay.

ALTER TABLE ledger.checkout
    ADD COLUMN ordered boolean NOT NULL DEFAULT false,
    ADD COLUMN over_at bigint;

COMMENT ON COLUMN ledger.checkout.ordered IS 'True once an order has taken something of it.';
COMMENT ON COLUMN ledger.checkout.over_at IS
    'Where the ledger ended when somebody found that the turn was over though it never ended.';

-- As the keys of streams are written.
CREATE FUNCTION pg_temp.key_part(part text) RETURNS text LANGUAGE sql AS
$$
    SELECT string_agg(
        CASE WHEN letter COLLATE "C" ~ '[A-Za-z0-9.*_-]' THEN letter
             ELSE regexp_replace(upper(encode(convert_to(letter, 'UTF8'), 'hex')), '(..)', '%\1', 'g')
        END, '' ORDER BY place)
    FROM regexp_split_to_table(part, '') WITH ORDINALITY AS letters (letter, place)
$$;

UPDATE ledger.reservation
SET line = (event.payload -> 'demand' ->> 'line')::int
FROM ledger.event
WHERE reservation.line = 0
  AND event.stream = pg_temp.key_part(reservation.owner) || '/' || pg_temp.key_part(reservation.sku)
      || '@' || pg_temp.key_part(reservation.location)
  AND event.name = 'stock.allocated'
  AND event.payload ->> 'allocation' = reservation.allocation::text;

DROP FUNCTION pg_temp.key_part(text);
