-- Why:      the files of a cutover are what it has begun with, so each is known by its digest; when all of it
--           is booked the digests stay, and the files go.
-- Locks:    edge.cutover_file, while the digests of what is there are made: some seconds.
-- Way back: DELETE what has no file; ALTER TABLE edge.cutover_file ALTER COLUMN file SET NOT NULL,
--           DROP COLUMN sha256.

ALTER TABLE edge.cutover_file ADD COLUMN sha256 text, ALTER COLUMN file DROP NOT NULL;
UPDATE edge.cutover_file SET sha256 = encode(sha256(file), 'hex');
UPDATE edge.cutover_file SET file = NULL
WHERE (owner, number) IN (SELECT owner, number FROM edge.cutover_run WHERE state = 'FINISHED');
ALTER TABLE edge.cutover_file ALTER COLUMN sha256 SET NOT NULL;
COMMENT ON COLUMN edge.cutover_file.file IS 'Null once the cutover is finished.';
COMMENT ON COLUMN edge.cutover_file.sha256 IS 'SHA-256 of the file, in hexadecimal digits.';
