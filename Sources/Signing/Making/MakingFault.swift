public import PDFModel

/// Why nothing was signed. Facts only; the words are written elsewhere.
public enum MakingFault: Error, Hashable, Sendable {
  /// The file cannot be read as strictly as a verifier will read it, or is encrypted.
  case file(PDFFault)
  /// The form, a page's annotations or what is to be drawn is not what it must be.
  case formMalformed
  /// A form of another kind (XFA) decides what is shown.
  case dynamicForm
  /// What is seen of the file depends on more than its bytes, or cannot be told: these findings.
  case contentNotFixed(Set<FindingCode>)
  /// What the signature would show lies over signed contents, or is too large.
  case lookRefused(FindingCode)
  /// The signature would change what somebody signed before: these findings.
  case changeRefused(Set<FindingCode>)
  /// The name is empty, longer than 127 characters, or holds a full stop.
  case badFieldName
  case fieldTaken(String)
  /// A signature there, by the name of its field, forbids what we would add.
  case locked(by: String)
  /// Counted from 0.
  case noSuchPage(Int)
  case badRectangle
  /// Not from 1 KiB to 64 KiB.
  case badReserve(Int)
  case badMoment
  case key(KeyFault)
  case message(CMSFault)
  /// The certificate's time has not begun or is over.
  case certificateNotInTime
  /// The key signs with another hash than SHA-256, which its transaction is bound to.
  case unsupportedHash
  /// Bytes. Nothing was embedded; sign again with a greater reserve.
  case doesNotFit(needed: Int, reserved: Int)
  /// What was made does not hold when it is read again.
  case selfCheck(FindingCode)
  /// A document time stamp is nothing without its token.
  case timeStamp(TimeStampFault)

  /// Stable, for logs and scripts.
  public var code: String {
    switch self {
    case .file: "file"
    case .formMalformed: "form-malformed"
    case .dynamicForm: "dynamic-form"
    case .contentNotFixed: "content-not-fixed"
    case .lookRefused: "look-refused"
    case .changeRefused: "change-refused"
    case .badFieldName: "bad-field-name"
    case .fieldTaken: "field-taken"
    case .locked: "locked"
    case .noSuchPage: "no-such-page"
    case .badRectangle: "bad-rectangle"
    case .badReserve: "bad-reserve"
    case .badMoment: "bad-moment"
    case .key: "key"
    case .message: "message"
    case .certificateNotInTime: "certificate-not-in-time"
    case .unsupportedHash: "unsupported-hash"
    case .doesNotFit: "does-not-fit"
    case .selfCheck: "self-check"
    case .timeStamp: "time-stamp"
    }
  }

  /// Runs what reads or writes PDF, its fault told as ours.
  static func file<Value>(_ body: () throws(PDFFault) -> Value) throws(MakingFault) -> Value {
    do { return try body() } catch { throw .file(error) }
  }
}
