/// What hand-over minutes say, so that they can be printed again.
enum Migration011 {
  static let sql = """
    -- Names the postman: a personal value by salted digest; a lawful erasure sets the value to NULL.
    CREATE TABLE minutes (
      batch TEXT NOT NULL PRIMARY KEY REFERENCES batch (number),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      value BLOB
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER minutes_no_delete BEFORE DELETE ON minutes
      BEGIN SELECT RAISE(ABORT, 'minutes are erased, not deleted'); END;
    CREATE TRIGGER minutes_only_erase BEFORE UPDATE ON minutes WHEN NEW.value IS NOT NULL
        OR NEW.digest IS NOT OLD.digest OR NEW.batch IS NOT OLD.batch
      BEGIN SELECT RAISE(ABORT, 'minutes are erased, not changed'); END;
    """
}
