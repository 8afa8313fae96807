import DossierModel
import Office
import OfficeFixture
import Testing

@testable import DossierStore

/// Offices from before certified copies had a run of numbers of their own.
@Suite struct RegisterMigrationTests {
  /// The register of outgoing documents as migrations 1 to 5 left it.
  private static let former = """
    CREATE TABLE former (
      dossier INTEGER NOT NULL REFERENCES dossier (id), paper INTEGER NOT NULL REFERENCES word (id),
      agency INTEGER NOT NULL REFERENCES word (id), procedure INTEGER NOT NULL REFERENCES word (id),
      year INTEGER NOT NULL, serial INTEGER NOT NULL, symbol INTEGER NOT NULL REFERENCES word (id),
      issued INTEGER NOT NULL, leader_medium INTEGER NOT NULL, agency_medium INTEGER NOT NULL,
      secret INTEGER NOT NULL, sent INTEGER, leader_proof INTEGER NOT NULL DEFAULT 0,
      agency_proof INTEGER NOT NULL DEFAULT 0, completed INTEGER, voided INTEGER,
      PRIMARY KEY (agency, year, serial)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO former (dossier, paper, agency, procedure, year, serial, symbol, issued, leader_medium,
      agency_medium, secret, sent, leader_proof, agency_proof, completed, voided)
    SELECT dossier, paper, agency, procedure, year, serial, symbol, issued, leader_medium, agency_medium, secret,
      sent, leader_proof, agency_proof, completed, voided FROM document;
    DROP TABLE document;
    ALTER TABLE former RENAME TO document;
    CREATE INDEX document_waiting ON document (issued) WHERE completed IS NULL AND voided IS NULL;
    DELETE FROM grdb_migrations WHERE identifier = '006';
    """

  @Test func itsDocumentsAreCarriedOverAndCopiesBeginWithOne() throws {
    let sample = try SampleOffice()
    let code = try sample.submitCopy().code
    try sample.take("receive", on: code, as: "vt-mc")
    try sample.take("transfer", on: code, as: "vt-mc")
    try sample.take("propose", on: code, as: "vt-cb") { $0.file = sample.scratch.pdf("draft") }
    try sample.take("sign", on: code, as: "vt-ct") { $0.onPaper = true }
    try sample.take("issue", on: code, as: "vt-vt") { $0.onPaper = true }
    try sample.take("keep_on_paper", on: code, as: "vt-vt") { $0.note = "on paper" }
    let before = try sample.office.store.read { try $0.documents(DocumentFilter()) }
    try sample.office.store.close()
    let raw = try RawDatabase(sample.folder)
    try raw.run(Self.former)
    try raw.close()

    let office = try sample.again()
    #expect(before.count == 1)
    #expect(try office.store.read { try $0.documents(DocumentFilter()) } == before)
    #expect(try office.examine().flaws == [])
    var copy = AdvanceRequest(code, "certify_copy")
    copy.file = sample.scratch.pdf("copy")
    _ = try office.advance(copy, as: "vt-vt")
    #expect(try office.view(code).dossier.numbers.map(\.text) == ["01/SG", "01/SY"])
    #expect(try office.examine().flaws == [])
  }
}
