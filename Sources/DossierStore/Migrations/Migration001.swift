/// The first schema. Never edited once released: what changes later is a migration of its own.
///
/// Times are milliseconds since 1970 (UTC). Words stand in one table and are named by number elsewhere.
enum Migration001 {
  static let sql = """
    PRAGMA application_id = \(OfficeFile.applicationID);

    CREATE TABLE word (
      id INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE setting (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Every definition ever used, by digest; `published` orders them, the latest of a procedure is current.
    CREATE TABLE definition (
      published INTEGER PRIMARY KEY,
      digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
      procedure TEXT NOT NULL,
      workflow_text TEXT NOT NULL,
      procedure_text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX definition_procedure ON definition (procedure, published);

    CREATE TABLE agency (
      key TEXT NOT NULL PRIMARY KEY, code TEXT NOT NULL, vi TEXT NOT NULL, en TEXT NOT NULL,
      valid_from INTEGER NOT NULL, valid_until INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE person (key TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE post (
      id INTEGER PRIMARY KEY,
      person TEXT NOT NULL REFERENCES person (key), role TEXT NOT NULL, agency TEXT NOT NULL REFERENCES agency (key),
      valid_from INTEGER NOT NULL, valid_until INTEGER
    ) STRICT;
    CREATE TABLE mandate (
      id INTEGER PRIMARY KEY,
      person TEXT NOT NULL REFERENCES person (key), principal TEXT NOT NULL REFERENCES person (key),
      capacity TEXT NOT NULL, document TEXT NOT NULL, valid_from INTEGER NOT NULL, valid_until INTEGER
    ) STRICT;
    CREATE TABLE service (
      id INTEGER PRIMARY KEY,
      procedure TEXT NOT NULL, received_at TEXT NOT NULL REFERENCES agency (key),
      valid_from INTEGER NOT NULL, valid_until INTEGER
    ) STRICT;
    CREATE TABLE service_lane (
      service INTEGER NOT NULL REFERENCES service (id), lane TEXT NOT NULL,
      agency TEXT NOT NULL REFERENCES agency (key), PRIMARY KEY (service, lane)
    ) STRICT, WITHOUT ROWID;

    -- The row is a copy of what the events say; it can be rebuilt from them.
    CREATE TABLE dossier (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL,
      procedure INTEGER NOT NULL REFERENCES word (id),
      agency INTEGER NOT NULL REFERENCES word (id),
      status INTEGER NOT NULL CHECK (status BETWEEN 1 AND 10),
      channel INTEGER NOT NULL CHECK (channel BETWEEN 1 AND 3),
      submitted INTEGER NOT NULL,
      due INTEGER
    ) STRICT;

    CREATE TABLE event (
      dossier INTEGER NOT NULL REFERENCES dossier (id),
      version INTEGER NOT NULL CHECK (version > 0),
      kind INTEGER NOT NULL,
      format INTEGER NOT NULL,
      moment INTEGER NOT NULL,
      actor INTEGER NOT NULL REFERENCES word (id),
      body BLOB NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      PRIMARY KEY (dossier, version)
    ) STRICT, WITHOUT ROWID;

    -- Personal values and free text, by salted digest; a lawful erasure sets the value to NULL.
    CREATE TABLE personal (
      dossier INTEGER NOT NULL REFERENCES dossier (id),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      value BLOB,
      PRIMARY KEY (dossier, digest)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE register (
      kind INTEGER NOT NULL, agency INTEGER NOT NULL REFERENCES word (id), period INTEGER NOT NULL,
      last INTEGER NOT NULL CHECK (last > 0),
      PRIMARY KEY (kind, agency, period)
    ) STRICT, WITHOUT ROWID;

    -- Issued documents; media: 1 digital, 2 on paper.
    CREATE TABLE document (
      dossier INTEGER NOT NULL REFERENCES dossier (id),
      paper INTEGER NOT NULL REFERENCES word (id),
      agency INTEGER NOT NULL REFERENCES word (id),
      procedure INTEGER NOT NULL REFERENCES word (id),
      year INTEGER NOT NULL, serial INTEGER NOT NULL, symbol INTEGER NOT NULL REFERENCES word (id),
      issued INTEGER NOT NULL,
      leader_medium INTEGER NOT NULL, agency_medium INTEGER NOT NULL,
      secret INTEGER NOT NULL, sent INTEGER,
      PRIMARY KEY (agency, year, serial)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE task (
      agency INTEGER NOT NULL REFERENCES word (id), role INTEGER NOT NULL REFERENCES word (id),
      dossier INTEGER NOT NULL REFERENCES dossier (id),
      person INTEGER NOT NULL,
      PRIMARY KEY (agency, role, dossier, person)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE effect (
      id INTEGER PRIMARY KEY,
      dossier INTEGER NOT NULL REFERENCES dossier (id),
      version INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      status INTEGER NOT NULL,
      settled INTEGER
    ) STRICT;
    CREATE INDEX effect_open ON effect (id) WHERE settled IS NULL;

    -- Commands that came with an idempotency key: the same key with the same request gives the same answer.
    CREATE TABLE receipt (
      key TEXT NOT NULL PRIMARY KEY,
      request BLOB NOT NULL CHECK (length(request) = 32),
      dossier INTEGER NOT NULL REFERENCES dossier (id),
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER event_no_update BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
    CREATE TRIGGER event_no_delete BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
    CREATE TRIGGER word_no_update BEFORE UPDATE ON word
      BEGIN SELECT RAISE(ABORT, 'words are append-only'); END;
    CREATE TRIGGER word_no_delete BEFORE DELETE ON word
      BEGIN SELECT RAISE(ABORT, 'words are append-only'); END;
    CREATE TRIGGER definition_no_update BEFORE UPDATE ON definition
      BEGIN SELECT RAISE(ABORT, 'definitions are append-only'); END;
    CREATE TRIGGER definition_no_delete BEFORE DELETE ON definition
      BEGIN SELECT RAISE(ABORT, 'definitions are append-only'); END;
    CREATE TRIGGER personal_no_delete BEFORE DELETE ON personal
      BEGIN SELECT RAISE(ABORT, 'personal values are erased, not deleted'); END;
    CREATE TRIGGER personal_only_erase BEFORE UPDATE ON personal WHEN NEW.value IS NOT NULL
        OR NEW.digest IS NOT OLD.digest OR NEW.dossier IS NOT OLD.dossier
      BEGIN SELECT RAISE(ABORT, 'personal values are erased, not changed'); END;
    CREATE TRIGGER register_only_up BEFORE UPDATE ON register WHEN NEW.last <> OLD.last + 1
      BEGIN SELECT RAISE(ABORT, 'registers count up by one'); END;
    CREATE TRIGGER register_no_delete BEFORE DELETE ON register
      BEGIN SELECT RAISE(ABORT, 'registers are kept'); END;
    """
}
