/// What the service indicator of an item number says (UPU S10-12, 2017, service indicators).
public enum ServiceClass: String, CaseIterable, Sendable {
  case letterTracked, mailBag, businessReply, letterRegistered, letterInsured, letterGoods
  case parcel, ecommerceParcel, express
  /// For use within one country, or between posts that agreed on it.
  case byAgreement
  /// S10 assigns it to nobody; some posts use such numbers at home.
  case unassigned

  /// Nil for what S10 reserves (J, K, S, T, W), for what is left over of a letter in use (G, Q), and for anything but
  /// two capitals.
  public init?(_ indicator: String) {
    let letters = Array(indicator)
    guard letters.count == 2, letters.allSatisfy({ ("A"..."Z").contains($0) }) else { return nil }
    let second = letters[1]
    switch letters[0] {
    case "C": self = .parcel
    case "E": self = .express
    case "H": self = .ecommerceParcel
    case "L": self = .letterTracked
    case "M": self = .mailBag
    case "R": self = .letterRegistered
    case "U": self = .letterGoods
    case "V": self = .letterInsured
    case "Q" where second <= "M": self = .businessReply
    case "A" where second >= "V": self = .byAgreement
    case "G" where second == "A" || second == "D": self = .byAgreement
    case "B", "D", "N", "P", "Z": self = .byAgreement
    case "A", "F", "I", "O", "X", "Y": self = .unassigned
    default: return nil
    }
  }

  /// True where two posts have to agree before this indicator is used (S10-12: EX to EZ, HX to HZ, and Z of C, L, R, U, V).
  static func needsAgreement(_ indicator: String) -> Bool {
    guard let first = indicator.first, let second = indicator.last else { return false }
    return "EH".contains(first) ? second >= "X" : "CLRUV".contains(first) && second == "Z"
  }
}
