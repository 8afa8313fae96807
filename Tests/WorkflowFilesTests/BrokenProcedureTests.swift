import CheckedYAML
import DossierModel
import Testing
import WorkflowFiles

/// Each thing that can be wrong in a procedure file, with its exact place and words.
struct BrokenProcedureTests {
  static let variants = [
    Variant(
      "fee: {amount: 0}", "fee: {amount: 0, vat: 8}", at: "vat",
      "fee.vat: unknown key “vat”; allowed: amount, note"),
    Variant(
      "level: province", "level: galaxy", at: "galaxy",
      "level: unknown word “galaxy”; allowed: province, commune"),
    Variant(
      "field: {vi: Bảo trợ xã hội, en: Social protection}", "field: {vi: Bảo trợ xã hội}",
      at: "{vi: Bảo trợ xã hội}",
      "field: key “en” is missing"),
    Variant(
      "agency: {vi: Sở Y tế, en: Department of Health}", "agency: {vi: Sở Y tế, en: ''}", at: "''}",
      "agency.en: found “”; expected text, not empty, without control characters"),
    Variant(
      "limit: 10 working days", "limit: 9 working days", at: "9 working days",
      "limit: found “9 working days”; expected the sum of the steps’ times (4800 working minutes; the limit is 4320)"
    ),
    Variant(
      "time: 7 days", "time: 6.5 days", at: "10 working days",
      "limit: found “10 working days”; expected the sum of the steps’ times (4560 working minutes; the limit is 4800)"
    ),
    Variant(
      "limit: 10 working days", "limit: 10 moons", at: "10 moons",
      "limit: found “10 moons”; expected “N working days”, “N working hours”, “N days”, “N months” or “same day until HOUR:MINUTE”"
    ),
    Variant(
      "role: head, time", "role: king, time", at: "king, time",
      "steps[1].role: unknown word “king”; allowed: clerk, head, leader, officer, portal, receiver"),
    Variant(
      "does: review", "does: pray", at: "pray",
      "steps[3].does: unknown word “pray”; allowed: approve, assign, consult, issue, parts, process, receive, return, review, transfer"
    ),
    Variant(
      "time: 7 days", "time: 0.333 days", at: "0.333 days",
      "steps[2].time: found “0.333 days”; expected “N days” or “N hours”, such as 0.25 days"),
    Variant(
      "time: 7 days", "time: +7 days", at: "+7 days",
      "steps[2].time: found “+7 days”; expected “N days” or “N hours”, such as 0.25 days"),
    Variant(
      "valid: {from: 2025-11-27}", "valid: {from: 2025-02-30}", at: "2025-02-30",
      "valid.from: found “2025-02-30”; expected a real day written YEAR-MONTH-DAY, such as 2026-07-01"),
    Variant(
      "valid: {from: 2025-11-27}", "valid: {from: 2025-11-27, until: 2025-11-26}", at: "2025-11-26",
      "valid.until: found “2025-11-26”; expected a day not before 2025-11-27"),
    Variant(
      "channels: [counter, online, post]", "channels: [counter, fax]", at: "fax",
      "channels[1]: unknown word “fax”; allowed: counter, online, post"),
    Variant(
      "channels: [counter, online, post]", "channels: []", at: "[]",
      "channels: found “[…]”; expected at least one value"),
    Variant(
      "procedure: \"1.001806\"", "procedure: 1.1806", at: "1.1806",
      "procedure: found “1.1806”; expected a procedure code such as 1.001806"),
    Variant(
      "procedure: \"1.001806\"", "procedure: \"١.001806\"", at: "\"١",
      "procedure: found “١.001806”; expected a procedure code such as 1.001806"),
    Variant(
      "fee: {amount: 0}", "fee: {amount: -1}", at: "-1}",
      "fee.amount: found “-1”; expected a whole number from 0 to 1000000000"),
    Variant("fee: {amount: 0}", "fee: 0", at: "0\npapers", "fee: found “0”; expected “key: value” pairs"),
    Variant(
      "after_supplement: restart", "after_supplement: maybe", at: "maybe",
      "after_supplement: unknown word “maybe”; allowed: restart, resume"),
    Variant(
      "workflow: one-stop", "workflow: two-stop", at: "two-stop",
      "workflow: unknown word “two-stop”; allowed: one-stop"),
    Variant(
      "kind: contracts", "kind: Hợp đồng", at: "Hợp đồng,",
      "papers[3].kind: found “Hợp đồng”; expected lower-case letters, digits, “-” or “_”, at most 64"),
    Variant(
      "kind: contracts", "kind: worker_list", at: "{kind: worker_list, title: {vi: Bản",
      "papers[3]: keys given twice: worker_list"),
    Variant(
      "required: false}", "required: no}", at: "no}\nresult",
      "papers[3].required: found “no”; expected true or false"),
    Variant(
      "name: review, does", "name: process, does", at: "{name: process, does: review",
      "steps[3]: keys given twice: process"),
    Variant(
      "does: issue, role: clerk", "does: issue, role: clerk, paper: proposal", at: "proposal",
      "steps[5].paper: unknown word “proposal”; allowed: result"),
    Variant(
      "level: province", "level: &a province", at: "&a",
      "anchors (&), aliases (*) and tags (!) are not allowed"),
    Variant(
      "level: province", "level: !mine province", at: "!mine",
      "anchors (&), aliases (*) and tags (!) are not allowed"),
    Variant(
      "level: province", "level: !!str province", at: "!!str",
      "anchors (&), aliases (*) and tags (!) are not allowed"),
    Variant(
      "level: province", "level: province\nlevel: commune", at: "level: province", "keys given twice: level"),
    Variant(
      "name: assign, does", "name: assign, name: asign, does", at: "name: assign, name",
      "keys given twice: name"),
    Variant("level: province\n", "", at: "procedure:", "key “level” is missing"),
    Variant(
      "level: province\n", "level: province\ncolour: red\n", at: "colour",
      "colour: unknown key “colour”; allowed: procedure, variant, name, field, level, agency, workflow, sources, valid, channels, returns, fee, papers, result, proposal, documents, cases, limit, after_supplement, budgets, steps"
    ),
    Variant(
      "level: province\n", "level: province\n---\nlevel: commune\n", at: "---",
      "the file holds several YAML documents (another begins at this “---”); one is expected"),
  ]

