import DemoPKI
import DossierModel
import DossierStore
import Foundation
import Hashing
import Office
import Signing
import WorkingTime

/// Certificates of a demonstration for everybody who signs in an office; every one says that it has no legal worth.
final class OfficePKI {
  let demo: DemoPKI
  private let zone: Zone
  /// By key of the person or agency.
  private(set) var holders: [String: DemoHolder] = [:]
  private var records: [CertificateRecord] = []
  private var lists: (day: Day, lists: [[UInt8]])?

  init(_ office: Office, now: Moment, address: String, random: @escaping @Sendable (Int) -> [UInt8]) throws {
    zone = try office.workingCalendar().zone
    var setting = DemoPKI.Setting(now: now, random: random)
    setting.signers = .p256
    setting.address = address
    demo = DemoPKI(setting)
    let day = zone.day(of: now)
    let signers = try office.signers(on: day)
    for person in signers.people { issue(person.name, "Mot Cua", person.key, .person(person.key), now) }
    for agency in signers.agencies {
      issue(agency.name.vi, agency.name.vi, agency.key, .agency(agency.key), now)
    }
  }

  private func issue(
    _ name: String, _ organisation: String, _ key: String, _ owner: CertificateOwner, _ now: Moment
  ) {
    let holder = demo.signer(DemoName(name, organisation: organisation))
    holders[key] = holder
    let from = zone.day(of: now)
    records.append(
      CertificateRecord(
        owner: owner, fingerprint: SHA256.digest(holder.certificate),
        validity: Validity(from: from, until: from + 729)))
  }

  /// The office trusts this demonstration from now on, and knows whose certificates are whose.
  func adopt(by office: Office, as actor: String, address: String?) throws {
    try office.record(demonstration: records, as: actor)
    _ = try office.updatePolicy(SourceFile(name: "signing.yaml", text: policy(address)), as: actor)
  }

  /// What such an office asks of signatures.
  func policy(_ address: String?) -> String {
    let root = String(decoding: DemoPKI.pem("CERTIFICATE", demo.anchor), as: UTF8.self)
      .split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
    return """
      signing: demo
      title: {vi: Ký số thử nghiệm, en: Signatures of a demonstration}
      profile: demo
      place: Phú Thọ
      anchors:
        - name: demo
          title: {vi: Gốc thử nghiệm, en: Root of the demonstration}
          for: [leader, agency, applicant, time_stamp]
          certificates: |
      \(root)

      """
        + (address.map {
          """
          time_stamps: {url: "\($0)/tsa"}
          revocation_lists: ["\($0)/root.crl", "\($0)/agency.crl"]

          """
        } ?? "")
  }

  /// Lists made on a day: nobody is revoked.
  func revocationLists(at now: Moment) -> [[UInt8]] {
    let day = zone.day(of: now)
    if let lists, lists.day == day { return lists.lists }
    let made = demo.revocationLists(at: zone.moment(day, minute: 0))
    lists = (day, made)
    return made
  }

  /// Leaves revocation lists where an office keeps them.
  func publish(_ lists: [[UInt8]], to folder: String) throws {
    let place = "\(folder)/trust"
    try DurableFile.makeFolder(place)
    for (name, list) in zip(["root", "agency"], lists) {
      try DurableFile.write(list, to: "\(place)/\(name).crl", for: .office)
    }
  }

  /// A desk at which somebody signs, or an agency seals.
  func desk(_ key: String, clock: @escaping () -> Moment, nonce: @escaping () -> UInt64) -> KeyDesk? {
    guard let holder = holders[key] else { return nil }
    let authority = demo.timeStamping
    return KeyDesk(
      key: DemoKeySource(holder),
      timeStamps: TimeStampSource(nonce: nonce) { authority.answer($0, now: clock()) },
      artist: PaperArtist(),
      revocationLists: { [self] in revocationLists(at: clock()) }, isSimulated: true, clock: clock)
  }
}
