import Signing

/// What `Docs/SignatureAttacks.md` says of each fixture.
enum AttackTable {
  static func text() throws -> String {
    var rows = ["| class | fixture | expected | ours | because of |", "|---|---|---|---|---|"]
    for attack in Attack.all {
      let report = VerifyingOffice(keys: attack.keys).check(try attack.bytes)
      let verdict = Attack.Expected(report.verdict)?.rawValue ?? "**fully signed**"
      rows.append(
        "| \(attack.kind) | \(attack.name) | \(attack.expected.rawValue) | \(verdict) | \(reasons(report)) |")
    }
    let second = ["", "## Files that must hold", "", "| file | level | ours |", "|---|---|---|"]
    return try (rows + second + legitimateRows()).joined(separator: "\n") + "\n"
  }

  private static func legitimateRows() throws -> [String] {
    try Legitimate.allCases.map { file in
      let report = try file.report
      let verdict = report.verdict == .fullySigned ? "fully signed" : "**\(report.verdict)**"
      return "| \(file.rawValue) | \(file.level.rawValue) | \(verdict) |"
    }
  }

  private static func reasons(_ report: VerificationReport) -> String {
    if case .incomplete(let shortfalls) = report.verdict {
      return shortfalls.map(\.short).joined(separator: ", ")
    }
    return report.codes.filter { $0.weight != .warns }.map(\.rawValue).sorted().joined(separator: ", ")
  }
}

extension Shortfall {
  fileprivate var short: String {
    switch self {
    case .missing(let role): "missing \(role.rawValue)"
    case .unknownSigner: "unknown signer"
    case .notInOffice: "not in office"
    case .otherOrganisation: "other organisation"
    case .outOfOrder: "out of order"
    case .sameKey: "same key"
    case .withoutTimeStamp: "without time stamp"
    }
  }
}
