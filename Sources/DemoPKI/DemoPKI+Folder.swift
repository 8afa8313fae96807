import Foundation
import Signing

extension DemoPKI {
  /// Writes the demonstration into a folder, which is made: certificates as PEM, keys as PEM and PKCS#12, lists as DER.
  ///
  /// Keys and PKCS#12 files are readable by their owner only. A file that is there already is an error.
  ///
  /// - Returns: the paths written.
  @discardableResult
  public func write(to folder: String, passphrase: String) throws -> [String] {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var paths: [String] = []
    func write(_ name: String, _ bytes: [UInt8], mode: mode_t = 0o644) throws {
      let path = "\(folder)/\(name)"
      try Self.writeNew(path, bytes, mode)
      paths.append(path)
    }
    for (name, holder) in parties {
      try write("\(name).pem", Self.pem("CERTIFICATE", holder.certificate))
      try write("\(name).key.pem", Self.pem("PRIVATE KEY", holder.key.privateKey), mode: 0o600)
    }
    for (name, holder) in [("leader", leader), ("second-leader", secondLeader), ("seal", seal)] {
      try write("\(name).p12", holder.pkcs12(passphrase: passphrase, root: anchor), mode: 0o600)
    }
    for (name, list) in zip(["root", "agency"], revocationLists(at: setting.now)) {
      try write("\(name).crl", list)
    }
    return paths
  }

  /// Everybody, by the name of his files.
  public var parties: [(name: String, holder: DemoHolder)] {
    [
      ("root", root.holder), ("agency", agencyAuthority.holder), ("leader", leader),
      ("second-leader", secondLeader), ("seal", seal), ("time-stamping", timeStamping.holder),
      ("responder", responder), ("root-responder", rootResponder),
    ]
  }

  /// PEM text (RFC 7468).
  public static func pem(_ label: String, _ der: [UInt8]) -> [UInt8] {
    let body = Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
    return Array("-----BEGIN \(label)-----\n\(body)\n-----END \(label)-----\n".utf8)
  }

  /// The mode holds from the first byte: a key is never readable by others, not even for a moment.
  private static func writeNew(_ path: String, _ bytes: [UInt8], _ mode: mode_t) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, mode)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }
}
