internal import GRDB

/// What can go wrong between an office and its folder. Facts only; the words are in `StoreError+Words.swift`.
public enum StoreError: Error, Hashable, Sendable {
  case noOffice(folder: String)
  case notAnOffice(file: String)
  case alreadyAnOffice(folder: String)
  case newerOffice(file: String)
  case cannotCreate(path: String, reason: String)
  case readOnly(path: String)
  case diskFull(path: String)
  case damaged(file: String)
  /// A personal value does not have the digest it is named by.
  case damagedValue
  case busy(seconds: Int)
  case unsafeSetting(name: String, expected: String, found: String)
  case unknownDossier(String)
  case versionConflict(code: String, expected: Int, found: Int)
  case numberConflict
  case keyReused(String)
  case unknownEffect(Int64)
  case unknownFormat(Int)
  case brokenChain(code: String, version: Int)
  case fileUnreadable(name: String)
  case fileEmpty(name: String)
  case fileTooLarge(name: String, size: Int, limit: Int)
  case fileMissing(digest: String)
  case fileAltered(digest: String)
  case failed(code: Int, message: String)

  /// What SQLite reported, in our words.
  init(_ error: DatabaseError, path: String) {
    // What SQLite says when the log's index finds no room.
    guard error.extendedResultCode != .SQLITE_IOERR_SHMSIZE else {
      self = .diskFull(path: path)
      return
    }
    switch error.resultCode {
    case _ where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .diskFull(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_CANTOPEN: self = .cannotCreate(path: path, reason: error.message ?? "")
    case .SQLITE_NOTADB: self = .notAnOffice(file: path)
    case .SQLITE_CORRUPT: self = .damaged(file: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(seconds: OfficeLock.patience)
    default:
      self = .failed(code: Int(error.extendedResultCode.rawValue), message: error.message ?? "")
    }
  }
}
