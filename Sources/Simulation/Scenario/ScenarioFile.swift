public import CheckedYAML
public import DossierModel
public import WorkingTime

/// Reads a scenario file against the office it is about.
public enum ScenarioFile {
  /// The scenario in this text, or every problem of it. What the file leaves out stays empty.
  ///
  /// - Parameters:
  ///   - definitions: the cases of the procedures in use.
  ///   - day: the first day of the period.
  public static func read(
    _ text: String, file: String, definitions: [Definition], _ directory: Directory, on day: Day
  ) throws(Problems) -> Scenario {
    let findings = Findings()
    let reader = ScenarioReader(definitions, directory, day)
    let scenario = Field.document(text, file: file, findings)?.fields().map(reader.read)
    try findings.check()
    guard let scenario else { throw Problems(findings.problems) }
    return scenario
  }
}
