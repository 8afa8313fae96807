import Intake
import Office

/// A dossier that was taken, and what else is to be told of its application.
struct SubmissionReport: Encodable {
  let dossier: DossierReport
  let remarks: [ApplicationRemark]

  private enum Key: CodingKey { case remarks }

  /// The keys of a dossier, and `remarks`.
  func encode(to encoder: any Encoder) throws {
    try dossier.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(remarks.map(RemarkReport.init), forKey: .remarks)
  }
}

/// A remark for programs, with its place like a problem’s.
private struct RemarkReport: Encodable {
  let code: String
  let file: String
  let line: Int
  let column: Int
  let path: String
  let message: String

  init(_ remark: ApplicationRemark) {
    let origin = remark.origin
    (code, file, path) = (remark.code, origin.file, origin.path)
    (line, column) = (origin.line, origin.column)
    message = remark.message(Speech.language)
  }
}
