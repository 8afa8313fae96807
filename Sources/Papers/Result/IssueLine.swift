public import WorkingTime

/// The two lines the clerk's register gives a paper (Decree 30/2020/NĐ-CP, Annex I, Part I, II.3 and II.4).
public enum IssueLine {
  /// `Số: 07/QĐ-SYT`.
  public static func number(_ number: String, label: String = "Số:") -> String { "\(label) \(number)" }

  /// `Phú Thọ, ngày 05 tháng 01 năm 2026`: days below 10 and the months 1 and 2 have a zero in front.
  public static func placeAndDate(_ place: String, _ day: Day) -> String {
    "\(place), \(day.words)"
  }

  /// How both are written: 13 points, the date leaning.
  public static let numberStyle = TextStyle(.regular, size: 13)
  public static let dateStyle = TextStyle(.italic, size: 13)
}

extension Day {
  /// `ngày 05 tháng 01 năm 2026`.
  var words: String {
    let (year, month, date) = ymd
    return "ngày \(date < 10 ? "0" : "")\(date) tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
  }
}
