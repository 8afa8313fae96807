import DossierModel
import Reports
import WorkingTime

/// A signing rate for programs.
struct RateReport: Encodable {
  let basis: [String]
  let rows: [Row]
  let total: Row
  let documents: [DocumentReport]?

  struct Row: Encodable {
    let keys: [String: String]
    let counted: Int
    let of: Int
    /// Issued documents of the base, by class.
    let classes: [String: Int]
    let excluded: Int
    let pending: Int
    let voided: Int
    /// Every number of the register.
    let numbers: Int
    /// Hundredths of a percent, cut off; absent over zero.
    let rateHundredths: Int?
    let lacking: [String: Int]
    let reachesTarget: Bool?
    let copies: Copies
  }

  /// Certified copies: those that meet the criteria, and all; how many of these stand outside `of`.
  struct Copies: Encodable {
    let counted: Int
    let of: Int
    let apart: Int
  }
}

/// A document behind a figure.
struct DocumentReport: Encodable {
  let dossier: String
  let paper: String
  let title: String
  let number: String
  let agency: String
  let issued: String
  let leader: String
  let seal: String
  let sent: Bool
  /// A to E; absent for a number without an issued document.
  let signingClass: String?
  /// `issued`, `pending` or `voided`.
  let standing: String
  /// `yes`, or what it lacks; where it is not in the base `copy`, `excluded`, `pending` or `voided`.
  let counted: String
  /// The criteria it does not meet.
  let lacks: [String]

  /// Of a signature the form of the document does not ask for.
  private static let notNeeded = "not_needed"

  static let columns = [
    "dossier", "document", "number", "agency", "issued", "leader", "seal", "sent", "class", "standing",
    "counted",
  ]

  var cells: [String] {
    [
      dossier, paper, number, agency, issued, leader, seal, sent ? "yes" : "no", signingClass ?? "", standing,
      counted,
    ]
  }

  /// The cells for people, in the language of this run.
  func shown(_ names: Names) -> [String] {
    let words = [
      "digital": say("ký số", "digital"), "paper": say("trên giấy", "on paper"), "yes": say("có", "yes"),
      "none": say("chưa ký", "not yet"), "not_needed": say("không cần", "not needed"),
      "excluded": say("ngoài mẫu số", "excluded"), "copy": say("bản sao, tính riêng", "copy, apart"),
      "pending": say("chờ ký", "waits"), "voided": say("số hủy", "voided"),
    ]
    let criteria = lacks.compactMap(SigningRateQuestion.Criterion.init).map(\.title)
    let lacks = counted.hasPrefix("no: ") ? say("thiếu: ", "lacks: ") + criteria.joined(separator: ", ") : nil
    return [
      dossier, title, number, names.agency(agency), issued, words[leader] ?? leader, words[seal] ?? seal,
    ]
      + [sent ? say("có", "yes") : say("chưa", "no"), signingClass ?? ""]
      + [lacks ?? words[counted] ?? counted]
  }

  /// - Parameter title: what the kind of document is called.
  init(_ line: CountedDocument, _ title: Title, _ zone: Zone) {
    let document = line.document
    dossier = document.code
    paper = document.paper
    self.title = title(Speech.language)
    lacks = line.lacks.map(\.rawValue)
    number = document.number
    agency = document.agency
    issued = zone.text(document.issued)
    leader =
      document.form.required.contains(.approve) ? document.leader.word : Self.notNeeded
    seal = document.agencySeal.word
    sent = document.sent != nil
    standing = document.standing.rawValue
    signingClass = document.standing == .issued ? line.signingClass.rawValue : nil
    counted =
      !line.included
      ? line.place.rawValue
      : line.lacks.isEmpty ? "yes" : "no: " + line.lacks.map(\.rawValue).joined(separator: "+")
  }
}

extension SigningRateQuestion.Criterion {
  /// In the language of this run.
  var title: String {
    switch self {
    case .leader: say("lãnh đạo ký số", "leader’s digital signature")
    case .agency: say("cơ quan ký số", "agency’s digital seal")
    case .sent: say("gửi qua mạng", "sent over the network")
    }
  }
}

/// CSV after RFC 4180; a text a spreadsheet would run as a formula is disarmed with an apostrophe.
enum CSVText {
  static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") }.joined(separator: "\r\n")
  }

  private static func cell(_ text: String) -> String {
    let safe = text.first.map { "=+-@\t".contains($0) } == true ? "'" + text : text
    guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
    return "\"" + safe.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
