/// Which document a signature stands for: one made once counts for one document.
enum Migration008 {
  static let sql = """
    -- Identity: SHA-256 of the signature's own value. Found later: 1 when a document from before the table was examined again.
    CREATE TABLE signature_use (
      identity BLOB NOT NULL CHECK (length(identity) = 32),
      dossier INTEGER NOT NULL REFERENCES dossier (id),
      paper INTEGER NOT NULL REFERENCES word (id),
      act INTEGER NOT NULL REFERENCES word (id),
      signed INTEGER NOT NULL, found_later INTEGER NOT NULL,
      PRIMARY KEY (identity, dossier, paper)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX signature_once ON signature_use (identity) WHERE found_later = 0;
    CREATE TRIGGER signature_use_no_update BEFORE UPDATE ON signature_use
      BEGIN SELECT RAISE(ABORT, 'signature uses are append-only'); END;
    CREATE TRIGGER signature_use_no_delete BEFORE DELETE ON signature_use
      BEGIN SELECT RAISE(ABORT, 'signature uses are append-only'); END;
    """
}
