import Papers

extension Console {
  /// Tells which entries have signs no font has, by number and code: what was written is not repeated.
  static func warn(of replaced: [ReplacedSigns]) {
    for entry in replaced {
      let codes = entry.signs.map(code).joined(separator: ", ")
      complain(
        say(
          "! \(entry.entry): phông chữ không có ký tự \(codes), in thành ô trống thay thế; ghi lại bằng tay",
          "! \(entry.entry): the fonts have no sign \(codes), a box is printed instead; write it by hand"))
    }
  }

  /// `U+1F600`.
  private static func code(_ sign: Unicode.Scalar) -> String {
    let digits = String(sign.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
