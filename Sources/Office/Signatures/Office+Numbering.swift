import CheckedYAML
public import DossierModel
import DossierStore

extension Office {
  /// Gives the document of a signing action its number, so that the signature covers it.
  public func number(_ numbering: Numbering, on code: String, as actor: String) throws -> Dossier {
    try store.write { transaction in
      try perform(.number(numbering), on: code, by: nil, as: actor, Extra(), in: transaction).dossier
    }
  }

  /// Gives up the number of a document that was not signed.
  public func void(_ paper: String, _ reason: VoidReason, on code: String, as actor: String) throws -> Dossier
  {
    try store.write { transaction in
      try perform(.void(paper: paper, reason), on: code, by: nil, as: actor, Extra(), in: transaction).dossier
    }
  }

  /// Takes over what a later examination found of a signature that was not proven at first.
  ///
  /// - Parameter record: that of the examination; nil: it is kept already.
  public func prove(
    _ finding: SignatureFinding, _ act: Act, of paper: String = "result", on code: String, as actor: String,
    record: [UInt8]? = nil
  ) throws -> Dossier {
    let desk = PaperDesk(store.vault, limit: Office.fileLimit, Findings())
    defer { desk.clear() }
    if let record { try desk.take(record: record) }
    return try store.write { transaction in
      let dossier = try perform(
        .prove(paper: paper, act, finding), on: code, by: nil, as: actor, Extra(), in: transaction
      ).dossier
      try desk.keep(in: transaction)
      return dossier
    }
  }
}
