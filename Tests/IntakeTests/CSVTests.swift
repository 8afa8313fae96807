import CheckedYAML
import Intake
import Testing

/// Applications in CSV (RFC 4180).
struct CSVTests {
  private let header = "procedure,name,personal_number,papers"

  private func drafts(_ text: String) -> [[String]] {
    Forms.read(text, file: "don.csv").drafts.map { draft in
      [draft.values[.procedure]?.text ?? "", draft.values[.name]?.text ?? ""]
        + draft.papers.map { "\($0.kind)=\($0.path)" }
    }
  }

  @Test func `one application a row`() {
    let (applications, problems) = Forms.check(
      "\(header)\n1.001806,Nguyễn Thị Hòa,001199012345,application=don.pdf; worker_list=ds.pdf\n2.000908,Lan,001199012346,\n",
      file: "don.CSV")
    #expect(problems == [])
    #expect(applications.map(\.applicant.name) == ["Nguyễn Thị Hòa", "Lan"])
    #expect(applications[0].papers.map(\.kind) == ["application", "worker_list"])
    #expect(applications[0].papers.map(\.path) == ["don.pdf", "ds.pdf"])
    #expect(applications[1].papers.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n"]) func `quotes hold commas, line ends and doubled quotes`(_ end: String) {
    let text = [
      "\u{FEFF}procedure,name", "1,\"Công ty \"\"A, B\"\"\"", "2,\"dòng một\(end)dòng hai\"", "", "3,C",
    ].joined(separator: end)
    #expect(drafts(text) == [["1", "Công ty \"A, B\""], ["2", "dòng một\(end)dòng hai"], ["3", "C"]])
    #expect(Forms.read(text, file: "a.csv").problems == [])
    #expect(Forms.read(text, file: "a.csv").drafts.map(\.origin.line) == [2, 3, 6])
  }

  @Test func `a last line without an end counts, empty cells are left out`() {
    #expect(drafts("procedure,name\n1,") == [["1", ""]])
    #expect(drafts("procedure,name\n1,\"\"") == [["1", ""]])
    #expect(Forms.read("procedure,name\n1,", file: "a.csv").drafts[0].values[.name] == nil)
  }

  @Test func `too few and too many cells are told by line`() {
    #expect(
      Forms.read("procedure,name\n1,A\n2\n3,B,C\n", file: "a.csv").problems == [
        "a.csv:3:1: found “1”; expected 2 columns", "a.csv:4:1: found “3”; expected 2 columns",
      ])
  }

  @Test func `unknown and repeated columns are told`() {
    #expect(
      Forms.read("procedure,nam,papers\n1,A,\n", file: "a.csv").problems.first?.hasPrefix(
        "a.csv:1:2: nam: unknown key “nam”; allowed: procedure, case, channel,") == true)
    #expect(
      Forms.read("procedure,name,name\n1,A,B\n", file: "a.csv").problems == [
        "a.csv:1:3: name: keys given twice: name"
      ])
  }

  @Test func `an unclosed quote, an empty file and a heap are told`() {
    #expect(
      Forms.read("procedure,name\n1,\"A\n2,B\n", file: "a.csv").problems == [
        "a.csv:2:1: a quote of the CSV is never closed"
      ])
    #expect(Forms.read("", file: "a.csv").problems == ["a.csv:1:1: the file holds nothing to read"])
    #expect(
      Forms.read("\u{FEFF}\n\n", file: "a.csv").problems == ["a.csv:1:1: the file holds nothing to read"])
    let heap = String(repeating: "x", count: Field.sizeLimit + 1)
    #expect(
      Forms.read(heap, file: "a.csv").problems == ["a.csv: the file is too large; at most 1048576 bytes"])
  }

  @Test func `a paper without its file is told`() {
    #expect(
      Forms.read("procedure,papers\n1,application\n", file: "a.csv").problems == [
        "a.csv:2:2: papers: found “application”; expected KIND=FILE"
      ])
  }

  @Test func `a checked value has the place of its cell`() {
    let (_, problems) = Forms.check(
      "procedure,name,personal_number,born\n1,A,1234567890123,2026-02-30\n", file: "a.csv")
    #expect(
      problems == [
        "a.csv:2:3: personal_number: found “9999999999999 (13)”; expected a personal number of exactly 12 digits",
        "a.csv:2:4: born: found “9999-99-99 (10)”; expected a real birthday written YEAR-MONTH-DAY, not after 2026-06-01",
      ])
  }

  @Test func `a paper on the command line is KIND=FILE`() {
    let origin = ApplicationDraft.Origin(path: "--paper")
    #expect(PaperFile("a=b=c.pdf", origin: origin)?.path == "b=c.pdf")
    #expect(
      PaperFile("=b", origin: origin) == nil && PaperFile("a=", origin: origin) == nil
        && PaperFile("a", origin: origin) == nil)
    #expect(ApplicationDraft.Key.personalNumber.flag == "--personal-number")
  }
}
