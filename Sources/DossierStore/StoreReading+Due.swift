import DossierModel

extension StoreReading {
  /// Dossiers whose time runs, soonest due first. Goes by the index of due moments: what stands still or is over costs
  /// nothing.
  ///
  /// - Parameter agency: the competent one; empty: any.
  public func runningDossiers(agency: String) throws -> [DossierLine] {
    try statements(composed: Self.dueQuery).bind(agency).rows(line)
  }

  static var dueQuery: String {
    """
    SELECT \(columns) FROM dossier d INDEXED BY dossier_due \(joins)
    WHERE d.due IS NOT NULL AND (?1 = '' OR a.text = ?1) ORDER BY d.due, d.id
    """
  }
}
