/// What an administrative unit is called, at any level.
public enum UnitKind: String, CaseIterable, Sendable {
  case province, city
  case urbanDistrict, ruralDistrict, town
  case ward, commune, township, specialZone

  /// `phường`; a city is `thành phố` at either level.
  public var word: String {
    switch self {
    case .province: "tỉnh"
    case .city: "thành phố"
    case .urbanDistrict: "quận"
    case .ruralDistrict: "huyện"
    case .town: "thị xã"
    case .ward: "phường"
    case .commune: "xã"
    case .township: "thị trấn"
    case .specialZone: "đặc khu"
    }
  }

  /// `Phường`.
  public var capitalised: String { word.prefix(1).uppercased() + word.dropFirst() }

  /// What people write for it, as folded words: with marks first, then without, then abbreviations.
  var spellings: [String] {
    switch self {
    case .province: ["tỉnh", "tinh", "t"]
    case .city: ["thành phố", "thanh pho", "tp", "t p"]
    case .urbanDistrict: ["quận", "quan", "q"]
    case .ruralDistrict: ["huyện", "huyen", "h"]
    case .town: ["thị xã", "thi xa", "tx", "t x"]
    case .ward: ["phường", "phuong", "p"]
    case .commune: ["xã", "xa", "x"]
    case .township: ["thị trấn", "thi tran", "tt", "t t"]
    case .specialZone: ["đặc khu", "dac khu", "đk"]
    }
  }
}

/// The three levels an address can name.
enum UnitLevel: Sendable {
  case commune, district, province

  var kinds: Set<UnitKind> {
    switch self {
    case .commune: [.ward, .commune, .township, .specialZone]
    case .district: [.urbanDistrict, .ruralDistrict, .town, .city]
    case .province: [.province, .city]
    }
  }
}
