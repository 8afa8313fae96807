/// Any object of a PDF file (ISO 32000-1, 7.3).
public indirect enum PDFObject: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// As written, such as `-0.25`.
  case real(String)
  /// The bytes meant, escapes undone.
  case string([UInt8])
  case name(PDFName)
  case array([PDFObject])
  case dictionary(PDFDictionary)
  case stream(PDFStream)
  case reference(PDFReference)
}

/// A name: bytes, never text, so that two names are one only when their bytes are.
public struct PDFName: Hashable, Sendable, ExpressibleByStringLiteral {
  /// `#xx` undone, without the slash.
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public init(stringLiteral value: StaticString) { bytes = value.withUTF8Buffer { Array($0) } }

  /// The bytes read as UTF-8, for messages; what is no UTF-8 is replaced.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// The name of an indirect object.
public struct PDFReference: Hashable, Sendable {
  public let number: Int
  public let generation: Int

  public init(number: Int, generation: Int = 0) {
    self.number = number
    self.generation = generation
  }
}

/// A dictionary and the bytes that follow it, as they lie in the file: filters not undone.
public struct PDFStream: Hashable, Sendable {
  public var dictionary: PDFDictionary
  public var raw: [UInt8]

  public init(_ dictionary: PDFDictionary, raw: [UInt8]) {
    self.dictionary = dictionary
    self.raw = raw
  }
}

/// What an object is, if it is that; nothing is turned into something else.
extension PDFObject {
  public var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  public var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }
  public var name: PDFName? { if case .name(let value) = self { value } else { nil } }
  public var array: [PDFObject]? { if case .array(let value) = self { value } else { nil } }
  public var stream: PDFStream? { if case .stream(let value) = self { value } else { nil } }
  public var reference: PDFReference? { if case .reference(let value) = self { value } else { nil } }

  /// A dictionary by itself; the dictionary of a stream is asked of the stream.
  public var dictionary: PDFDictionary? { if case .dictionary(let value) = self { value } else { nil } }
}
