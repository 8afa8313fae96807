import DossierModel
import Hashing

extension StoreReading {
  /// What minutes say; nil: it was not kept when they were recorded, or was lawfully erased.
  public func minutes(_ number: String) throws -> [UInt8]? {
    let row = try statements("SELECT value, digest FROM minutes WHERE batch = ? AND value IS NOT NULL")
      .bind(number).first { ($0.bytes(0), $0.bytes(1)) }
    guard let row else { return nil }
    guard SHA256.digest(row.0) == Digest(row.1) else { throw StoreError.damagedValue }
    return row.0
  }
}

extension StoreWriting {
  /// Keeps what minutes say, beside their batch.
  public func keep(_ value: [UInt8], ofMinutes number: String) throws {
    try statements("INSERT INTO minutes (batch, digest, value) VALUES (?,?,?)").bind(number)
      .bind(SHA256.digest(value)).bind(value).run()
  }
}
