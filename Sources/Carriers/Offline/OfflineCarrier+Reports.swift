import CheckedYAML

extension OfflineCarrier {
  /// Reports on a page.
  static let pageSize = 500

  /// Reads the files of `in` in the order of their names. A file is read whole or not at all; one with problems stops the
  /// reading before it until it is mended.
  public func reports(after cursor: String?) throws(CarrierFault) -> CarrierPage {
    var place = try FolderCursor(cursor)
    try makeFolders()
    let files = try into.names().filter {
      [".csv", ".json"].contains(where: $0.lowercased().hasSuffix)
    }
    try place.refuseLate(files, in: into)
    var reports: [CarrierReport] = []
    for file in files where !file.precedes(place.file) {
      let skipped = file == place.file ? place.row : 0
      let all: [CarrierReport]
      do { all = try read(file) } catch {
        if reports.isEmpty { throw error }
        return CarrierPage(reports: reports, cursor: place.text, hasMore: true)
      }
      let fresh = all.dropFirst(skipped).prefix(Self.pageSize - reports.count)
      reports += fresh
      place = FolderCursor(file: file, row: skipped + fresh.count, among: files)
      if skipped + fresh.count < all.count { break }
    }
    return CarrierPage(reports: reports, cursor: place.text, hasMore: reports.count == Self.pageSize)
  }

  private func read(_ name: String) throws(CarrierFault) -> [CarrierReport] {
    let bytes = try into.read(name, limit: ReportsFile.sizeLimit)
    do throws(Problems) {
      return try ReportsFile.read(bytes, file: "\(into.path)/\(name)", codes: codes)
    } catch { throw .badFile(error.all) }
  }
}

/// How far the files of a folder are read: `FILE#ROWS/COUNT`.
struct FolderCursor {
  /// The file read last; empty before the first.
  var file = ""
  /// How many of its reports are read.
  var row = 0
  /// How many files there were up to this one; one more later came too late.
  var count = 0

  init(file: String, row: Int, among files: [String]) {
    (self.file, self.row) = (file, row)
    count = files.count { !file.precedes($0) }
  }

  init(_ cursor: String?) throws(CarrierFault) {
    guard let cursor else { return }
    guard let mark = cursor.lastIndex(of: "#") else { throw .badCursor(cursor) }
    let numbers = cursor[cursor.index(after: mark)...].split(separator: "/", omittingEmptySubsequences: false)
    guard numbers.count == 2, let row = Int(numbers[0]), let count = Int(numbers[1]), row >= 0, count >= 0
    else { throw .badCursor(cursor) }
    (file, self.row, self.count) = (String(cursor[..<mark]), row, count)
  }

  var text: String { "\(file)#\(row)/\(count)" }

  /// A file named before the last one read, that was not there then, would never be read.
  func refuseLate(_ files: [String], in folder: DiskFolder) throws(CarrierFault) {
    guard files.count(where: { !file.precedes($0) }) > count else { return }
    throw .file(path: folder.path, .behind(file))
  }
}

extension String {
  /// By bytes, as names of files are sorted.
  fileprivate func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
