import Foundation
import FuzzDriver

/// What every file is held to; without it there is nothing to fuzz.
private let seeds: SignedSeeds = {
  let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  do { return try SignedSeeds(folder: sources.appending(path: "../Seeds/signed").path) } catch {
    preconditionFailure("the seeds: \(error)")
  }
}()

/// SwiftPM calls the `main` of an executable target by this name.
@_cdecl("FuzzVerify_main")
func main(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
  fuzz(count, arguments) { start, size in
    Asking.document(Array(UnsafeBufferPointer(start: start, count: size)), seeds)
    return 0
  }
}
