public import DossierStore
import Foundation
import Hashing

/// What an office has fetched about certificates: lists of revoked ones, answers about single ones; each checked when used.
public struct TrustFolder: Sendable {
  private let path: String

  /// - Parameter office: the office’s folder.
  public init(office: String) { path = "\(office)/trust" }

  /// DER.
  public var revocationLists: [[UInt8]] { files("crl") }

  /// DER.
  public var statusAnswers: [[UInt8]] { files("ocsp") }

  /// Keeps the newest list of an address; the one before stays until this one is whole.
  public func keep(list: [UInt8], of url: String) throws(StoreError) {
    try write(list, "\(SHA256.digest(Array(url.utf8)).hex.prefix(16)).crl")
  }

  /// Keeps the newest answer about a certificate.
  public func keep(answer: [UInt8], about certificate: [UInt8]) throws(StoreError) {
    try write(answer, "\(SHA256.digest(certificate).hex.prefix(16)).ocsp")
  }

  private func write(_ bytes: [UInt8], _ name: String) throws(StoreError) {
    try DurableFile.makeFolder(path)
    try DurableFile.write(bytes, to: "\(path)/\(name)", for: .office)
  }

  private func files(_ ending: String) -> [[UInt8]] {
    var names: [String] = []
    // Without the folder there is nothing.
    do { names = try FileManager.default.contentsOfDirectory(atPath: path) } catch {}
    return names.filter { $0.hasSuffix(".\(ending)") }.sorted()
      .compactMap { FileManager.default.contents(atPath: "\(path)/\($0)").map { Array($0) } }
  }
}
