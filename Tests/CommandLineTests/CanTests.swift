import Foundation
import Testing

/// What `can` tells, and that a refused command tells programs the same.
@Suite struct CanTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func whatCanBeDoneNowByOthersAndLater() throws {
    let en = try scratch.done("can", scratch.second, "--as", "thao")
    #expect(
      en.hasPrefix(
        """
        Possible now, by others:
          ✗ transfer – Transfer
              – the role One-stop receiver – Provincial Public Administration Service Centre is needed; who may: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ✗ ask_supplement – Ask for a supplement
              needs: a reason (--note)
              – the role One-stop receiver – Provincial Public Administration Service Centre is needed; who may: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ✗ digitise – Digitise a paper
              needs: the paper that goes with it (--file), the kind of paper that was digitised (--of)
              – the role One-stop receiver – Provincial Public Administration Service Centre is needed; who may: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ✗ withdraw – Withdraw
              needs: a reason (--note)
              – the role One-stop receiver – Provincial Public Administration Service Centre is needed; who may: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        Not now; the dossier is in “Received”:
          · receive – Receive: when in: “Registered”; the role needed: One-stop receiver – Provincial Public Administration Service Centre; who: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)

        """), "\(en)")
    let vi = try scratch.done("can", scratch.second, "--as", "lan", language: "vi")
    #expect(
      vi.hasPrefix(
        """
        Làm được lúc này:
          ✓ transfer – Chuyển xử lý
              ai: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ✓ ask_supplement – Yêu cầu bổ sung
              cần: lý do (--note)
              ai: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ✓ digitise – Số hóa giấy tờ
              cần: tệp kèm theo (--file), loại giấy tờ được số hóa (--of)
              ai: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ✓ withdraw – Công dân rút hồ sơ
              cần: lý do (--note)
              ai: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        Chưa làm được; hồ sơ đang ở “Được tiếp nhận”:
          · receive – Tiếp nhận: khi ở: “Mới đăng ký”; ai: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)

        """), "\(vi)")
    for (text, language) in [(en, "en"), (vi, "vi")] {
      #expect(Speech.foreign(in: text, language) == [], "\(text)")
      #expect(text.contains(language == "vi" ? "  · sign – Ký duyệt: khi ở:" : "  · sign – Sign: when in:"))
    }
  }

  @Test func withoutANameItTellsWhoMay() throws {
    let text = try scratch.done("can", scratch.second)
    #expect(
      text.hasPrefix(
        "Possible now:\n  • transfer – Transfer\n      who: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)\n"))
  }

  @Test func aClosedDossierSaysSoOnce() throws {
    try scratch.advance(scratch.first, ["refuse --as lan --note No"])
    #expect(
      try scratch.done("can", scratch.first, "--as", "lan")
        == "Over: the dossier is closed (“Not accepted”).\n")
    #expect(
      try scratch.done("can", scratch.first, language: "vi")
        == "Hết: hồ sơ đã kết thúc (“Không được tiếp nhận”).\n")
  }

  @Test func programsGetEveryActionAndTheSameReasonsFromARefusal() throws {
    try scratch.advance(scratch.second, ["transfer --as lan", "assign --as minh --to thao"])
    let text = try scratch.done("can", scratch.second, "--as", "duc", "--json")
    let actions = try JSONDecoder().decode([Action].self, from: Data(text.utf8))
    let order = actions.map(\.standing)
    let blocks = ["now", "others", "later"].flatMap { word in order.filter { $0 == word } }
    #expect(order == blocks)
    #expect(Set(actions.map(\.action)).count == actions.count && actions.count > 30)
    let propose = try #require(actions.first { $0.action == "propose" })
    #expect(propose.standing == "others" && propose.who == ["thao"])
    let reasons = try #require(propose.reasons)
    #expect(reasons.map(\.name) == ["assigned_to_another"])
    let refused = try scratch.run(
      ["advance", scratch.second, "propose", "--as", "duc", "--json"], language: "en")
    let error = try JSONDecoder().decode(Refused.self, from: Data(refused.err.utf8))
    #expect(refused.code == 1 && error.action == "propose")
    #expect(error.reasons?.first == reasons.first)
    #expect(error.reasons?.map(\.name) == ["assigned_to_another", "missing_input"])
    #expect(error.reasons?[0].values["found"] == .text("thao"))
    #expect(error.reasons?[0].values["reassign"] == .list(["binh", "minh", "son"]))
    #expect(try #require(error.possible).contains { $0.action == "release" && $0.who == ["thao"] })
  }

  @Test func someoneUnknownIsToldSo() throws {
    let outcome = try scratch.run(["can", scratch.second, "--as", "ghost"], language: "en")
    #expect(outcome.code == 1 && outcome.out == "")
    #expect(outcome.err == "“can” is refused:\n  – there is no user “ghost” in this office\n")
  }

  @Test func problemsOfFilesComeWithTheirPlaces() throws {
    try scratch.write(Data("applicant: \"".utf8) + [0xFF, 0xFE], to: "encoding.yaml")
    let outcome = try scratch.run(
      ["submit", "--as", "lan", "--file", "encoding.yaml", "--json"], language: "en")
    #expect(outcome.code == 65)
    let error = try JSONDecoder().decode(Refused.self, from: Data(outcome.err.utf8))
    let problem = try #require(error.problems?.first)
    #expect(problem.code == "not-utf8" && problem.file == "encoding.yaml" && problem.line == 1)
  }

  @Test func anEmptyVariableIsNone() throws {
    let outcome = try Program.run(
      ["list"], language: "en", in: scratch.path("."), environment: ["MOTCUA_OFFICE": ""])
    #expect(outcome.code == 66 && outcome.err.contains("there is no office in “.”"), "\(outcome.err)")
  }

  @Test func aRefusedSubmissionNamesItsConditions() throws {
    let papers = ["application": "paper.pdf", "registration": "paper.pdf"]
    let outcome = try scratch.run(
      Application.submit(["--as": "thao"], papers: papers) + ["--json"], language: "en")
    let error = try JSONDecoder().decode(Refused.self, from: Data(outcome.err.utf8))
    #expect(outcome.code == 1 && error.action == "submit")
    #expect(error.reasons?.map(\.name).contains("missing_paper") == true, "\(outcome.err)")
    #expect(error.reasons?.first { $0.name == "missing_paper" }?.values["needed"] == .text("worker_list"))
  }

  private struct Refused: Decodable {
    let action: String?
    let reasons: [Explanation]?
    let possible: [Action]?
    let problems: [Problem]?
  }

  private struct Problem: Decodable {
    let code: String
    let file: String
    let line: Int
  }

  private struct Action: Decodable {
    let action: String
    let standing: String?
    let who: [String]
    let reasons: [Explanation]?
  }

  private struct Explanation: Decodable, Equatable {
    let name: String
    let text: String
    let values: [String: Value]
  }

  private enum Value: Decodable, Equatable {
    case text(String)
    case list([String])
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let list = try? container.decode([String].self) {
        self = .list(list)
      } else {
        self = .other
      }
    }
  }
}
