/// The dossiers whose time runs, and those whose time never began: what the on-time report asks of a period besides those
/// that ended in it.
enum Migration007 {
  static let sql = """
    CREATE INDEX dossier_running ON dossier (submitted) WHERE started IS NOT NULL AND ended IS NULL;
    CREATE INDEX dossier_unstarted ON dossier (submitted) WHERE started IS NULL;
    """
}
