/// Classes of bytes (ISO 32000-1, 7.2.2).
extension UInt8 {
  /// NUL, tab, line feed, form feed, carriage return, space.
  var isPDFSpace: Bool { self == 32 || self == 10 || self == 13 || self == 9 || self == 0 || self == 12 }

  /// Line feed or carriage return.
  var isPDFLineEnd: Bool { self == 10 || self == 13 }

  /// One of `( ) < > [ ] { } / %`.
  var isPDFDelimiter: Bool {
    switch self {
    case 40, 41, 60, 62, 91, 93, 123, 125, 47, 37: true
    default: false
    }
  }

  var isPDFRegular: Bool { !isPDFSpace && !isPDFDelimiter }

  var isDigit: Bool { self >= 48 && self <= 57 }

  /// The value of a hexadecimal digit of either case.
  var hexValue: UInt8? {
    switch self {
    case 48...57: self - 48
    case 65...70: self - 55
    case 97...102: self - 87
    default: nil
    }
  }
}

/// Upper-case hexadecimal digits, by value.
let hexDigits = Array("0123456789ABCDEF".utf8)
