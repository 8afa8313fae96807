import DossierModel
import Office
import WorkflowAnalysis

/// One thing a check found, for programs and in a line for people.
struct FindingReport: Encodable {
  let code: String
  let severity: String
  let file: String
  let line: Int
  let column: Int
  let path: String
  let message: String
  let way: [Move]
  /// What people and services lack is told, and does not stop publishing.
  let stopsPublishing: Bool

  struct Move: Encodable {
    let action: String
    let title: String
  }

  init(_ finding: Finding, _ language: Language) {
    code = finding.fact.code
    severity = finding.severity.rawValue
    file = finding.place.file
    line = finding.place.line
    column = finding.place.column
    path = finding.place.path
    message = finding.fact.text(language)
    stopsPublishing = finding.stopsPublishing
    way = finding.way.map { Move(action: $0.action, title: $0.title(language)) }
  }

  /// Place, what is wrong, and its code.
  var text: String { "\(file):\(line):\(column): \(message) [\(code)]" }
}

extension PublishRefused {
  /// Everything that is wrong with the version, and why the person may not publish it, in words.
  func failure(_ names: Names) -> PlainFailure {
    let title = say("không công bố; phiên bản này có lỗi:", "not published; this version is wrong:")
    let lines = faults.map { $0.text(Speech.language) }
    let bar = barred.map {
      say("và bạn không công bố được: ", "and you may not publish it: ") + $0.text(names)
    }
    return PlainFailure(
      exit: .badData, text: ([title] + lines + [bar].compactMap(\.self)).joined(separator: "\n"))
  }
}
