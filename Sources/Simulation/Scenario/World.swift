public import DossierModel
import WorkingTime

/// An office as a simulation finds it: its rules, its people, and the dossiers under way.
public struct World {
  /// The definitions new dossiers get: one for each case of each procedure.
  public let current: [Definition]
  /// The dossiers under way, each with the definition it stands on.
  public let running: [Running]
  /// All that surrounds a decision; moment, actor, people and numbers are a run's own.
  public let setting: Setting

  /// A dossier under way.
  public struct Running {
    public let dossier: Dossier
    public let definition: Definition

    public init(_ dossier: Dossier, _ definition: Definition) {
      self.dossier = dossier
      self.definition = definition
    }
  }

  public init(current: [Definition], running: [Running], setting: Setting) {
    self.current = current
    self.running = running
    self.setting = setting
  }

  var calendar: WorkingCalendar { setting.calendar }
}
