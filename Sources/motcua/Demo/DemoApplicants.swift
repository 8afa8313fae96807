import Intake

/// Made-up applicants. Their personal numbers belong to births of 2030 to 2099, so that they match nobody.
struct DemoApplicants {
  let dice: DemoDice

  /// The values of an applicant; an address where the result goes by post.
  func values(channel: String, returnBy: String) -> [ApplicationDraft.Key: String] {
    let woman = dice.happens(500)
    let middle = dice.pick(woman ? Self.womenMiddle : Self.menMiddle)
    let name = "\(dice.pick(Self.family)) \(middle) \(dice.pick(woman ? Self.women : Self.men))"
    var values: [ApplicationDraft.Key: String] = [
      .name: name, .personalNumber: personalNumber(woman), .phone: phone, .channel: channel,
      .returnBy: returnBy,
    ]
    if returnBy == "post" || dice.happens(600) {
      values[.address] =
        "Số \(dice.number(1...480)), \(dice.pick(["tổ", "khu phố", "thôn", "xóm"])) \(dice.number(1...18))"
      values[.commune] = dice.pick(Self.communes)
      values[.province] = "Tỉnh Phú Thọ"
    }
    return values
  }

  /// Mobile numbers do not begin with 095.
  private var phone: String { "09\(dice.pick(Self.mobile))\(digits(7))" }

  /// Province of birth, century and sex, year of birth, six random digits (Decree 70/2024/NĐ-CP).
  private func personalNumber(_ woman: Bool) -> String {
    let province = dice.pick(["025", "026", "017"])
    return province + (woman ? "3" : "2") + "\(dice.number(30...99))" + digits(6)
  }

  private func digits(_ count: Int) -> String { (0..<count).map { _ in String(dice.number(0...9)) }.joined() }

  private static let family = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
    "Dương", "Lý",
    "Hà", "Đinh", "Lương", "Quách", "Triệu", "Mai",
  ]
  private static let womenMiddle = ["Thị", "Thị Thu", "Thị Ngọc", "Phương", "Thanh", "Thúy", "Hồng", "Bích"]
  private static let menMiddle = ["Văn", "Đức", "Quang", "Minh", "Xuân", "Hữu", "Công", "Đình", "Anh"]
  private static let women = [
    "Hòa", "Hạnh", "Lan", "Hương", "Nga", "Thủy", "Yến", "Oanh", "Ngân", "Trang", "Vân", "Ánh",
  ]
  private static let men = [
    "Hùng", "Dũng", "Sơn", "Tuấn", "Khánh", "Phúc", "Đạt", "Thắng", "Nam", "Quý", "Việt", "Lực",
  ]
  private static let mobile = ["0", "1", "2", "3", "4", "6", "7", "8", "9"]
  private static let communes = [
    "Phường Việt Trì", "Phường Vĩnh Yên", "Phường Phúc Yên", "Phường Vĩnh Phúc", "Phường Phú Thọ",
    "Xã Hiền Lương",
    "Xã Yên Lập", "Xã Xuân Viên", "Xã Văn Miếu",
  ]
}
