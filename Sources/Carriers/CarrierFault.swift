public import CheckedYAML

/// Why a carrier did not do what it was asked. Facts only; the words are in `CarrierFault+Words.swift`.
public enum CarrierFault: Error, Hashable, Sendable {
  case unreachable
  case timedOut
  /// The exchange failed otherwise; the word of an `HTTPFault`.
  case exchange(String)
  /// The service has troubles of its own (status 429, 500 to 599, or 401 for the token it just gave).
  case busy(status: Int)
  /// Customer or secret are not accepted.
  case unauthorised
  /// The secret that opens the service is not where the carriers file says.
  case noSecret(SecretPlace)
  /// The carrier will not carry out this order, now or later; `text` holds its own words, bounded and without control
  /// characters.
  case refused(code: String, text: String)
  /// The order cannot be given to any carrier.
  case badOrder(OrderPart)
  /// What the service answered is not what was agreed on.
  ///
  /// - Parameter path: the JSON path, `$` for the whole answer.
  case badAnswer(path: String, Expectation)
  /// The service's cursor stands before the one it gave itself.
  case cursorWentBack(from: String, to: String)
  /// This text was never a cursor of this carrier.
  case badCursor(String)
  /// The item numbers the post handed over are used up.
  case noNumbersLeft
  case file(path: String, FileTrouble)
  /// Reports in a file cannot be read; every problem of it.
  case badFile([Problem])

  /// What of an order is wrong.
  public enum OrderPart: String, CaseIterable, Sendable {
    case number, cashOnDelivery
    /// A text JSON cannot say.
    case text
  }

  /// What an answer should have held.
  public enum Expectation: Hashable, Sendable {
    case json
    /// Anything: the member is missing.
    case present
    case object, list, text, flag, wholeNumber, moment, itemNumber
    /// Exactly this: a number we gave ourselves.
    case same(String)
    /// A status of the agreed ones; the one that came.
    case status(Int)
    /// At most so many bytes.
    case bytes(Int)
  }

  /// What is the matter with a file.
  public enum FileTrouble: Hashable, Sendable {
    case missing, full, forbidden
    case tooLarge(limit: Int)
    /// The system's own number and words.
    case system(code: Int, text: String)
    /// It lies in the folder of orders and is none of ours.
    case notOurs
    /// It came into the folder behind the one that was read last, so that it would never be read.
    case behind(String)
  }

  /// True where the same again may succeed although nobody did anything.
  public var isPassing: Bool {
    switch self {
    case .unreachable, .timedOut, .exchange, .busy, .badAnswer, .cursorWentBack: true
    case .unauthorised, .noSecret, .refused, .badOrder, .badCursor, .noNumbersLeft, .file, .badFile: false
    }
  }

  /// True where the carrier as a whole does not do what it is asked, whatever is asked; any other fault is about what was
  /// asked.
  public var isOfCarrier: Bool {
    switch self {
    case .unreachable, .timedOut, .exchange, .unauthorised, .noSecret, .noNumbersLeft, .file: true
    // 500 may be this question's own; these are about the token, too many questions, and what lies behind a gateway.
    case .busy(let status): [401, 429, 502, 503, 504].contains(status)
    case .refused, .badOrder, .badAnswer, .cursorWentBack, .badCursor, .badFile: false
    }
  }

  /// True where this order will never be carried out as it is; any other fault says nothing about it.
  public var isRefusal: Bool {
    switch self {
    case .refused, .badOrder: true
    case .unreachable, .timedOut, .exchange, .busy, .unauthorised, .noSecret, .badAnswer, .cursorWentBack,
      .badCursor, .noNumbersLeft, .file, .badFile:
      false
    }
  }

  /// True where the carrier has an order of this number with other content: it was placed, and told otherwise then.
  public var isOtherContent: Bool {
    if case .refused(let code, _) = self { code == Refusal.otherContent.rawValue } else { false }
  }
}
