public import Hashing
internal import Foundation

extension PaperVault {
  /// A copy on its way in that a process left behind when it died.
  public struct Leftover: Hashable, Sendable {
    /// Of its bytes; nil where it cannot be read.
    public let digest: Digest?
    let path: String
  }

  /// What dead processes left behind, an hour old or older: no live one takes as long.
  public func leftovers() -> [Leftover] {
    let incoming = "\(folder)/incoming"
    var names: [String] = []
    // Without the folder there is nothing.
    do { names = try FileManager.default.contentsOfDirectory(atPath: incoming) } catch { return [] }
    return names.compactMap { name in
      let path = "\(incoming)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0, status.st_mtim.tv_sec < time(nil) - 3600 else { return nil }
      do { return Leftover(digest: try measure(path).digest, path: path) } catch {
        return Leftover(digest: nil, path: path)
      }
    }
  }

  /// True when a paper lies in this digest's place, whoever put it there.
  public func holds(_ digest: Digest) -> Bool { access(path(of: digest), F_OK) == 0 }

  /// Removes the copies; returns how many.
  public func clear(_ leftovers: [Leftover]) -> Int { leftovers.count { unlink($0.path) == 0 } }

  /// Takes back a paper no event names; call under the office's lock.
  ///
  /// - Returns: true when it lay there.
  public func withdraw(_ digest: Digest) -> Bool { unlink(path(of: digest)) == 0 }
}
