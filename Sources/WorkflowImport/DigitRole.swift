/// Roles of DIGIT that mean more than a role here.
enum DigitRole {
  static let citizen = "CITIZEN"
  static let everybody = "*"
  /// Roles no person has: programs act under them.
  static let programs: Set<String> = [
    "SYSTEM", "SYSTEM_PAYMENT", "AUTO_ESCALATE", "INTERNAL_MICROSERVICE_ROLE",
  ]

  /// What has to be told of a role, if anything.
  static func difference(_ name: String) -> Difference? {
    switch name {
    case citizen: .citizen
    case everybody: .everybody
    default: programs.contains(name) ? .program : nil
    }
  }
}
