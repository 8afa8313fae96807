/// Publications as a list of their own, so that an older text can become current again; dossiers that are parts of
/// others; mandates for all work, and for some procedures only.
enum Migration002 {
  static let sql = """
    CREATE TABLE publication (
      id INTEGER PRIMARY KEY,
      procedure TEXT NOT NULL,
      digest BLOB NOT NULL REFERENCES definition (digest),
      moment INTEGER,
      actor TEXT
    ) STRICT;
    CREATE INDEX publication_procedure ON publication (procedure, id);
    INSERT INTO publication (procedure, digest) SELECT procedure, digest FROM definition ORDER BY published;
    CREATE TRIGGER publication_no_update BEFORE UPDATE ON publication
      BEGIN SELECT RAISE(ABORT, 'publications are append-only'); END;
    CREATE TRIGGER publication_no_delete BEFORE DELETE ON publication
      BEGIN SELECT RAISE(ABORT, 'publications are append-only'); END;

    ALTER TABLE dossier ADD COLUMN parent INTEGER REFERENCES dossier (id);
    CREATE INDEX dossier_parent ON dossier (parent) WHERE parent IS NOT NULL;

    ALTER TABLE mandate ADD COLUMN scope TEXT NOT NULL DEFAULT 'signing' CHECK (scope IN ('signing', 'work'));
    -- Codes separated by spaces; empty: all procedures.
    ALTER TABLE mandate ADD COLUMN procedures TEXT NOT NULL DEFAULT '';
    """
}
