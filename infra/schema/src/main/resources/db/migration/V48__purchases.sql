-- Why:      what was ordered of suppliers, what they announced, what came and what became of it; and how
--           each owner's stock is handled, for the processes and for who asks.
-- Locks:    the views of master and read.token, for the moment in which they are defined anew.
-- Way back: define read.token without purchases; DROP SCHEMA read_purchases_1 CASCADE; DROP the tables
--           ledger.owner_policy and read_master_1.owner_policy with its view. Nothing in them is a
--           fact.

CREATE TABLE ledger.owner_policy (
    owner  text PRIMARY KEY,
    policy json NOT NULL
);
COMMENT ON TABLE ledger.owner_policy IS 'How each owner''s stock is handled, by the key of the policy.';
GRANT INSERT, UPDATE, DELETE ON ledger.owner_policy TO "${application}";

CREATE TABLE read_master_1.owner_policy (
    owner     text COLLATE "C" PRIMARY KEY,
    receiving text COLLATE "C" NOT NULL,
    version   bigint NOT NULL,
    position  bigint NOT NULL
);
CALL read.point_at('master', 1);

CALL read.open_generation('purchases', 1);

CREATE TABLE read_purchases_1.header (
    owner            text COLLATE "C" NOT NULL,
    number           text COLLATE "C" NOT NULL,
    supplier         text COLLATE "C",
    terms            text COLLATE "C" NOT NULL,
    state            text COLLATE "C" NOT NULL,
    document         text,
    cancel_reason    text,
    ordered          bigint NOT NULL,
    announced        bigint NOT NULL,
    received         bigint NOT NULL,
    returned         bigint NOT NULL,
    created_at       timestamptz NOT NULL,
    created_position bigint NOT NULL,
    updated_at       timestamptz NOT NULL,
    version          bigint NOT NULL,
    position         bigint NOT NULL,
    PRIMARY KEY (owner, number)
) WITH (fillfactor = 70);
CREATE INDEX header_state ON read_purchases_1.header (owner, state, created_position);
CREATE INDEX header_supplier ON read_purchases_1.header (owner, supplier, created_position);
CREATE INDEX header_created ON read_purchases_1.header (owner, created_position);

CREATE TABLE read_purchases_1.line (
    owner     text COLLATE "C" NOT NULL,
    number    text COLLATE "C" NOT NULL,
    line      int NOT NULL,
    sku       text COLLATE "C" NOT NULL,
    ordered   bigint NOT NULL,
    value     bigint,
    currency  text COLLATE "C",
    expected  date,
    announced bigint NOT NULL,
    received  bigint NOT NULL,
    returned  bigint NOT NULL,
    PRIMARY KEY (owner, number, line)
) WITH (fillfactor = 70);

CREATE TABLE read_purchases_1.announcement (
    owner         text COLLATE "C" NOT NULL,
    number        text COLLATE "C" NOT NULL,
    asn           text COLLATE "C" NOT NULL,
    dispatched_at timestamptz,
    expected      date,
    document      text,
    announced_at  timestamptz NOT NULL,
    position      bigint NOT NULL,
    PRIMARY KEY (owner, number, asn)
);

CREATE TABLE read_purchases_1.announced_line (
    owner     text COLLATE "C" NOT NULL,
    number    text COLLATE "C" NOT NULL,
    asn       text COLLATE "C" NOT NULL,
    line      int NOT NULL,
    quantity  bigint NOT NULL,
    value     bigint,
    currency  text COLLATE "C",
    received  bigint NOT NULL,
    PRIMARY KEY (owner, number, asn, line)
) WITH (fillfactor = 70);

CREATE TABLE read_purchases_1.receipt (
    owner       text COLLATE "C" NOT NULL,
    number      text COLLATE "C" NOT NULL,
    receipt     text COLLATE "C" NOT NULL,
    asn         text COLLATE "C",
    location    text COLLATE "C" NOT NULL,
    document    text,
    received_at timestamptz NOT NULL,
    position    bigint NOT NULL,
    PRIMARY KEY (owner, number, receipt)
);

CREATE TABLE read_purchases_1.receipt_line (
    owner         text COLLATE "C" NOT NULL,
    number        text COLLATE "C" NOT NULL,
    receipt       text COLLATE "C" NOT NULL,
    line          int NOT NULL,
    reference     text NOT NULL,
    from_line     int,
    purchase_line int,
    sku           text COLLATE "C" NOT NULL,
    marking       text,
    lot           text,
    bin           text,
    condition     text COLLATE "C" NOT NULL,
    quantity      bigint NOT NULL,
    over          bigint NOT NULL,
    value         bigint,
    currency      text COLLATE "C",
    corrected     bigint NOT NULL,
    identified    bigint NOT NULL,
    returned      bigint NOT NULL,
    PRIMARY KEY (owner, number, receipt, line)
) WITH (fillfactor = 70);

COMMENT ON COLUMN read_purchases_1.receipt_line.reference IS
    'What the stock card calls it.';
COMMENT ON COLUMN read_purchases_1.receipt_line.from_line IS
    'The line under which its units stood when nobody knew what they were.';

-- The time line.
CREATE TABLE read_purchases_1.step (
    owner       text COLLATE "C" NOT NULL,
    number      text COLLATE "C" NOT NULL,
    position    bigint NOT NULL,
    what        text COLLATE "C" NOT NULL,
    detail      text,
    client      text NOT NULL,
    app_user    text NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (owner, number, position)
);

SELECT ledger.create_token_table('read_purchases_1');
CALL read.point_at('purchases', 1);

-- Whatever views there are by now, and this one.
DO $$
BEGIN
    EXECUTE 'CREATE OR REPLACE VIEW read.token AS '
        || rtrim(rtrim(pg_get_viewdef('read.token'::regclass)), ';')
        || ' UNION ALL SELECT ''purchases'', coalesce(max(position), 0) FROM read.purchases_token';
END
$$;
