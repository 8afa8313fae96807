import CZlib

/// The zlib format (RFC 1950) through the system's zlib.
enum Flate {
  /// Undoes a whole zlib stream; after its end only line ends may follow.
  ///
  /// - Parameter most: more bytes than these are refused, and never asked memory for.
  static func inflate(_ data: [UInt8], most: Int) throws(PDFFault) -> [UInt8] {
    var stream = z_stream()
    guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw PDFFault(.badFilterData)
    }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    var status = Z_OK
    let used = data.withUnsafeBufferPointer { input in
      // zlib never writes through this pointer.
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(clamping: input.count)
      while status == Z_OK, output.count <= most {
        status = piece(&stream, &output, atMost: max(4_096, min(output.count, 1 << 20)))
      }
      return input.count - Int(stream.avail_in)
    }
    guard output.count <= most else { throw PDFFault(.tooMuchData) }
    guard status == Z_STREAM_END, data[used...].allSatisfy(\.isPDFLineEnd) else {
      throw PDFFault(.badFilterData)
    }
    return output
  }

  private static func piece(_ stream: inout z_stream, _ output: inout [UInt8], atMost size: Int) -> Int32 {
    var status = Z_OK
    output += [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(size)
      status = CZlib.inflate(&stream, Z_NO_FLUSH)
      count = size - Int(stream.avail_out)
    }
    return status
  }

  /// The same bytes always become the same zlib stream with the same zlib.
  static func deflate(_ data: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(data.count))
    return [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      let status = compress2(buffer.baseAddress, &size, data, UInt(data.count), Z_BEST_COMPRESSION)
      // The buffer is as long as zlib asked for, so nothing but exhausted memory is left to fail.
      precondition(status == Z_OK, "zlib could not compress")
      count = Int(size)
    }
  }
}

extension PDFStream {
  /// A stream whose bytes are kept compressed; `/Filter` is set, `/DecodeParms` taken out.
  public init(_ dictionary: PDFDictionary = PDFDictionary(), compressing data: [UInt8]) {
    var dictionary = dictionary
    dictionary["Filter"] = .name("FlateDecode")
    dictionary["DecodeParms"] = nil
    self.init(dictionary, raw: Flate.deflate(data))
  }
}
