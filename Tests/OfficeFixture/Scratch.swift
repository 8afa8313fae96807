package import Foundation

/// A folder of its own for one test; it goes away with the test.
package final class Scratch {
  package let path: String

  package init(in folder: String = NSTemporaryDirectory()) {
    var template = Array("\(folder)/motcua-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { preconditionFailure("no temporary folder") }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    // Others may look in, so that a test can act as another user.
    chmod(path, 0o755)
  }

  /// In memory, where the machine has that much room there: a killed process loses nothing by it, only a power cut would.
  package static func inMemory(megabytes: Int64) -> Scratch {
    let memory = "/dev/shm"
    let free = try? FileManager.default.attributesOfFileSystem(forPath: memory)[.systemFreeSize] as? Int64
    let hasRoom = (free ?? 0) >= megabytes << 20 && FileManager.default.isWritableFile(atPath: memory)
    return hasRoom ? Scratch(in: memory) : Scratch()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// A file with these bytes; returns its path.
  @discardableResult package func file(_ name: String, _ text: String) -> String {
    let made = FileManager.default.createFile(atPath: self(name), contents: Data(text.utf8))
    precondition(made, "\(name) cannot be written")
    return self(name)
  }

  /// A small PDF with contents of its own.
  package func pdf(_ name: String) -> String { file("\(name).pdf", "%PDF-1.4\n% \(name)\n%%EOF\n") }
}

/// Every file below a folder, by relative path, with its bytes.
package func contents(of folder: String) -> [String: Data] {
  var found: [String: Data] = [:]
  let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
  for name in names {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
    if exists, !isFolder.boolValue { found[name] = FileManager.default.contents(atPath: "\(folder)/\(name)") }
  }
  return found
}
