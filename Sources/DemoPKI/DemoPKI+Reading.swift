import Foundation
import SwiftASN1

extension DemoPKI {
  /// Reads a demonstration that was written into a folder.
  ///
  /// - Parameter setting: `now`, `random` and `address` as they are today; the rest is as the certificates say.
  /// - Throws: `CocoaError` for what is missing or cannot be read.
  public init(reading folder: String, _ setting: Setting) throws {
    let files = DemoFiles(folder: folder)
    let root = try files.holder("root", chain: [])
    let agency = try files.holder("agency", chain: [])
    let below = [agency.certificate]
    self.setting = setting
    self.root = DemoAuthority(root, random: setting.random)
    agencyAuthority = DemoAuthority(agency, random: setting.random)
    leader = try files.holder("leader", chain: below)
    secondLeader = try files.holder("second-leader", chain: below)
    seal = try files.holder("seal", chain: below)
    timeStamping = DemoTimeStampAuthority(
      try files.holder("time-stamping", chain: []), random: setting.random)
    responder = try files.holder("responder", chain: below)
    rootResponder = try files.holder("root-responder", chain: [])
  }
}

/// The files of a demonstration.
private struct DemoFiles {
  let folder: String

  func holder(_ name: String, chain: [[UInt8]]) throws -> DemoHolder {
    guard let key = DemoKey(privateKey: try der("\(name).key.pem")) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    let certificate = try der("\(name).pem")
    guard CertificateParts.isCertificate(certificate) else { throw CocoaError(.fileReadCorruptFile) }
    return DemoHolder(certificate: certificate, chain: chain, key: key)
  }

  private func der(_ name: String) throws -> [UInt8] {
    let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    do { return try PEMDocument(pemString: text).derBytes } catch { throw CocoaError(.fileReadCorruptFile) }
  }
}
