import DossierModel
import Office

/// What the steps of the procedures are called.
struct StepNames {
  private var titles: [String: [String: Title]] = [:]

  init() {}

  init(_ office: Office) throws {
    for procedure in try office.procedures() { titles[procedure] = try office.stepTitles(procedure) }
  }

  func callAsFunction(_ step: String, of procedure: String) -> String {
    titles[procedure]?[step]?(Speech.language) ?? step
  }
}
