import Foundation
import Testing

/// Certificates of a demonstration are in no office file, and stay when one is taken over.
@Suite struct DemoCertificatesTests {
  private let signing: SignCommandTests
  private var scratch: Scratch { signing.scratch }

  init() throws { signing = try SignCommandTests() }

  private struct Update: Decodable {
    let changes: [Change]
    let certificatesRemoved: [String]
    struct Change: Decodable { let change: String }
  }

  @Test func takingOverTheOfficeFileTakesNobodysCertificate() throws {
    let code = try signing.drafted()
    try scratch.write(try QueueTests.office([("Đỗ Thanh Bình", "Đỗ Thanh Bình A")]), to: "office.yaml")
    let shown = try scratch.done("office", "update", "office.yaml", "--json")
    let update = try JSONDecoder().decode(Update.self, from: Data(shown.utf8))
    #expect(update.changes.map(\.change) == ["changed"] && update.certificatesRemoved == [])
    try scratch.done("office", "update", "office.yaml", "--as", "binh", "--yes")
    let signed = try signing.sign([code], as: "binh", key: "binh")
    #expect(signed.code == 0, "\(signed.err)")
    #expect(try signing.sign([code], as: "hoa", key: "so-y-te").code == 0)
  }

  @Test func certificatesThatGoAreToldFirstAndInOneLine() throws {
    let own = [3, 4].map { "{sha256: \(String(repeating: "\($0)", count: 64)), from: 2026-01-01}" }
    let name = "    name: Đỗ Thanh Bình\n"
    let given = [(name, name + "    certificates: [\(own.joined(separator: ", "))]\n")]
    try scratch.write(try QueueTests.office(given), to: "given.yaml")
    try scratch.done("office", "update", "given.yaml", "--as", "binh", "--yes")
    try scratch.write(try QueueTests.office([("Nguyễn Thị Lan", "Nguyễn Thị Lan A")]), to: "office.yaml")
    for (language, words) in [
      (
        "en",
        "− 2 certificates are not in this file, nobody could sign with them any more; those of: binh\n~ "
      ),
      ("vi", "− 2 chứng thư không có trong tệp này, ký bằng chúng sẽ không được nhận; của: binh\n~ "),
    ] {
      let shown = try scratch.done("office", "update", "office.yaml", language: language)
      #expect(shown.hasPrefix(words) && !shown.contains("33333333"), "\(shown)")
    }
    let json = try scratch.done("office", "update", "office.yaml", "--json")
    #expect(
      try JSONDecoder().decode(Update.self, from: Data(json.utf8)).certificatesRemoved == ["binh", "binh"])
  }
}
