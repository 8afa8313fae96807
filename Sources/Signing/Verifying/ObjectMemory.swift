import PDFModel
import Synchronization

/// The objects of one file while it is verified: each revision asks for most of them anew.
final class ObjectMemory: PDFMemory {
  private let state = Mutex(State())

  private struct State {
    var objects: [PDFObjectPlace: PDFObject] = [:]
    var length = 0
  }

  /// Bytes of text; objects take some thirty times as much. Then it begins anew, so that hostile files cannot make it grow.
  private static let limit = 8 << 20

  func object(at place: PDFObjectPlace) -> PDFObject? { state.withLock { $0.objects[place] } }

  func keep(_ object: PDFObject, at place: PDFObjectPlace, length: Int) {
    state.withLock { state in
      if state.length + length > Self.limit { state = State() }
      guard length <= Self.limit else { return }
      state.objects[place] = object
      state.length += length
    }
  }
}
