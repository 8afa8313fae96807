import DossierModel
public import WorkingTime

extension StoreReading {
  /// Dossiers whose time runs and ends before a moment, soonest first. Goes by the index of due moments: what is due later,
  /// stands still or is over costs nothing.
  ///
  /// - Parameter agency: the competent one; empty: any.
  public func dossiers(dueBefore moment: Moment, agency: String) throws -> [DossierLine] {
    try statements(composed: Self.dueQuery).bind(moment.milliseconds).bind(agency).rows(line)
  }

  static var dueQuery: String {
    """
    SELECT \(columns) FROM dossier d INDEXED BY dossier_due \(joins)
    WHERE d.due < ?1 AND (?2 = '' OR a.text = ?2) ORDER BY d.due, d.id
    """
  }
}
