/// The parts of a path. Foundation's own way, `NSString`, crashes on Linux for a path of one character.
public enum FilePath {
  /// The folder a path lies in: empty for a bare name, `/` for what lies in the root.
  public static func folder(of path: String) -> String {
    let plain = plain(path)
    guard let slash = plain.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == plain.startIndex ? "/" : String(plain[..<slash])
  }

  /// The last part of a path.
  public static func name(of path: String) -> String {
    let plain = plain(path)
    guard let slash = plain.utf8.lastIndex(of: UInt8(ascii: "/")) else { return plain }
    return String(plain[plain.utf8.index(after: slash)...])
  }

  private static func plain(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }
}
