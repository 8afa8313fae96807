import Foundation

/// The moments of signing a test may choose to die at, in their order.
enum SigningMoment: String, CaseIterable {
  case keyNotAsked = "the key is not asked yet who signs"
  case signerKnown = "the key has said who signs"
  case numberBegun = "the number's transaction has begun"
  case numberWritten = "the number is written, not committed"
  case numberCommitted = "the number is committed"
  case numberDrawn = "number and date are drawn"
  case pictureDrawn = "what is seen of the signature is drawn"
  case keyAsked = "the key is asked to sign"
  case keyAnswered = "the key has signed"
  case timeStampAsked = "the time stamp is asked for"
  case timeStampAnswered = "the time stamp is there"
  case signatureEmbedded = "the signature is in the file"
  case fileLaidDown = "the signed file is laid down, not examined"
  case fileExamined = "the signed file is examined"
  case actBegun = "the act's transaction has begun"
  case actWritten = "the act is written and its files kept, not committed"
  case actCommitted = "the act is committed"
  case told = "the outcome is told"
}

/// Ends the process at the one moment a test chose, as `kill -9` does.
final class Fate {
  /// Nil: it lives.
  private let moment: SigningMoment?
  /// True while a signature is only rehearsed: no moment is reached by that.
  private var isRehearsing = false

  init(moment: SigningMoment?) { self.moment = moment }

  func rehearse(_ body: () throws -> Void) rethrows {
    isRehearsing = true
    defer { isRehearsing = false }
    try body()
  }

  func pass(_ reached: SigningMoment) {
    guard reached == moment, !isRehearsing else { return }
    kill(getpid(), SIGKILL)
    // The signal is on its way.
    while true { pause() }
  }
}
