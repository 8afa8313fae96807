import DossierModel
import Office
import WorkingTime

/// What a new office file changes, for people and programs.
struct OfficeUpdateReport: Encodable {
  let written: Bool
  let changes: [ChangeReport]
  /// Whose certificates would be gone, by key: one for each certificate.
  let certificatesRemoved: [String]
  let reasons: [Explanation]
  /// Tasks nobody could do afterwards, or given to somebody who has left.
  let stranded: Int
  /// Agencies with other office hours, and the due moments these move.
  let otherHours: [String]
  let moved: [DueChanges.Moved]
  let unmoved: Int
  private let dueLines: [String]
  /// All changes but certificates that would be gone, which are summed up.
  private let texts: [String]

  private enum CodingKeys: String, CodingKey {
    case written, changes, certificatesRemoved, reasons, stranded, otherHours, moved, unmoved
  }

  struct ChangeReport: Encodable {
    /// `added`, `removed` or `changed`.
    let change: String
    let before: String?
    let after: String?
  }

  init(_ update: OfficeUpdate, _ names: Names, written: Bool) {
    self.written = written
    stranded = update.stranded
    certificatesRemoved = update.changes.compactMap(\.ownerWithout).sorted()
    changes = update.changes.map { ChangeReport($0, names) }
    texts = zip(update.changes, changes).filter { $0.0.ownerWithout == nil }.map(\.1.text)
    reasons = update.reasons.map { Explanation($0, names) }
    otherHours = update.otherHours.sorted()
    let due = DueChanges(update.moved, unmoved: update.unmoved, names.zone)
    (moved, unmoved, dueLines) = (due.moved, due.unmoved, due.lines)
  }

  var text: String {
    var lines = gone + texts
    if changes.isEmpty { lines.append(say("Danh bạ không đổi.", "The directory stays as it is.")) }
    if stranded > 0 {
      lines.append(
        say(
          "Sau đó \(stranded) việc không ai xử lý được hoặc giao cho người đã rời vị trí; xem: motcua queue --stranded",
          "Then nobody can do \(stranded) of the tasks, or somebody has them who has left; see: motcua queue --stranded"
        ))
    }
    if !otherHours.isEmpty {
      lines.append(
        say(
          "Giờ làm việc đổi ở \(otherHours.joined(separator: ", ")); hạn ở đó được tính lại, ghi vào lịch sử từng hồ sơ:",
          "Other office hours at \(otherHours.joined(separator: ", ")); what is due there is counted again, each recorded:"
        ))
      lines += dueLines
    }
    if !reasons.isEmpty {
      lines.append(say("Chưa thay được:", "This cannot be done yet:"))
      lines += reasons.map { "  – \($0.text)" }
    } else if !changes.isEmpty, written {
      lines.append(say("Đã ghi.", "Written."))
    } else if !changes.isEmpty {
      lines.append(say("Chưa ghi gì; thêm --yes để ghi.", "Nothing was written; add --yes to write it."))
    }
    return lines.joined(separator: "\n")
  }
}

extension OfficeUpdateReport {
  /// Certificates that would be gone, in one line before all others: nobody signs without.
  private var gone: [String] {
    guard !certificatesRemoved.isEmpty else { return [] }
    let owners = Array(Set(certificatesRemoved)).sorted().joined(separator: ", ")
    return [
      say(
        "− \(certificatesRemoved.count) chứng thư không có trong tệp này, ký bằng chúng sẽ không được nhận; của: \(owners)",
        "− \(certificatesRemoved.count) certificates are not in this file, nobody could sign with them any more; those of: \(owners)"
      )
    ]
  }
}

extension DirectoryChange {
  /// Whose certificate would be gone; nil: it is another change.
  fileprivate var ownerWithout: String? {
    guard after == nil, case .certificate(let record)? = before else { return nil }
    return record.owner.key
  }
}

extension OfficeUpdateReport.ChangeReport {
  init(_ change: DirectoryChange, _ names: Names) {
    self.change = change.before == nil ? "added" : change.after == nil ? "removed" : "changed"
    before = change.before.map { $0.text(names) }
    after = change.after.map { $0.text(names) }
  }

  var text: String {
    switch (before, after) {
    case (let before?, let after?): "~ \(before)\n  → \(after)"
    case (let before?, nil): "− \(before)"
    case (nil, let after?): "+ \(after)"
    case (nil, nil): ""
    }
  }
}

extension DirectoryEntry {
  /// One line, with the keys of the file.
  fileprivate func text(_ names: Names) -> String {
    switch self {
    case .agency(let agency):
      say("cơ quan ", "agency ")
        + "\(agency.key): \(agency.code.text(.levelOneFirst)) \(agency.name(Speech.language)), \(agency.validity.text)"
        + agency.hours.map { "; \($0.text)" }.joined()
    case .person(let person): say("người ", "person ") + "\(person.key): \(person.name)"
    case .post(let post):
      say("vị trí ", "post ")
        + "\(post.person): \(names.role(post.role)) @ \(post.agency), \(post.validity.text)"
    case .mandate(let mandate):
      say("ủy quyền ", "mandate ")
        + "\(mandate.person) → \(mandate.principal): \(mandate.capacity) \(mandate.document), "
        + mandate.scope.title(names.language)
        + (mandate.procedures.isEmpty ? "" : " (\(mandate.procedures.sorted().joined(separator: ", ")))")
        + ", "
        + mandate.validity.text
    case .certificate(let record):
      say("chứng thư ", "certificate ")
        + "\(record.owner.key): \(record.fingerprint.hex.prefix(16))…, \(record.validity.text)"
    case .service(let service):
      say("nơi tiếp nhận ", "service ") + "\(service.procedure) @ \(service.receivedAt): "
        + service.lanes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        + ", \(service.validity.text)"
    }
  }
}

extension Validity {
  fileprivate var text: String { "\(from.text) – \(until?.text ?? "…")" }
}
