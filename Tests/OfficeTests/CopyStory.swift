import DossierModel
import Intake
import Office
import OfficeFixture

/// Wards of the sample office with the people who act for a copy from the master register (2.000908).
enum Ward: String, CaseIterable {
  case vietTri = "vt"
  case vinhYen = "vy"
  case phucYen = "py"

  var receiver: String { "\(rawValue)-mc" }
  var officer: String { "\(rawValue)-cb" }
  var leader: String { "\(rawValue)-ct" }
  var deputy: String { "\(rawValue)-pct" }
  var clerk: String { "\(rawValue)-vt" }
}

extension SampleOffice {
  /// How a document comes to be.
  struct Manner {
    var signedOnPaper = false
    var sealedOnPaper = false
    var secret = false
    var sent = true
  }

  /// A copy from the master register, from the counter to the seal, and over the network if so wished.
  @discardableResult func issueCopy(_ ward: Ward, _ manner: Manner = Manner(), sealedAt: () -> Void = {})
    throws -> String
  {
    let code = try office.submit([.copy(paper: scratch.pdf("identity"))], as: ward.receiver)[0].code
    try take("receive", on: code, as: ward.receiver)
    try take("transfer", on: code, as: ward.receiver)
    try take("propose", on: code, as: ward.officer) { $0.file = scratch.pdf("copy") }
    try take("sign", on: code, as: ward.leader) { $0.onPaper = manner.signedOnPaper }
    sealedAt()
    var seal = AdvanceRequest(code, "issue")
    (seal.onPaper, seal.secret) = (manner.sealedOnPaper, manner.secret)
    try hand(seal, as: ward.clerk)
    if manner.sent { try take("send", on: code, as: ward.clerk) }
    return code
  }

  /// A registration of a social facility (1.013814), from submission until the province's clerk may seal it.
  func registerFacility() throws -> String {
    let papers = ["application", "plan"].map { ($0, scratch.pdf($0)) }
    let draft = ApplicationDraft(
      [
        .procedure: "1.013814", .branch: "registration", .receivedAt: "ttpvhcc-tinh", .name: "Trần Văn Bình",
        .personalNumber: "025123456789",
      ], papers: papers)
    let code = try office.submit([draft], as: "lan")[0].code
    try take("receive", on: code, as: "lan")
    try take("transfer", on: code, as: "lan")
    try take("assign", on: code, as: "minh") { $0.assignee = "thao" }
    try take("propose", on: code, as: "thao") { $0.file = scratch.pdf("proposal") }
    try take("agree", on: code, as: "minh")
    try take("sign", on: code, as: "binh")
    try take("issue", on: code, as: "hoa")
    try take("sign", on: code, as: "khanh") { $0.file = scratch.pdf("certificate") }
    return code
  }

  /// Effects that wait, as status numbers of one dossier, oldest first.
  func effects(_ code: String) throws -> [Int] {
    try office.store.read { try $0.pendingEffects(limit: 1000) }.filter { $0.code == code }.map(
      \.effect.status.rawValue)
  }
}
