/// What the certificates of a usual demonstration say.
struct Plans {
  let setting: DemoPKI.Setting

  static let root = DemoName("Gốc chứng thực thử nghiệm", organisation: "Mot Cua")
  static let agency = DemoName("Chứng thực cơ quan thử nghiệm", organisation: "Mot Cua")

  init(_ setting: DemoPKI.Setting) { self.setting = setting }

  var leader: DemoName {
    DemoName("Nguyễn Văn Ký", title: "Chủ tịch", organisation: setting.organisation)
  }

  var secondLeader: DemoName {
    DemoName("Trần Thị Duyệt", title: "Phó Chủ tịch", organisation: setting.organisation)
  }

  var seal: DemoName { DemoName(setting.organisation, organisation: setting.organisation) }

  /// - Parameter depth: how many authorities may stand below; nil for any number.
  func authority(_ name: DemoName, depth: UInt64?) -> CertificatePlan {
    var plan = CertificatePlan(
      name, from: setting.now.adding(days: -1), until: setting.now.adding(days: setting.authorityDays))
    plan.isAuthority = true
    plan.pathLength = depth
    plan.usage = [.certificateSigning, .listSigning]
    if depth != nil { addAddresses(&plan, "root") }
    return plan
  }

  func signer(_ name: DemoName) -> CertificatePlan {
    var plan = CertificatePlan(
      name, from: setting.now.adding(days: -1), until: setting.now.adding(days: setting.signerDays))
    // As authorities write them today; pdfsig of poppler 22.12 stumbles over a signer's certificate without any.
    plan.purposes = [.emailProtection, .documentSigning]
    plan.arePurposesCritical = false
    addAddresses(&plan, "agency")
    return plan
  }

  var timeStamping: CertificatePlan {
    let name = DemoName("Dấu thời gian thử nghiệm", organisation: "Mot Cua")
    var plan = CertificatePlan(
      name, from: setting.now.adding(days: -1), until: setting.now.adding(days: setting.authorityDays))
    plan.purposes = [.timeStamping]
    addAddresses(&plan, "root")
    return plan
  }

  func responder(_ issuer: String) -> CertificatePlan {
    let name = DemoName("Trạng thái chứng thư thử nghiệm (\(issuer))", organisation: "Mot Cua")
    var plan = CertificatePlan(name, from: setting.now.adding(days: -1), until: setting.now.adding(days: 365))
    plan.usage = [.digitalSignature]
    plan.purposes = [.statusSigning]
    plan.needsNoCheck = true
    return plan
  }

  private func addAddresses(_ plan: inout CertificatePlan, _ issuer: String) {
    plan.listAddress = "\(setting.address)/\(issuer).crl"
    plan.statusAddress = "\(setting.address)/ocsp/\(issuer)"
  }
}
