import CheckedYAML
import DossierModel
import Intake

/// A refusal for programs: the exit code, what people read, and the facts behind it.
struct ErrorReport: Encodable {
  let code: Int32
  let messages: [String]
  /// The action that was refused; absent for other failures.
  let action: String?
  let reasons: [PlacedExplanation]?
  let possible: [OfferReport]?
  /// What is wrong in files or values given; absent where no such thing was the cause.
  let problems: [ProblemReport]?

  init(_ code: Exit, _ messages: [String], _ error: any Error) {
    self.code = code.rawValue
    self.messages = messages
    problems = Self.problems(error)
    switch error {
    case let error as NamedRejection:
      action = error.rejection.action
      reasons = error.rejection.reasons.map { PlacedExplanation($0, error.names, nil) }
      possible = error.rejection.possible.map { OfferReport($0) }
    case let error as NamedSubmissionRefused:
      action = "submit"
      reasons = zip(error.refused.origins, error.refused.rejections).flatMap { origin, rejection in
        rejection.reasons.map { PlacedExplanation($0, error.names, origin.file.isEmpty ? nil : origin) }
      }
      possible = nil
    default: (action, reasons, possible) = (nil, nil, nil)
    }
  }

  private static func problems(_ error: any Error) -> [ProblemReport]? {
    let all = (error as? Problems)?.all ?? (error as? NamedSubmissionRefused)?.refused.problems ?? []
    return all.isEmpty ? nil : all.map { ProblemReport($0) }
  }
}

/// One thing wrong in a file or a value, with its place.
struct ProblemReport: Encodable {
  let code: String
  let file: String
  let line: Int
  let column: Int
  let path: String
  let message: String

  init(_ problem: Problem) {
    (code, file, path) = (problem.issue.code, problem.file, problem.path)
    (line, column) = (problem.line, problem.column)
    message = problem.message(Speech.language)
  }
}

/// A failed condition, and where the application it concerns stands.
struct PlacedExplanation: Encodable {
  let name: String
  let text: String
  let values: [String: PlainValue]
  let file: String?
  let line: Int?

  init(_ reason: Reason, _ names: Names, _ origin: ApplicationDraft.Origin?) {
    let explanation = Explanation(reason, names)
    (name, text, values) = (explanation.name, explanation.text, explanation.values)
    (file, line) = (origin?.file, origin?.line)
  }
}