  @Test(arguments: variants) func `is told where and what`(_ variant: Variant) {
    let text = Texts.procedure.changing(variant.old, to: variant.new)
    #expect(
      Texts.problems(procedure: text) == [
        "proc.yaml:\(Texts.place(of: variant.at, in: text)): \(variant.says)"
      ])
  }

  /// The parser finds the end of the file; where the quote was opened helps more.
  @Test func `a quote that is never closed is told with its beginning`() {
    let text = Texts.procedure.changing("level: province", to: "level: \"province")
    let end = text.split(separator: "\n", omittingEmptySubsequences: false).count
    let place = Texts.place(of: "\"province", in: text)
    #expect(
      Texts.problems(procedure: text) == [
        "proc.yaml:\(end):1: not valid YAML (the quote opened at \(place) is never closed)"
      ])
  }

  /// The sum of the steps tells how the limit was read.
  @Test(arguments: [
    ("0.25 working days", 120), ("2.5 working days", 1200), ("2 months", 28_800), ("3 working hours", 180),
  ]) func `limits are read in every unit`(_ limit: String, _ minutes: Int) {
    let found = Texts.problems(
      procedure: Texts.procedure.changing("limit: 10 working days", to: "limit: \(limit)"))
    #expect(found.count == 1 && found[0].hasSuffix("the limit is \(minutes))"), "\(found)")
  }

  @Test(arguments: ["0.001 working days", "0.0 working days", "121 months", "1.5 days", "0 months"])
  func `what is no limit is told`(_ limit: String) {
    let found = Texts.problems(
      procedure: Texts.procedure.changing("limit: 10 working days", to: "limit: \(limit)"))
    #expect(found.contains { $0.contains("limit: found “\(limit)”") }, "\(found)")
  }

  @Test func `the leader approves before the clerk issues`() throws {
    let lines = Texts.procedure.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let approve = try #require(lines.first { $0.contains("name: approve") })
    let issue = try #require(lines.first { $0.contains("name: issue") })
    let swapped = lines.map { $0 == approve ? issue : $0 == issue ? approve : $0 }.joined(separator: "\n")
    let place = Texts.place(of: "{name: issue", in: swapped)
    #expect(
      Texts.problems(procedure: swapped) == [
        "proc.yaml:\(place): steps[4]: found “issue, approve”; expected for “result”: one approve step, then one issue step"
      ])
  }

  @Test func `steps begin with reception, end with the return and hold neither in between`() {
    let kinds = ["receive", "assign", "process", "review", "approve", "issue", "return"]
    for (index, wrong) in [(0, "process"), (6, "process"), (3, "return"), (3, "receive")] {
      var found = kinds
      found[index] = wrong
      let text = Texts.procedure.changing("does: \(kinds[index])", to: "does: \(wrong)")
      // Told at the step that stands wrong; where the first or last is missing, at the list.
      let isMissing = wrong == "process"
      let place = Texts.place(of: isMissing ? "steps:" : "{name: \(kinds[index])", in: text)
      #expect(
        Texts.problems(procedure: text) == [
          "proc.yaml:\(place): \(isMissing ? "steps" : "steps[\(index)]"): found “\(found.joined(separator: ", "))”; expected receive as the first step and return as the last"
        ])
    }
  }

  @Test func `cases need different keys, and one at least`() {
    let same = Texts.twoCases.changing("case: dissolution", to: "case: registration")
    #expect(
      Texts.problems(procedure: same) == [
        "proc.yaml:\(Texts.lastPlace(of: "case: registration", in: same)): cases[1]: keys given twice: registration"
      ])
    let start = Texts.twoCases.firstRange(of: "cases:")?.lowerBound ?? Texts.twoCases.endIndex
    let none = Texts.twoCases[..<start] + "cases: []\n"
    #expect(
      Texts.problems(procedure: String(none)) == [
        "proc.yaml:\(Texts.place(of: "[]", in: String(none))): cases: found “[…]”; expected at least one value"
      ])
  }

  @Test func `several problems of both files come at once, in file order`() {
    let workflow = Texts.workflow.changing("by: [receiver, portal]", to: "by: [receiver, porter]")
    let procedure = Texts.procedure.changing("level: province", to: "level: moon").changing(
      "amount: 0", to: "amount: x"
    )
    .changing("role: leader", to: "role: lord").changing("limit: 10", to: "limit: 0")
    let found = Texts.problems(workflow: workflow, procedure: procedure)
    #expect(
      found == [
        "flow.yaml:\(Texts.place(of: "porter", in: workflow)): submit.by[1]: unknown word “porter”; allowed: portal, receiver, officer, head, leader, clerk",
        "proc.yaml:\(Texts.place(of: "moon", in: procedure)): level: unknown word “moon”; allowed: province, commune",
        "proc.yaml:\(Texts.place(of: "x}", in: procedure)): fee.amount: found “x”; expected a whole number from 0 to 1000000000",
        "proc.yaml:\(Texts.place(of: "0 working", in: procedure)): limit: found “0 working days”; expected “N working days”, “N working hours”, “N days”, “N months” or “same day until HOUR:MINUTE”",
        "proc.yaml:\(Texts.place(of: "lord", in: procedure)): steps[4].role: unknown word “lord”; allowed: clerk, head, leader, officer, portal, receiver",
      ])
  }

  @Test func `the same words come in Vietnamese`() {
    let text = Texts.procedure.changing("level: province", to: "level: galaxy")
    #expect(
      throws: Problems([
        Problem(
          file: "proc.yaml", line: 6, column: 8, path: "level",
          issue: .unknownWord("galaxy", allowed: ["province", "commune"]))
      ])
    ) {
      try CheckedProcedure(
        DefinitionSource(workflow: Texts.workflow, procedure: text), files: ("flow.yaml", "proc.yaml"))
    }
    let problem = Problem(
      file: "proc.yaml", line: 6, column: 8, path: "level",
      issue: .unknownWord("galaxy", allowed: ["province", "commune"]))
    #expect(problem.text(.vi) == "proc.yaml:6:8: level: từ lạ “galaxy”; được dùng: province, commune")
  }
}

