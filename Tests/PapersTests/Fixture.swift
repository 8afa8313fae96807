import Foundation
import Papers
import WorkingTime

/// The fonts of this machine, the same moment always, and one paper.
enum Fixture {
  static let fonts: FontFamily? = {
    do {
      return try FontFamily.find { FileManager.default.contents(atPath: $0).map { [UInt8]($0) } }
    } catch {
      return nil
    }
  }()

  static let regularFile: [UInt8]? =
    FontFiles.known.lazy.compactMap { $0.paths[.regular] }
    .compactMap { FileManager.default.contents(atPath: $0).map { [UInt8]($0) } }.first

  /// 2026-11-23 23:22:07 in Vietnam.
  static let moment = Moment(milliseconds: 1_795_450_927_000)

  static let info = PaperInfo(title: "Thử", author: "SỞ Y TẾ", created: moment)

  /// A to Z without f, j, w, z (English letters are no part of it), every vowel with every tone, and đ.
  static let letters: [Unicode.Scalar] = {
    let vowels = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
    return Array(vowels.unicodeScalars) + Array(vowels.uppercased().unicodeScalars)
  }()

  static func canvas(_ fonts: FontFamily) -> Canvas { Canvas(fonts: fonts, width: 595, height: 842) }

  static func decision(number: String? = "07/QĐ-SYT", articles: Int = 3) -> ResultDocument {
    ResultDocument(
      parentAgency: "ỦY BAN NHÂN DÂN\nTỈNH PHÚ THỌ", agency: "SỞ Y TẾ", number: number,
      placeAndDate: number == nil ? nil : "Phú Thọ, ngày 05 tháng 01 năm 2026", kind: "QUYẾT ĐỊNH",
      subject: "Về việc cấp giấy phép hoạt động khám bệnh, chữa bệnh", authority: "GIÁM ĐỐC SỞ Y TẾ",
      grounds: [
        "Căn cứ Luật Khám bệnh, chữa bệnh ngày 09 tháng 01 năm 2023;",
        "Theo đề nghị của Trưởng phòng Nghiệp vụ Y.",
      ],
      body: [.heading("QUYẾT ĐỊNH:")]
        + (1...max(1, articles)).map {
          .article(
            "Điều \($0).",
            "Cấp giấy phép hoạt động cho Phòng khám đa khoa Hữu Nghị, địa chỉ số 12 đường Nguyễn Tất Thành, "
              + "phường Việt Trì, tỉnh Phú Thọ, kể từ ngày ký quyết định này.")
        },
      recipients: ["Như Điều 2", "Giám đốc, các Phó Giám đốc", "Lưu: VT, NVY"],
      signer: SignerBlock(capacity: "KT. GIÁM ĐỐC", title: "PHÓ GIÁM ĐỐC", name: "Nguyễn Thị Thùy Dương"))
  }
}
