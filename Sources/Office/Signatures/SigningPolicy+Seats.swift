import DossierModel

extension SigningPolicy {
  /// Where an agency has its seat, as its documents say it before their date (Decree 30/2020/NĐ-CP, Annex I, II.4): as the policy
  /// says it, else the commune in the agency's name, else the place of the office.
  func seat(of agency: Agency?) -> String {
    agency.flatMap { seats[$0.key] ?? $0.commune } ?? place ?? ""
  }
}

extension Agency {
  /// The name of the commune it works for, as far as its own name tells: `Việt Trì` of `UBND phường Việt Trì`. One named by a
  /// number keeps its kind: `Phường 1`.
  var commune: String? {
    let words = name.vi.split(separator: " ").map(String.init)
    let kinds = [["phường"], ["xã"], ["đặc", "khu"]]
    for place in words.indices.reversed() {
      for kind in kinds where words[place...].starts(with: kind) {
        let rest = words[(place + kind.count)...]
        guard let first = rest.first?.first, first.isUppercase || first.isNumber else { continue }
        let unit = kind.joined(separator: " ")
        return (first.isNumber ? [unit.prefix(1).uppercased() + unit.dropFirst()] + rest : Array(rest))
          .joined(separator: " ")
      }
    }
    return nil
  }
}
