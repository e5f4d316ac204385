-- Why:      an older system's books, file by file, until they are booked, and how far that has come. They are
--           what somebody brought and no facts: those are the events.
-- Locks:    nothing that exists yet.
-- Way back: DROP both tables. A cutover that had begun is then told by its stream and can go on only
--           with the same files.

CREATE TABLE edge.cutover_file (
    owner       text NOT NULL,
    number      text NOT NULL,
    part        text NOT NULL,
    file        bytea NOT NULL,
    row_count   bigint NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (owner, number, part)
);
COMMENT ON TABLE edge.cutover_file IS 'The files of each cutover, as they came.';

CREATE TABLE edge.cutover_run (
    owner      text NOT NULL,
    number     text NOT NULL,
    state      text NOT NULL,
    sent       bigint NOT NULL,
    planned    bigint NOT NULL,
    sentence   text,
    started_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (owner, number)
);
COMMENT ON TABLE edge.cutover_run IS 'How far the booking of each cutover has come that was begun.';
COMMENT ON COLUMN edge.cutover_run.sentence IS 'Why it stopped; null while it did not.';
