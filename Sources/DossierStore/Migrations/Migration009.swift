/// What carriers carry and tell, and the batches in which it goes out and comes in.
enum Migration009 {
  static let sql = """
    -- A copy of what the events say; it can be rebuilt from them. Way, news and ended are numbers of the model.
    CREATE TABLE consignment (
      number TEXT NOT NULL PRIMARY KEY,
      dossier INTEGER NOT NULL REFERENCES dossier (id),
      way INTEGER NOT NULL CHECK (way IN (1, 2)),
      carrier INTEGER NOT NULL REFERENCES word (id),
      agency INTEGER NOT NULL REFERENCES word (id),
      destination INTEGER NOT NULL REFERENCES word (id),
      province INTEGER NOT NULL REFERENCES word (id),
      cash INTEGER NOT NULL CHECK (cash >= 0),
      ordered INTEGER NOT NULL,
      item TEXT, price INTEGER, manifest TEXT, handed INTEGER, due INTEGER,
      news INTEGER, attempts INTEGER NOT NULL, ended INTEGER, ended_at INTEGER,
      collected INTEGER, remitted INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX consignment_item ON consignment (item) WHERE item IS NOT NULL;
    CREATE INDEX consignment_open ON consignment (carrier, number) WHERE ended IS NULL;
    CREATE INDEX consignment_handed ON consignment (handed) WHERE handed IS NOT NULL;

    -- Kind 1: a manifest of what goes out, signed when it is handed over. Kind 2: minutes of what came in.
    CREATE TABLE batch (
      number TEXT NOT NULL PRIMARY KEY,
      kind INTEGER NOT NULL CHECK (kind IN (1, 2)),
      agency INTEGER NOT NULL REFERENCES word (id),
      carrier INTEGER NOT NULL REFERENCES word (id),
      actor INTEGER NOT NULL REFERENCES word (id),
      made INTEGER NOT NULL,
      signed INTEGER
    ) STRICT, WITHOUT ROWID;
    -- Of a manifest: order numbers. Of minutes: dossier codes, and numbers of items nobody knows. State 1: there, 2: on the
    -- list and not there, 3: there and not on the list.
    CREATE TABLE batch_item (
      batch TEXT NOT NULL REFERENCES batch (number), place INTEGER NOT NULL, consignment TEXT NOT NULL,
      state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 3),
      PRIMARY KEY (batch, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX batch_item_consignment ON batch_item (consignment);
    CREATE TRIGGER batch_signed_once BEFORE UPDATE ON batch WHEN OLD.signed IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a batch is signed once'); END;
    CREATE TRIGGER batch_no_delete BEFORE DELETE ON batch
      BEGIN SELECT RAISE(ABORT, 'batches are append-only'); END;
    CREATE TRIGGER batch_item_no_update BEFORE UPDATE ON batch_item
      BEGIN SELECT RAISE(ABORT, 'batches are append-only'); END;
    CREATE TRIGGER batch_item_no_delete BEFORE DELETE ON batch_item
      BEGIN SELECT RAISE(ABORT, 'batches are append-only'); END;

    -- Every report as it came, whether we know the item or not; each once. Moved: 1 when the dossier went on by it.
    CREATE TABLE carrier_report (
      carrier INTEGER NOT NULL REFERENCES word (id),
      key TEXT NOT NULL,
      received INTEGER NOT NULL, moment INTEGER NOT NULL,
      code TEXT NOT NULL, news INTEGER,
      order_number TEXT, item TEXT, collected INTEGER,
      consignment TEXT, moved INTEGER NOT NULL CHECK (moved IN (0, 1)),
      PRIMARY KEY (carrier, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX carrier_report_consignment ON carrier_report (consignment);
    CREATE TRIGGER carrier_report_no_update BEFORE UPDATE ON carrier_report
      BEGIN SELECT RAISE(ABORT, 'reports are append-only'); END;
    CREATE TRIGGER carrier_report_no_delete BEFORE DELETE ON carrier_report
      BEGIN SELECT RAISE(ABORT, 'reports are append-only'); END;

    -- Where to go on reading a carrier's reports.
    CREATE TABLE carrier_cursor (
      carrier INTEGER NOT NULL PRIMARY KEY REFERENCES word (id), cursor TEXT NOT NULL
    ) STRICT;
    """
}
