import DossierModel
import DossierStore
import Foundation
package import Hashing
package import Office
package import WorkingTime

/// Stands in for the examination of signatures where a story is about what follows from it: a line `%signed KEY` at the
/// end of a file is a valid signature with the certificate of that person or agency, `%signed KEY invalid` is none;
/// `#NAME` behind it tells one from another.
package final class HandExaminer: FileExaminer {
  package init() {}

  /// What the policy of the test calls a certificate of somebody.
  package static func certificate(_ key: String) -> Digest {
    SHA256.digest(Array("certificate of \(key)".utf8))
  }

  package func examine(
    _ file: [UInt8], under policy: SigningPolicy, received: Moment
  ) throws -> Examination {
    let record = Array("record of \(SHA256.digest(file).hex)".utf8)
    let lines = String(decoding: file, as: UTF8.self).split(separator: "\n")
    let signatures = lines.filter { $0.hasPrefix("%signed ") }.map { line in
      let all = line.split(separator: " ").map(String.init)
      let words = all.filter { !$0.hasPrefix("#") }
      let standing: SignatureProof.Standing =
        words.count < 3 ? .valid : words[2] == "invalid" ? .invalid : .unproven
      return SignatureFinding(
        proof: SignatureProof(
          standing: standing, level: .timed, certificate: Self.certificate(words[1]), controlled: received,
          evidence: SHA256.digest(record)),
        codes: standing == .valid ? [] : ["for-the-test"],
        identity: all.last { $0.hasPrefix("#") }.map { SHA256.digest(Array($0.utf8)) })
    }
    return Examination(signatures: signatures, record: record)
  }
}

extension SampleOffice {
  /// From now on digital signatures have to be proven; everybody's certificate is known.
  package func askForProof(unproven: String = "refuse") throws {
    office.examiner = HandExaminer()
    let policy = """
      signing: test
      title: {vi: Thử, en: Test}
      profile: demo
      unproven: \(unproven)
      anchors:
        - name: official
          title: {vi: Công vụ, en: Official duty}
          for: [leader, agency]
          certificates: "-----BEGIN CERTIFICATE-----\\nMAA=\\n-----END CERTIFICATE-----"
      """
    try office.store.write { transaction in
      try transaction.set("signing", policy)
      let known = try office.directory(transaction)
      let always = Validity(from: Day(number: 0))
      let owners =
        known.people.keys.map(CertificateOwner.person) + known.agencies.keys.map(CertificateOwner.agency)
      try transaction.replaceDirectory(
        StoreWriting.DirectoryRows(
          agencies: Array(known.agencies.values), people: Array(known.people.values), posts: known.posts,
          mandates: known.mandates, services: known.services,
          certificates: owners.map {
            CertificateRecord(owner: $0, fingerprint: HandExaminer.certificate($0.key), validity: always)
          }))
      try transaction.set("directory", "proven")
    }
  }

  /// A file for a signing action: the document as it stands with the signature that is needed.
  package func signedFile(
    _ action: String, on code: String, as actor: String, for principal: String? = nil, worth: String = "",
    of scanned: String? = nil
  ) throws -> String? {
    let task = try office.signingTask(action, on: code, as: actor, for: principal, scanned: scanned)
    guard let task else { return nil }
    let dossier = try office.view(code).dossier
    let ownFile = task.act.signing?.takesOwnFile == true
    let before =
      try ownFile ? nil : dossier.paper(task.document).map { try office.store.vault.read($0.digest) }
    let text = before.map { String(decoding: $0, as: UTF8.self) } ?? "%PDF-1.4\n"
    return scratch.file("signed-\(dossier.version).pdf", "\(text)\n%signed \(task.owners[0].key) \(worth)\n")
  }
}
