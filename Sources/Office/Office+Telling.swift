public import DossierModel

extension Office {
  /// A dossier with all from which its time can be told.
  public func timeRecord(_ code: String) throws -> TimeRecord {
    try store.read { reading in
      let dossier = try reading.dossier(code).dossier
      var setting = try setting("", reading)
      // The record outlives this reading; nothing is numbered from it.
      setting.nextSerial = { _ in 0 }
      return TimeRecord(
        dossier, try reading.history(code).map(\.event), try definition(of: dossier, reading), setting,
        holidays: try namedCalendar(reading).titles)
    }
  }
}
