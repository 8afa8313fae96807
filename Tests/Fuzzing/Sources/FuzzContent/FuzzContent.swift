import FuzzDriver

/// SwiftPM calls the `main` of an executable target by this name.
@_cdecl("FuzzContent_main")
func main(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
  fuzz(count, arguments) { start, size in
    Asking.content(Array(UnsafeBufferPointer(start: start, count: size)))
    return 0
  }
}
