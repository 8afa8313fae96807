import Hashing
import WorkingTime

/// What one list or answer says about one certificate, its own signature being checked.
struct RevocationStatement {
  let item: Digest
  let thisUpdate: Moment
  let nextUpdate: Moment?
  let revocation: (since: Moment, reason: RevocationReason)?

  init(
    item: Digest, thisUpdate: Moment, nextUpdate: Moment?,
    revocation: (since: Moment, reason: RevocationReason)?
  ) {
    self.item = item
    self.thisUpdate = thisUpdate
    self.nextUpdate = nextUpdate
    self.revocation = revocation
  }

  /// Nil where the responder says that it does not know.
  init?(_ statement: StatusAnswer.Statement, _ answer: StatusAnswer) {
    let found: (since: Moment, reason: RevocationReason)?
    switch statement.word {
    case .good: found = nil
    case .revoked(let since, let reason): found = (since, reason)
    case .unknown: return nil
    }
    self.init(
      item: answer.digest, thisUpdate: statement.thisUpdate, nextUpdate: statement.nextUpdate,
      revocation: found)
  }

  /// Revoked, and no hold that could be lifted.
  var isFinal: Bool {
    revocation.map { $0.reason != .certificateHold && $0.reason != .removeFromList } ?? false
  }
}
