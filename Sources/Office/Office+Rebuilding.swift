import DossierModel
import DossierStore

extension Office {
  /// Writes the rows of every dossier anew from its history: after an upgrade, or when an examination finds them wrong.
  ///
  /// All or nothing, in one transaction; events, papers, numbers and personal values are not touched.
  ///
  /// - Returns: how many dossiers.
  public func rebuild() throws -> Int {
    try store.write { transaction in
      let codes = try transaction.codes()
      try transaction.clearRows()
      for code in codes {
        let stored = try transaction.dossier(code)
        let definition = try definition(of: stored.dossier, transaction)
        let inquiry = Inquiry(stored.dossier, definition, try setting("", transaction))
        try transaction.rebuild(
          stored, try transaction.history(code).map(\.event), tasks: inquiry.tasks, timers: inquiry.timers)
      }
      return codes.count
    }
  }
}
