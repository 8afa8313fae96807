public import CheckedYAML
public import DossierModel
import WorkingTime

/// Reads a file of rules about time: versions by the days of reception they are for.
public enum RulesFile {
  /// The rules in this text, or every problem of it.
  public static func read(_ text: String, file: String) throws(Problems) -> RuleBook {
    let findings = Findings()
    let versions = Field.document(text, file: file, findings)?.fields().map(readVersions)
    try findings.check()
    return RuleBook(versions ?? [])
  }

  private static func readVersions(_ root: Fields) -> [DeadlineRules] {
    _ = root.required("rules")?.key
    let field = root.required("versions")
    let versions = field?.filledList(readVersion) ?? []
    root.finish()
    field?.refuseRepeated(versions.map(\.name))
    return versions
  }

  private static func readVersion(_ field: Field) -> DeadlineRules? {
    guard let fields = field.fields() else { return nil }
    let (name, title) = (fields.required("name")?.key, fields.required("title")?.title)
    let law = fields.required("law")?.title
    let validity = readValidity(fields)
    let procedures = fields.optional("procedures")?.filledList(readProcedureCode) ?? []
    let last = fields.optional("last_hours").flatMap { TimeReader.minutes($0) } ?? 0
    let limits = readLimits(fields.required("limits"))
    let supplements = fields.required("supplements")?.integer(1...9)
    let extensions = fields.required("extensions")?.integer(0...9)
    let slip = fields.required("control_slip")?.text
    fields.finish()
    guard let name, let title, let law, let validity, let supplements, let extensions, let slip else {
      return nil
    }
    return DeadlineRules(
      name: name, title: title, law: law, validity: validity, procedures: Set(procedures),
      lastMinutes: last, limits: limits, supplements: supplements, extensions: extensions, controlSlip: slip)
  }

  private static func readLimits(_ field: Field?) -> [RuleLimit: TimeLimit] {
    guard let fields = field?.fields() else { return [:] }
    var limits: [RuleLimit: TimeLimit] = [:]
    for word in RuleLimit.allCases {
      if let limit = fields.optional(word.rawValue).flatMap({ TimeReader.limit($0) }) { limits[word] = limit }
    }
    fields.finish()
    return limits
  }

  private static func readValidity(_ fields: Fields) -> Validity? {
    let (from, until) = (fields.required("from")?.day, fields.optional("until"))
    let last = until?.day
    if let from, let last, last < from {
      until?.unexpected("ngày không trước \(from.text)", "a day not before \(from.text)")
      return nil
    }
    return from.map { Validity(from: $0, until: last) }
  }
}
