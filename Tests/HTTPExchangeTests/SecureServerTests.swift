import Foundation
import HTTPExchange
import Testing

/// The openssl program as a web server with TLS.
private final class SecureServer {
  static let program = "/usr/bin/openssl"
  static let isThere = FileManager.default.isExecutableFile(atPath: program)

  let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-tls-\(UUID().uuidString)")
  private let server = Process()
  private(set) var port = ""

  /// - Parameter name: the host the certificate is made out to.
  init(for name: String, _ options: [String] = []) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let request = Process()
    request.executableURL = URL(fileURLWithPath: Self.program)
    request.arguments = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "3650",
      "-subj", "/CN=\(name)",
      "-addext", "subjectAltName=DNS:\(name)", "-keyout", file("key.pem"), "-out", file("server.pem"),
    ]
    request.standardError = FileHandle.nullDevice
    try request.run()
    request.waitUntilExit()
    server.executableURL = request.executableURL
    server.arguments =
      ["s_server", "-accept", "127.0.0.1:0", "-www", "-key", file("key.pem"), "-cert", file("server.pem")]
      + options
    let output = Pipe()
    server.standardOutput = output
    server.standardError = FileHandle.nullDevice
    server.standardInput = FileHandle.nullDevice
    try server.run()
    port = try Self.port(saidOn: output.fileHandleForReading)
  }

  deinit {
    server.terminate()
    do { try FileManager.default.removeItem(at: folder) } catch {}
  }

  func file(_ name: String) -> String { folder.appending(path: name).path }

  /// `ACCEPT 127.0.0.1:12345`
  private static func port(saidOn pipe: FileHandle) throws -> String {
    var said = ""
    while true {
      let piece = pipe.availableData
      guard !piece.isEmpty else { throw CancellationError() }
      said += String(decoding: piece, as: UTF8.self)
      let lines = said.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      if let line = lines.first(where: { $0.hasPrefix("ACCEPT ") }) {
        return String(line.split(separator: ":")[1])
      }
    }
  }
}

@Suite(.enabled(if: SecureServer.isThere), .timeLimit(.minutes(3))) struct SecureServerTests {
  private func ask(_ server: SecureServer, authorities: String?) throws(HTTPFault) -> HTTPResponse {
    try HTTPClient(.anywhere, authorities: authorities).send(HTTPRequest("https://localhost:\(server.port)/"))
  }

  @Test func `a server trusted by name answers`() throws {
    let server = try SecureServer(for: "localhost")
    #expect(try ask(server, authorities: server.file("server.pem")).status == 200)
  }

  @Test func `a server nobody vouches for is refused`() throws {
    let server = try SecureServer(for: "localhost")
    #expect(throws: HTTPFault.untrustedServer) { try ask(server, authorities: nil) }
  }

  @Test func `a server with another name is refused`() throws {
    let server = try SecureServer(for: "other.example")
    #expect(throws: HTTPFault.untrustedServer) { try ask(server, authorities: server.file("server.pem")) }
  }

  @Test func `a server of older TLS is refused`() throws {
    let server = try SecureServer(for: "localhost", ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"])
    #expect(throws: HTTPFault.noTLS) { try ask(server, authorities: server.file("server.pem")) }
  }
}
