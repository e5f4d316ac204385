-- Why:      the files of a cutover are what it has begun with, so each is known by its digest; when all of it
--           is booked the digests stay, and the files go. And a snapshot that names all of a status is
--           booked when the stock items that it does not name are. What differs, and which locations have
--           stock, is found by an index.
-- Locks:    edge.cutover_file, while the digests of what is there are made: some seconds; and
--           read_snapshots_1.header, while a column is filled. ledger.event, while an index on first events is
--           built: appends wait, about a minute for a hundred million events. A snapshot that was told
--           before, and names all of a status, stays open.
-- Way back: DELETE what has no file; ALTER TABLE edge.cutover_file ALTER COLUMN file SET NOT NULL,
--           DROP COLUMN sha256; ALTER TABLE ledger.keeper_snapshot DROP COLUMN asking; drop the column
--           read_snapshots_1.header.all_opened with its view, and CALL read.point_at('snapshots', 1);
--           DROP INDEX read_snapshots_1.line_differs, ledger.event_first_of_location.

ALTER TABLE edge.cutover_file ADD COLUMN sha256 text, ALTER COLUMN file DROP NOT NULL;
UPDATE edge.cutover_file SET sha256 = encode(sha256(file), 'hex');
UPDATE edge.cutover_file SET file = NULL
WHERE (owner, number) IN (SELECT owner, number FROM edge.cutover_run WHERE state = 'FINISHED');
ALTER TABLE edge.cutover_file ALTER COLUMN sha256 SET NOT NULL;
COMMENT ON COLUMN edge.cutover_file.file IS 'Null once the cutover is finished.';
COMMENT ON COLUMN edge.cutover_file.sha256 IS 'SHA-256 of the file, in hexadecimal digits.';

ALTER TABLE ledger.keeper_snapshot ADD COLUMN asking int NOT NULL DEFAULT 0;
COMMENT ON COLUMN ledger.keeper_snapshot.asking IS
    'Lines of a snapshot that names all of a status, of which the stock item has not said that it opened them.';

ALTER TABLE read_snapshots_1.header ADD COLUMN all_opened boolean NOT NULL DEFAULT true;
UPDATE read_snapshots_1.header SET all_opened = false WHERE complete IS NOT NULL AND superseded_by IS NULL;
ALTER TABLE read_snapshots_1.header ALTER COLUMN all_opened DROP DEFAULT;
COMMENT ON COLUMN read_snapshots_1.header.all_opened IS
    'Whether it has all the lines that it will ever have, also those that the keeper did not name.';
CALL read.point_at('snapshots', 1);

CREATE INDEX line_differs ON read_snapshots_1.line (owner, number) WHERE reported <> expected;

-- A stock item is owner/sku@location, each part encoded.
CREATE INDEX event_first_of_location
    ON ledger.event (split_part(stream, '@', 2), split_part(stream, '/', 1))
    WHERE version = 1 AND strpos(stream, '@') > 0;
