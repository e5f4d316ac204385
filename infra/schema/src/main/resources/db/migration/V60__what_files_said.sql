-- Why:      the files of a cutover are what it has begun with, so each is known by its digest.
-- Locks:    edge.cutover_file, while the digests of what is there are made: some seconds.
-- Way back: ALTER TABLE edge.cutover_file DROP COLUMN sha256.

ALTER TABLE edge.cutover_file ADD COLUMN sha256 text;
UPDATE edge.cutover_file SET sha256 = encode(sha256(file), 'hex');
ALTER TABLE edge.cutover_file ALTER COLUMN sha256 SET NOT NULL;
COMMENT ON COLUMN edge.cutover_file.sha256 IS 'SHA-256 of the file, in hexadecimal digits.';
