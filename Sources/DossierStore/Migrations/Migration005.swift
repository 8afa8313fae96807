/// Certificates of people and agencies; what was found of the signatures on documents; numbers given before signing, and
/// numbers given up.
enum Migration005 {
  static let sql = """
    CREATE TABLE certificate (
      person TEXT REFERENCES person (key), agency TEXT REFERENCES agency (key),
      fingerprint BLOB NOT NULL, valid_from INTEGER NOT NULL, valid_until INTEGER,
      CHECK ((person IS NULL) <> (agency IS NULL))
    ) STRICT;

    -- Media: 0 none yet, 1 digital, 2 on paper. Proofs: 0 recorded only, 1 valid, 2 not proven, 3 invalid.
    ALTER TABLE document ADD COLUMN leader_proof INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE document ADD COLUMN agency_proof INTEGER NOT NULL DEFAULT 0;
    -- When the seal was put on it; nothing: it has its number and waits.
    ALTER TABLE document ADD COLUMN completed INTEGER;
    -- Why the number is borne by no document.
    ALTER TABLE document ADD COLUMN voided INTEGER;
    UPDATE document SET completed = issued;
    -- 1: the stay ended because time was stopped; the step goes on afterwards. `motcua rebuild` tells of earlier stays.
    ALTER TABLE stay ADD COLUMN interrupted INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX document_waiting ON document (issued) WHERE completed IS NULL AND voided IS NULL;
    """
}
