import CheckedYAML
import DossierModel
import Intake
import Postal
import ShippedWorkflows
import WorkingTime

/// Reads and checks application files as an office would on 1 June 2026.
enum Forms {
  static let today = Day(number: 20605)

  /// The places of Vietnam, read once.
  static let places = Result {
    try PlaceReader.read(Shipped.places.map { PlaceSource(name: $0.name, text: $0.text) })
  }

  static func read(_ text: String, file: String = "don.yaml") -> (
    drafts: [ApplicationDraft], problems: [String]
  ) {
    let findings = Findings()
    let drafts = ApplicationFile.drafts(text, file: file, findings)
    return (drafts, Problems(findings.problems).all.map { $0.text(.en) })
  }

  /// The checked applications, and every problem of form and content, as printed in English.
  static func check(_ text: String, file: String = "don.yaml", _ language: Language = .en) -> (
    applications: [Application], problems: [String]
  ) {
    let findings = Findings()
    let drafts = ApplicationFile.drafts(text, file: file, findings)
    let applications = drafts.compactMap { draft -> Application? in
      do {
        return try Application.check(draft, today: today, salt: "salt", places: places.get, findings)
      } catch { preconditionFailure("\(error)") }
    }
    return (applications, Problems(findings.problems).all.map { $0.text(language) })
  }

  /// A sound application with one value of the applicant changed or added.
  static func problems(_ key: String, _ value: String) -> [String] {
    var lines = ["kind: citizen", "name: Nguyễn Thị Hòa", "personal_number: \"001199012345\""]
    lines.removeAll { $0.hasPrefix("\(key):") }
    lines.append("\(key): \(value)")
    return check("procedure: \"1.001806\"\napplicant:\n" + lines.map { "  \($0)\n" }.joined()).problems
  }

  static let sound = """
    procedure: "1.001806"
    case: main
    channel: online
    return: post
    at: ttpvhcc-tinh
    applicant:
      kind: citizen
      name: Nguyễn Thị Hòa
      personal_number: "001199012345"
      born: 1999-12-31
      phone: +84 912 345 678
      email: hoa@example.vn
      address: 12 đường Hùng Vương
      commune: Phường Việt Trì
      province: Tỉnh Phú Thọ
      postcode: "35000"
      vpostcode: 35000F39GJXR
    papers:
      - {kind: application, file: don.pdf}
      - {kind: worker_list, file: "danh sách.pdf"}

    """
}

extension String {
  /// The text with one piece of it replaced.
  func changing(_ old: String, to new: String) -> String {
    precondition(contains(old), "no “\(old)” in the text")
    return replacing(old, with: new, maxReplacements: 1)
  }
}
