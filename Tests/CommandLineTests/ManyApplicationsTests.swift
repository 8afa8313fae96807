import Foundation
import Testing

/// Of a file with several applications that break rules each is told, and none is taken.
@Suite struct ManyApplicationsTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let whole = "application=paper.pdf;registration=paper.pdf;worker_list=other.pdf"
    try scratch.write(
      """
      procedure,name,personal_number,papers
      1.001806,Hòa,025095000123,application=paper.pdf;registration=paper.pdf
      1.001806,Nam,025095000123,\(whole)
      1.001806,Mai,025095000123,application=paper.pdf;worker_list=other.pdf
      9.999999,Lan,025095000123,\(whole)

      """, to: "many.csv")
  }

  @Test func everyRefusedRowIsTold() throws {
    let before = try Contents.of(scratch.path("office"))
    let vi = try scratch.run(["submit", "--as", "lan", "--file", "many.csv"], language: "vi")
    let en = try scratch.run(["submit", "--as", "lan", "--file", "many.csv"], language: "en")
    #expect(vi.code == 1 && vi.out.isEmpty && en.code == 1 && en.out.isEmpty)
    #expect(
      vi.err.hasPrefix(
        """
        hồ sơ chưa được nhận, không có gì được ghi:
          – many.csv:2: thiếu giấy tờ “worker_list”: Danh sách lao động là người khuyết tật
          – many.csv:4: thiếu giấy tờ “registration”: Bản sao quyết định thành lập hoặc đăng ký kinh doanh
          – many.csv:5: không có thủ tục “9.999999”; đang có:
        """), "\(vi.err)")
    #expect(
      en.err.hasPrefix(
        """
        the application was not taken, nothing was written:
          – many.csv:2: paper “worker_list” is missing: List of disabled workers
          – many.csv:4: paper “registration” is missing: Copy of the founding decision or business registration
          – many.csv:5: there is no procedure “9.999999”; known:
        """), "\(en.err)")
    #expect(try Contents.of(scratch.path("office")) == before)
  }

  @Test func programsGetFileAndRowOfEach() throws {
    struct Refused: Decodable {
      struct Reason: Decodable {
        let name, file: String
        let line: Int
      }
      let reasons: [Reason]
    }
    let outcome = try scratch.run(["submit", "--as", "lan", "--file", "many.csv", "--json"])
    let reasons = try JSONDecoder().decode(Refused.self, from: Data(outcome.err.utf8)).reasons
    #expect(reasons.map(\.name) == ["missing_paper", "missing_paper", "unknown_procedure"])
    #expect(reasons.map(\.line) == [2, 4, 5] && reasons.allSatisfy { $0.file == "many.csv" })
  }

  /// Received at once: refused rows are found after earlier ones were received.
  @Test func receivingAtOnceTellsAllTheSame() throws {
    let outcome = try scratch.run(
      ["submit", "--as", "lan", "--file", "many.csv", "--receive"], language: "en")
    #expect(outcome.code == 1)
    for row in ["many.csv:2: ", "many.csv:4: ", "many.csv:5: "] { #expect(outcome.err.contains(row)) }
  }

  /// The portal’s account has a post at every place where the procedure is received.
  @Test(arguments: ["vi", "en"]) func whoMaySubmitIsNamedOnce(_ language: String) throws {
    let outcome = try scratch.run(Application.submit(["--as": "ghost"]), language: language)
    #expect(outcome.code == 1)
    let who = try #require(outcome.err.split(separator: ";").last)
    #expect(who.components(separatedBy: "(cong-dvc)").count == 2, "\(outcome.err)")
  }
}