/// Texts that are no single YAML mapping at all.
struct BrokenYAMLTests {
  @Test(arguments: [
    ("", "proc.yaml:1:1: the file holds nothing to read"),
    ("# only a remark\n", "proc.yaml:1:1: the file holds nothing to read"),
    ("---\n", "proc.yaml:2:1: found “”; expected “key: value” pairs"),
    ("- a\n- b\n", "proc.yaml:1:1: found “[…]”; expected “key: value” pairs"),
    (
      "a: 1\n--- \nb: 2\n",
      "proc.yaml:2:1: the file holds several YAML documents (another begins at this “---”); one is expected"
    ),
    ("just words\n", "proc.yaml:1:1: found “just words”; expected “key: value” pairs"),
  ]) func `is told as what it is`(_ text: String, _ says: String) {
    #expect(Texts.problems(procedure: text) == [says])
  }

  @Test(arguments: [
    ("a: {b: 1", 2), ("a: 1\n\tb: 2\n", 2), ("a: 'open\n", 2), ("a: 1\n b: 2\n", 2),
    ("a: b: c\n", 1),
  ]) func `a syntax error has its line`(_ text: String, _ line: Int) {
    let found = Texts.problems(procedure: text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("proc.yaml:\(line):") == true, "\(found)")
    #expect(found.first?.contains("not valid YAML") == true, "\(found)")
  }

  @Test func `an alias is refused even where it would be harmless`() {
    let text = Texts.procedure.changing("vi: Sở Y tế", to: "vi: &a Sở Y tế").changing(
      "symbol: QĐ-SYT", to: "symbol: *a")
    let found = Texts.problems(procedure: text)
    let place = Texts.place(of: "&a", in: text)
    #expect(found == ["proc.yaml:\(place): anchors (&), aliases (*) and tags (!) are not allowed"])
  }

  @Test func `a file is at most one mebibyte`() {
    let text = Texts.procedure + String(repeating: "#", count: Field.sizeLimit - Texts.procedure.utf8.count)
    #expect(Texts.problems(procedure: text) == [])
    #expect(
      Texts.problems(procedure: text + "#") == ["proc.yaml: the file is too large; at most 1048576 bytes"])
  }

  @Test func `control characters are refused`() {
    let found = Texts.problems(procedure: Texts.procedure.changing("Sở Y tế", to: "Sở\u{7} Y tế"))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("proc.yaml:1:1: not valid YAML") == true)
    let hidden = Texts.procedure.changing("vi: Sở Y tế", to: "vi: \"Sở\\u200B Y tế\"")
    #expect(
      Texts.problems(procedure: hidden).first?.contains("text, not empty, without control characters") == true
    )
  }
}
