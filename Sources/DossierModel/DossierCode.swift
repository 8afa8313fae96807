public import WorkingTime

/// An agency identifier: up to four groups, level 1 first, as Decision 20/2020/QĐ-TTg writes them (`H44.25.1`).
public struct AgencyCode: Hashable, Sendable {
  /// In which order the groups stand in a dossier code.
  public enum Order: String, CaseIterable, Sendable {
    /// `H44.25.15`, level 1 first (Circular 03/2025/TT-VPCP, Article 13).
    case levelOneFirst = "level-one-first"
    /// `000.15.25.H44`, level 1 last and padded with zero groups (Circular 01/2018/TT-VPCP, Article 19).
    case levelOneLast = "level-one-last"
  }

  public let groups: [String]

  /// Reads either order; nil unless one outer group is a capital letter and two digits and all others are digits.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard text.utf8.count <= 35, (1...4).contains(parts.count), let first = parts.first, let last = parts.last
    else { return nil }
    let ordered = Self.isLevelOne(first) ? parts : Self.isLevelOne(last) ? Array(parts.reversed()) : []
    guard let head = ordered.first,
      ordered.dropFirst().allSatisfy({ (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) })
    else { return nil }
    // Zero groups at the end are padding; one in the middle stands for a level left out.
    groups = [head] + ordered.dropFirst().reversed().drop { $0.allSatisfy { $0 == "0" } }.reversed()
  }

  /// The groups in this order.
  public func text(_ order: Order) -> String {
    switch order {
    case .levelOneFirst: return groups.joined(separator: ".")
    case .levelOneLast:
      let padding = ["", "00", "00", "000"]
      let below = (1..<4).map { $0 < groups.count ? groups[$0] : padding[$0] }
      return (below.reversed() + [groups[0]]).joined(separator: ".")
    }
  }

  private static func isLevelOne(_ group: String) -> Bool {
    let bytes = Array(group.utf8)
    return bytes.count == 3 && (65...90).contains(bytes[0]) && isDigit(bytes[1]) && isDigit(bytes[2])
  }
}

/// A dossier code: agency, local day, serial of that agency and day with at least four digits.
public enum DossierCode {
  /// The code of the dossier with this serial.
  public static func text(_ agency: AgencyCode, _ order: AgencyCode.Order, _ day: Day, serial: Int) -> String
  {
    let digits = String(serial)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let date = day.text.filter { $0 != "-" }.dropFirst(2)
    return "\(agency.text(order))-\(date)-\(padded)"
  }

  /// True when the text has the shape of a dossier code; serials may be longer than four digits.
  public static func isWellFormed(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return false }
    return AgencyCode(String(parts[0])) != nil && parts[1].utf8.count == 6 && parts[2].utf8.count >= 4
      && parts[1].utf8.allSatisfy(isDigit) && parts[2].utf8.allSatisfy(isDigit)
  }
}

func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
