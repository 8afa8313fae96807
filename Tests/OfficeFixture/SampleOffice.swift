package import DossierModel
import Foundation
package import Intake
package import Office
import ShippedWorkflows
import WorkflowFiles

/// The shipped sample office in a scratch folder, with a clock in the test's hand.
package final class SampleOffice {
  package let scratch = Scratch()
  package let clock = HandClock()
  package let office: Office
  package var folder: String { office.store.folder }

  package init(_ plan: OfficePlan = OfficePlan()) throws {
    office = try Office.create(scratch("office"), plan, clock: { [clock] in clock.now }, salt: salts("test"))
  }

  /// The same folder opened once more, as another process would.
  package func again() throws -> Office {
    try Office.open(folder, clock: { [clock] in clock.now }, salt: salts("again"))
  }

  /// Submits one application for a copy from the master register at the ward of Việt Trì.
  package func submitCopy(_ name: String = "identity") throws -> Dossier {
    try office.submit([.copy(paper: scratch.pdf(name))], as: "vt-mc")[0]
  }

  /// Takes one action, a minute after the last.
  @discardableResult package func take(
    _ action: String, on code: String, as actor: String, _ edit: (inout AdvanceRequest) -> Void = { _ in }
  ) throws -> Dossier {
    clock.move(minutes: 1)
    var request = AdvanceRequest(code, action)
    edit(&request)
    return try hand(request, as: actor)
  }

  /// Takes an action as it is asked for; where proof is asked for, with a signed file.
  @discardableResult package func hand(_ request: AdvanceRequest, as actor: String) throws -> Dossier {
    var request = request
    if office.examiner != nil, !request.onPaper {
      let signed = try signedFile(
        request.action, on: request.code, as: actor, for: request.principal,
        of: request.scanned)
      request.file = signed ?? request.file
    }
    return try office.advance(request, as: actor)
  }
}

extension OfficePlan {
  /// The shipped procedures, but that an agency that was asked and is silent agrees.
  package static var tacit: OfficePlan {
    var plan = OfficePlan()
    plan.procedures = Shipped.procedures.map { file in
      SourceFile(
        name: file.name,
        text: file.text.replacing("    does: consult\n", with: "    does: consult\n    tacit: true\n"))
    }
    return plan
  }
}

/// Random text that is the same in every run.
package func salts(_ name: String) -> () -> String {
  var count = 0
  return {
    count += 1
    return "\(name)-\(count)"
  }
}

extension ApplicationDraft {
  /// Values by key, as a command line gives them.
  package init(_ values: [Key: String], papers: [(kind: String, path: String)]) {
    self.init(origin: Origin(path: ""))
    for (key, text) in values { self.values[key] = Value(text, Origin(path: key.flag)) }
    self.papers = papers.map { PaperFile(kind: $0.kind, path: $0.path, origin: Origin(path: "--paper")) }
  }

  /// A citizen asks the ward of Việt Trì for a copy from the master register (2.000908).
  package static func copy(paper: String, name: String = "Trần Văn Bình") -> ApplicationDraft {
    ApplicationDraft(
      [.procedure: "2.000908", .name: name, .personalNumber: "025123456789", .channel: "counter"],
      papers: [("identity", paper)])
  }
}

extension SampleOffice {
  /// A company asks the department of health for recognition (1.001806), at the province's counter.
  package func submitRecognition(
    by actor: String = "lan", _ values: [ApplicationDraft.Key: String] = [:]
  ) throws -> Dossier {
    let company: [ApplicationDraft.Key: String] = [
      .procedure: "1.001806", .receivedAt: "ttpvhcc-tinh", .kind: "enterprise", .name: "Công ty TNHH Hy Vọng",
      .organisationCode: "2600123456", .phone: "02103846123", .address: "12 đường Hùng Vương",
      .commune: "phường Việt Trì", .province: "Phú Thọ",
    ]
    let papers = ["application", "registration", "worker_list"].map { ($0, scratch.pdf($0)) }
    return try office.submit([ApplicationDraft(company.merging(values) { $1 }, papers: papers)], as: actor)[0]
  }
}
