import ShippedWorkflows
import Testing
import WorkflowAnalysis

/// Procedures that open others as parts.
@Suite("Parts that can never be opened, or never end, are found")
struct PartChecksTests {
  private let workflow = Check.File(name: "flow.yaml", text: Broken.File.flow.original)
  private let shipped = Shipped.procedures.map { Check.File(name: $0.name, text: $0.text) }
  private let joint = Shipped.procedures.first { $0.name.hasSuffix("tthc-0.000001.yaml") }?.text ?? ""

  private func found(_ files: [Check.File], others: [Check.File]?) -> [String] {
    Check.run(files, workflows: [workflow], procedures: others).findings.map {
      "\($0.fact.code) \($0.place.file):\($0.place.line):\($0.place.column)"
    }
  }

  private func joint(_ code: String, procedure: String = "0.000001") -> Check.File {
    Check.File(
      name: "\(procedure).yaml",
      text: joint.replacing("\"0.000001\"", with: "\"\(procedure)\"").replacing("\"1.001612\"", with: code))
  }

  private func place(of text: String, in file: Check.File) -> String {
    "\(file.name):\(Broken.place(of: text, in: file.text))"
  }

  @Test func shippedPartsAreKnown() {
    #expect(found([Check.File(name: "joint.yaml", text: joint)], others: shipped) == [])
  }

  @Test func aProcedureNobodyKnows() {
    let file = joint("\"9.999999\"")
    #expect(found([file], others: shipped) == ["unknown-procedure \(place(of: "\"9.999999\"", in: file))"])
    #expect(found([file], others: nil) == [])
    let other = Check.File(
      name: "other.yaml", text: Broken.File.proc.original.replacing("\"1.001806\"", with: "\"9.999999\""))
    #expect(found([file, other], others: shipped) == [])
  }

  @Test func aCaseItsProcedureDoesNotHave() {
    let strange = joint("\"1.013814\", case: nonsense")
    #expect(found([strange], others: shipped) == ["unknown-case \(place(of: "nonsense", in: strange))"])
    let left = joint("\"1.013814\"")
    #expect(found([left], others: shipped) == ["unknown-case \(place(of: "\"1.013814\"", in: left))"])
    #expect(found([joint("\"1.013814\", case: dissolution")], others: shipped) == [])
  }

  @Test func aProcedureThatIsItsOwnPart() {
    let file = joint("\"0.000001\"")
    let line = Broken.place(of: "household, procedure: ", in: file.text).prefix { $0 != ":" }
    #expect(
      found([file], others: nil).map { $0.prefix { $0 != ":" } + ":\(line)" } == [
        "part-of-itself \(file.name):\(line)"
      ])
  }

  @Test func proceduresThatArePartsOfEachOther() {
    let files = [joint("\"0.000002\""), joint("\"0.000001\"", procedure: "0.000002")]
    let report = Check.run(files, workflows: [workflow], procedures: shipped)
    #expect(report.findings.map(\.fact.code) == ["part-of-itself", "part-of-itself"])
    #expect(report.findings.map(\.fact).first == .file(.partOfItself(["0.000001", "0.000002", "0.000001"])))
    #expect(report.findings.allSatisfy { $0.severity == .error && $0.text(.vi) != $0.text(.en) })
  }
}
