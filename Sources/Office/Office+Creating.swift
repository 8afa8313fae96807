import CheckedYAML
import DossierModel
import DossierStore
import Foundation
import Hashing
import Intake
import ShippedWorkflows
import WorkflowFiles
public import WorkingTime

/// A file's text and the name messages give it.
public struct SourceFile: Hashable, Sendable {
  public let name: String
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// What an office is made from. Nil or empty: what the program ships.
public struct OfficePlan: Sendable {
  public var office: SourceFile?
  public var workflow: SourceFile?
  public var procedures: [SourceFile] = []
  public var calendar: SourceFile?
  public var rules: SourceFile?

  public init() {}
}

extension Office {
  /// Checks every file first, then creates folder, database and definitions; on any problem nothing is left behind.
  public static func create(
    _ folder: String, _ plan: OfficePlan, clock: @escaping () -> Moment, salt: @escaping () -> String
  ) throws -> Office {
    let parts = try OfficeParts(plan)
    let made = try makeFolder(folder)
    do {
      let store = try DossierStore.create(folder) { try parts.keep(in: $0) }
      return Office(store, clock: clock, salt: salt)
    } catch {
      if (error as? StoreError) != .alreadyAnOffice(folder: folder) {
        unlink("\(folder)/office.lock")
        if made { rmdir(folder) }
      }
      throw error
    }
  }

  private static func makeFolder(_ folder: String) throws(StoreError) -> Bool {
    if FileManager.default.fileExists(atPath: folder) { return false }
    try DurableFile.makeFolder(folder)
    return true
  }
}

extension SourceFile {
  init(_ shipped: Shipped.File) { self.init(name: shipped.name, text: shipped.text) }
}
