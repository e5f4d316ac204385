-- Why:      two cutovers of one owner at once could open the same shelves twice.
-- Locks:    edge.cutover_run, for a moment. Fails when two unfinished ones of an owner are there: finish them.
-- Way back: DROP INDEX edge.cutover_run_open.

CREATE UNIQUE INDEX cutover_run_open ON edge.cutover_run (owner) WHERE state <> 'FINISHED';
