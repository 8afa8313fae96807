public import PDFModel

/// Why number and date were not put on a file.
public enum StampFault: Error, Hashable, Sendable {
  /// Something on the file is signed already; adding would break it.
  case alreadySigned
  case noPage
  /// Two text fields of one widget each are needed by these names.
  case missingField(String)
  /// The field holds a value already.
  case filledField(String)
  /// A field of this name exists already.
  case takenField(String)
  case font(FontFault)
  case file(PDFFault)

  /// A stable word for logs and interfaces.
  public var code: String {
    switch self {
    case .alreadySigned: "stamp-already-signed"
    case .noPage: "stamp-no-page"
    case .missingField: "stamp-missing-field"
    case .filledField: "stamp-filled-field"
    case .takenField: "stamp-taken-field"
    case .font(let fault): fault.code
    case .file(let fault): fault.code
    }
  }
}

/// Runs something and wraps its fault.
func wrapping<Value, Fault: Error, Outer: Error>(
  _ wrap: (Fault) -> Outer, _ body: () throws(Fault) -> Value
) throws(Outer) -> Value {
  do { return try body() } catch { throw wrap(error) }
}
