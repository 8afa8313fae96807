public import Postal

extension PhoneNumber {
  /// A number as it was kept, for programs: E.164. Earlier versions kept `0912345678`; what cannot be read stays.
  public static func international(_ kept: String) -> String { read(kept).value?.text ?? kept }

  /// A number as it was kept, for people: `0912345678`. What cannot be read stays.
  public static func national(_ kept: String) -> String { read(kept).value?.national ?? kept }
}
