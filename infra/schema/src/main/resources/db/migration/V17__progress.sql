-- Why:      an answer says which position it reflects and how old it is: queries compare their
--           view's token with the ledger's head, and touch nothing else of the ledger.
-- Locks:    nothing that exists.
-- Way back: DROP VIEW read.progress, read.token, read.event_time, read.head.

CREATE VIEW read.head AS SELECT next_position - 1 AS position FROM ledger.head;

CREATE VIEW read.event_time AS SELECT position, recorded_at FROM ledger.event;

-- How far each view's live generation is; one that has taken nothing yet is at 0.
CREATE VIEW read.token AS
SELECT 'availability' AS view, coalesce(max(position), 0) AS position FROM read.availability_token
UNION ALL
SELECT 'stock_position', coalesce(max(position), 0) FROM read.stock_position_token
UNION ALL
SELECT 'stock_card', coalesce(max(position), 0) FROM read.stock_card_token
UNION ALL
SELECT 'orders', coalesce(max(position), 0) FROM read.orders_token
UNION ALL
SELECT 'exceptions', coalesce(max(position), 0) FROM read.exceptions_token
UNION ALL
SELECT 'master', coalesce(max(position), 0) FROM read.master_token;

-- A view that has everything is 0 ms old; any other is as old as the first event that it lacks.
CREATE VIEW read.progress AS
SELECT token.view,
       token.position,
       head.position AS head,
       CASE
           WHEN token.position >= head.position THEN 0
           ELSE coalesce(
               (SELECT greatest(
                    0, extract(EPOCH FROM statement_timestamp() - lacking.recorded_at) * 1000)
                FROM read.event_time lacking
                WHERE lacking.position = token.position + 1), 0)
       END::bigint AS age_ms
FROM read.token CROSS JOIN read.head;
