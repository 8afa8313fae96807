import Papers
import WorkingTime

/// Papers of the post with made-up people.
enum PostFixture {
  /// Numbers of UPU S10 with their check digits.
  static func itemNumber(_ serial: Int) -> String {
    let digits = String(String(100_000_000 + 56_977_190 + serial).dropFirst()).compactMap(\.wholeNumberValue)
    let sum = zip(digits, [8, 6, 4, 2, 3, 5, 9, 7]).reduce(0) { $0 + $1.0 * $1.1 }
    let check = 11 - sum % 11
    return "EB\(digits.map(String.init).joined())\(check == 10 ? 0 : check == 11 ? 5 : check)VN"
  }

  static func dossier(_ serial: Int) -> String {
    "H40.12-261123-\(String(String(10_000 + serial).dropFirst()))"
  }

  static let agency = PostParty(
    name: "Trung tâm Phục vụ hành chính công phường Việt Trì", phone: "0210 3846 647",
    email: "ttpvhcc.viettri@phutho.gov.vn", street: ["Số 1166 đường Hùng Vương"], commune: "phường Việt Trì",
    province: "tỉnh Phú Thọ", postcode: "35109")

  static let carrier = "TỔNG CÔNG TY BƯU ĐIỆN VIỆT NAM\nBƯU CỤC VIỆT TRÌ"

  static let names = [
    "Nguyễn Thị Thùy Dương", "Trần Văn Quyết", "Lê Hữu Phước", "Hoàng Đình Khuê", "Đỗ Ngọc Ánh",
    "Bùi Tuệ Mẫn",
    "Vũ Quỳnh Trâm", "Phạm Thế Duyệt", "Ngô Bảo Châu Giang", "Đặng Xuân Hưởng",
  ]

  static func person(_ serial: Int) -> PostParty {
    PostParty(
      name: names[serial % names.count], phone: "0912 345 \(678 + serial % 300)",
      street: ["Số \(serial + 1) đường Nguyễn Tất Thành", "tổ \(serial % 9 + 1)"],
      commune: ["phường Việt Trì", "xã Thổ Tang", "phường Vĩnh Phúc"][serial % 3], province: "Tỉnh Phú Thọ",
      postcode: ["35109", "15408", "15110"][serial % 3],
      vpostcode: serial.isMultiple(of: 4) ? "35109CFGHJMP" : nil)
  }

  /// As long as names and addresses get: 120 characters, and four long lines.
  static let longest = PostParty(
    name: String(
      "Công ty trách nhiệm hữu hạn một thành viên Đầu tư, Xây dựng và Thương mại dịch vụ tổng hợp Quyết Thắng Hưởng Nghĩa Đoàn Kết"
        .prefix(120)),
    phone: "+84 912 345 678",
    street: [
      "Phòng 1207, tầng 12, tòa nhà hỗn hợp thương mại Nguyễn Tất Thành",
      "số 1234/56/78 ngõ Đoàn Thị Điểm kéo dài", "khu phố Thượng",
    ],
    commune: "phường Phúc Yên Thượng", province: "Thành phố Hồ Chí Minh", postcode: "71010",
    vpostcode: "71010CFGHJMP")

  static func label(_ serial: Int) -> AddressLabel {
    AddressLabel(
      itemNumber: itemNumber(serial), orderNumber: dossier(serial), receiver: person(serial),
      sender: "TTPVHCC phường Việt Trì", cashOnDelivery: serial.isMultiple(of: 3) ? 150_000 : nil)
  }

  static let longLabel = AddressLabel(
    itemNumber: itemNumber(999), orderNumber: "000.00.17.H40-261123-0001", receiver: longest,
    sender: "Trung tâm Phục vụ hành chính công phường Việt Trì", cashOnDelivery: 12_345_000)

  static let papers = [
    ListedPaper(name: "Đơn đề nghị cấp giấy phép hoạt động", kind: .original, count: 1, counted: 1),
    ListedPaper(name: "Giấy chứng nhận đăng ký doanh nghiệp", kind: .certifiedCopy, count: 2, counted: 1),
    ListedPaper(name: "Chứng chỉ hành nghề của người chịu trách nhiệm", kind: .copy, count: 1, counted: 3),
  ]

  static func slip(
    _ serial: Int, returning: Bool = false, papers: [ListedPaper] = papers
  ) -> PostingSlip {
    PostingSlip(
      carrier: carrier, itemNumber: itemNumber(serial), orderNumber: "000.00.17.H40-261123-\(1000 + serial)",
      direction: returning
        ? .returning(result: "Giấy phép hoạt động số 07/GPHĐ-SYT ngày 05/01/2026") : .filing,
      sender: returning ? agency : person(serial), receiver: returning ? person(serial) : agency,
      acceptance: Acceptance(
        moment: Fixture.moment, place: "Bưu cục Việt Trì",
        manner: "Nhân viên bưu chính nhận tại địa chỉ khách hàng"),
      payment: PostPayment(
        price: 32_000, collected: returning ? 150_000 : 4_300_000, manner: "Người gửi trả bằng tiền mặt"),
      time: PostingTime(workingDays: 2, due: Day(number: 20_782)),
      procedure: "Cấp mới giấy phép hoạt động khám bệnh, chữa bệnh", papers: papers,
      postman: "Trần Văn Quyết",
      receipt: returning && serial.isMultiple(of: 2)
        ? PostReceipt(
          name: "Lê Thị Bưởi", relation: "Người được ủy quyền", identity: "CCCD 025 *** *** 123",
          moment: Fixture.moment) : nil)
  }

  static func manifest(_ count: Int) -> ManifestPaper {
    ManifestPaper(
      parentAgency: "ỦY BAN NHÂN DÂN\nPHƯỜNG VIỆT TRÌ", agency: "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
      carrier: "Bưu điện tỉnh Phú Thọ", number: "12/BK-TTPVHCC", moment: Fixture.moment, place: "quầy số 7",
      items: (0..<count).map { serial in
        ManifestItem(
          itemNumber: itemNumber(serial), orderNumber: dossier(serial), receiver: person(serial),
          cashOnDelivery: serial.isMultiple(of: 3) ? 150_000 : 0, papers: serial % 4 + 1)
      }, clerk: "Nguyễn Thị Thùy Dương")
  }

  static func consignment(_ serial: Int, papers: [ListedPaper] = papers) -> MinutesEntry {
    MinutesEntry(
      itemNumber: itemNumber(serial), applicant: person(serial).name, dossierCode: dossier(serial),
      procedure: "Cấp mới giấy phép hoạt động khám bệnh, chữa bệnh", papers: papers,
      remarks: serial.isMultiple(of: 2)
        ? "Bì thư còn nguyên niêm phong; thiếu 01 bản sao, đã báo người nộp." : nil,
      appointment: Appointment(number: "\(serial)/TNHS", due: Day(number: 20_800)))
  }

  static func minutes(_ entries: [MinutesEntry]) -> HandOverMinutes {
    HandOverMinutes(
      parentAgency: "ỦY BAN NHÂN DÂN\nTỈNH PHÚ THỌ", agency: "SỞ Y TẾ", number: "31/BB-GNHS",
      place: "Trung tâm Phục vụ hành chính công tỉnh Phú Thọ", moment: Fixture.moment,
      giver: Representative(
        body: "Bưu điện tỉnh Phú Thọ", name: "Trần Văn Quyết", position: "Nhân viên bưu chính"),
      taker: Representative(body: "Sở Y tế", name: "Nguyễn Thị Thùy Dương", position: "Chuyên viên"),
      entries: entries)
  }
}
