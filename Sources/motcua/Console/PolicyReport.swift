import CheckedYAML
import DossierModel
import Foundation
import Office

/// A policy for people and programs.
struct PolicyReport: Encodable {
  let name: String
  let title: String
  let profile: String
  let unproven: String
  let place: String?
  /// Of single agencies, by key.
  let seats: [String: String]
  let anchors: [Anchors]
  /// SHA-256 of each certificate.
  let issuers: [String]
  let timeStamps: String?
  let skewSeconds: Int?
  let timeStampPolicies: [String]
  let revocationLists: [String]
  let statusAnswers: [String]
  let numbering: String
  /// Bytes.
  let reserved: Int
  let modules: [String]
  let issueStamp: Bool
  let legacy: Bool
  /// True when places of number, date or signatures are the office’s own.
  let hasOwnPlaces: Bool
  let written: Bool

  struct Anchors: Encodable {
    let name: String
    let title: String
    let uses: [String]
    /// SHA-256 of each certificate.
    let certificates: [String]
  }

  init(_ policy: SigningPolicy, written: Bool) {
    (name, title, profile) = (policy.name, policy.title(Speech.language), policy.profile.rawValue)
    unproven = policy.rules.takesUnproven ? "take" : "refuse"
    (place, seats) = (policy.place, policy.seats)
    anchors = policy.anchors.map {
      Anchors(
        name: $0.name, title: $0.title(Speech.language), uses: $0.uses.map(\.rawValue).sorted(),
        certificates: $0.fingerprints)
    }
    issuers = policy.issuerFingerprints
    timeStamps = policy.timeStamps?.url
    (skewSeconds, timeStampPolicies) = (
      policy.timeStamps.map { $0.skew / 1000 }, policy.timeStamps?.policies ?? []
    )
    (revocationLists, statusAnswers) = (policy.revocationLists, policy.statusAnswers)
    (numbering, reserved, modules) = (policy.numbering.rawValue, policy.reserved, policy.modules)
    (issueStamp, legacy) = (policy.issueStamp, policy.legacy)
    hasOwnPlaces = policy.places != PaperPlaces()
    self.written = written
  }

  /// - Parameter before: the policy it takes the place of: what differs is told once more at the end.
  func text(before: PolicyReport?) -> String {
    guard let before else { return lines.joined(separator: "\n") }
    let gone = before.lines.filter { !lines.contains($0) }.map { "  − \($0)" }
    let new = lines.filter { !before.lines.contains($0) }.map { "  + \($0)" }
    let changes =
      gone.isEmpty && new.isEmpty
      ? [say("Không thay đổi gì ở trên.", "Nothing of this changes.")]
      : [say("So với quy định đang dùng:", "Against the policy in use:")] + gone + new
    return (lines + changes).joined(separator: "\n")
  }

  private var lines: [String] {
    ["\(name) – \(title) (\(profile))"] + trusted + services + making + taking
  }

  private var trusted: [String] {
    anchors.flatMap { set in
      [say("Tin cậy ", "Trusts ") + "\(set.title) (\(set.uses.joined(separator: ", "))):"]
        + set.certificates.map { "  SHA-256 \($0)" }
    } + issuers.map { say("Nơi cấp trung gian: SHA-256 ", "Issuer below the anchors: SHA-256 ") + $0 }
  }

  private var services: [String] {
    let skew = skewSeconds.map { say(" (lệch tối đa \($0) giây)", " (at most \($0) seconds apart)") }
    return [say("Dấu thời gian: ", "Time stamps: ") + (timeStamps ?? say("không có", "none")) + (skew ?? "")]
      + timeStampPolicies.map { say("Chính sách dấu thời gian: ", "Time-stamp policy: ") + $0 }
      + revocationLists.map { say("Danh sách thu hồi: ", "Revocation list: ") + $0 }
      + statusAnswers.map { say("Hỏi trạng thái chứng thư: ", "Status of certificates: ") + $0 }
      + modules.map {
        say("Thư viện thiết bị: ", "Device module: ") + $0
          + (access($0, F_OK) == 0 ? "" : say(" (không có trên máy này)", " (not on this machine)"))
      }
  }

  private var making: [String] {
    [
      numbering == SigningPolicy.NumberOrder.withSeal.rawValue
        ? say("Số và ngày: điền cùng lúc đóng dấu.", "Number and date: filled in with the seal.")
        : say("Số và ngày: trước khi lãnh đạo ký.", "Number and date: before the leader signs."),
      hasOwnPlaces
        ? say(
          "Vị trí số, ngày, chữ ký: riêng của văn phòng.",
          "Places of number, date, signatures: the office’s own.")
        : say(
          "Vị trí số, ngày, chữ ký: theo Nghị định 30.",
          "Places of number, date, signatures: after Decree 30."),
      say("Chỗ chừa cho chữ ký: \(reserved) byte.", "Kept for a signature: \(reserved) bytes."),
    ] + (place.map { [say("Địa danh: ", "Place: ") + $0] } ?? [])
      + seats.sorted { $0.key < $1.key }.map {
        say("Địa danh của \($0.key): ", "Place of \($0.key): ") + $0.value
      }
  }

  private var taking: [String] {
    [
      unproven == "take"
        ? say(
          "Chữ ký chưa xác định: được nhận, chưa được tính.", "Not proven signatures: taken, not counted yet."
        )
        : say("Chữ ký chưa xác định: bị từ chối.", "Not proven signatures: refused."),
      issueStamp
        ? say(
          "Số, ngày do công cụ đóng dấu ghi: được nhận.", "Number and date put on by the seal’s tool: taken.")
        : say(
          "Số, ngày do công cụ đóng dấu ghi: bị từ chối.",
          "Number and date put on by the seal’s tool: refused."),
      legacy
        ? say(
          "Chữ ký kiểu cũ (PKCS#1 v1.5, adbe.pkcs7.detached): được nhận.",
          "Signatures of older kinds (PKCS#1 v1.5, adbe.pkcs7.detached): taken.")
        : say(
          "Chữ ký kiểu cũ (PKCS#1 v1.5, adbe.pkcs7.detached): bị từ chối.",
          "Signatures of older kinds (PKCS#1 v1.5, adbe.pkcs7.detached): refused."),
    ]
  }
}
