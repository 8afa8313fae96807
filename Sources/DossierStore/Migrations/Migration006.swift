/// Certified copies have a run of numbers of their own: a row is known by its register too.
enum Migration006 {
  static let sql = """
    -- Register: 2 outgoing documents, 3 certified copies. Media: 0 none yet, 1 digital, 2 on paper. Proofs: 0 recorded
    -- only, 1 valid, 2 not proven, 3 invalid.
    CREATE TABLE document_by_register (
      dossier INTEGER NOT NULL REFERENCES dossier (id),
      paper INTEGER NOT NULL REFERENCES word (id),
      register INTEGER NOT NULL,
      agency INTEGER NOT NULL REFERENCES word (id),
      procedure INTEGER NOT NULL REFERENCES word (id),
      year INTEGER NOT NULL, serial INTEGER NOT NULL, symbol INTEGER NOT NULL REFERENCES word (id),
      issued INTEGER NOT NULL,
      leader_medium INTEGER NOT NULL, leader_proof INTEGER NOT NULL,
      agency_medium INTEGER NOT NULL, agency_proof INTEGER NOT NULL,
      secret INTEGER NOT NULL, sent INTEGER, completed INTEGER, voided INTEGER,
      PRIMARY KEY (register, agency, year, serial)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO document_by_register (dossier, paper, register, agency, procedure, year, serial, symbol, issued,
      leader_medium, leader_proof, agency_medium, agency_proof, secret, sent, completed, voided)
    SELECT dossier, paper, 2, agency, procedure, year, serial, symbol, issued,
      leader_medium, leader_proof, agency_medium, agency_proof, secret, sent, completed, voided FROM document;
    DROP TABLE document;
    ALTER TABLE document_by_register RENAME TO document;
    CREATE INDEX document_waiting ON document (issued) WHERE completed IS NULL AND voided IS NULL;
    """
}
