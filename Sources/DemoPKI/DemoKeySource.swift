public import Hashing
public import Signing
public import WorkingTime

/// A key of the demonstration as a source of signatures, without any secret to ask for.
public final class DemoKeySource: KeySource {
  private let holder: DemoHolder
  private var open: [String: KeyTransaction] = [:]
  private var done: Set<String> = []

  public init(_ holder: DemoHolder) { self.holder = holder }

  /// Says who would sign.
  public func prepare(_ document: Digest, now: Moment) throws(KeyFault) -> KeyTransaction {
    let transaction = KeyTransaction(
      id: "demo-\(open.count + done.count)", document: document, identity: holder.identity,
      expires: Moment(milliseconds: now.milliseconds + 300_000))
    open[transaction.id] = transaction
    return transaction
  }

  /// Signs with the key in memory.
  public func complete(
    _ transaction: KeyTransaction, signedAttributes: [UInt8], now: Moment
  ) throws(KeyFault) -> [UInt8] {
    if done.contains(transaction.id) { throw .used }
    guard open[transaction.id] == transaction else { throw .unknownTransaction }
    guard now < transaction.expires else { throw .expired }
    guard signedAttributes.holds(WriteDER.octets(transaction.document.bytes)) else { throw .otherDocument }
    open[transaction.id] = nil
    done.insert(transaction.id)
    return holder.key.sign(signedAttributes)
  }
}
