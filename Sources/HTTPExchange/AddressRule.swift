/// Which addresses may be called: an address named by a hostile file must not lead inside.
public enum AddressRule: Hashable, Sendable {
  /// For addresses an administrator wrote down.
  case anywhere
  /// Only public addresses, judged after the name was resolved; hosts listed here, as `host` or `host:port` in lower
  /// case, may be anywhere.
  case publicOnly(listed: Set<String> = [])

  func allows(_ address: [UInt8], host: String, port: String) -> Bool {
    switch self {
    case .anywhere: true
    case .publicOnly(let listed):
      listed.contains(host) || listed.contains("\(host):\(port)") || Self.isPublic(address)
    }
  }

  /// True for an address of the open Internet (IANA special-purpose registries, RFC 6890).
  ///
  /// - Parameter address: 4 bytes for IPv4, 16 for IPv6; anything else is not public.
  static func isPublic(_ address: [UInt8]) -> Bool {
    switch address.count {
    case 4: isPublicIPv4(address)
    case 16: isPublicIPv6(address)
    default: false
    }
  }

  private static func isPublicIPv4(_ a: [UInt8]) -> Bool {
    switch (a[0], a[1], a[2]) {
    case (0, _, _), (10, _, _), (127, _, _), (224..., _, _): false
    case (100, 64..<128, _), (169, 254, _), (172, 16..<32, _), (192, 168, _), (198, 18..<20, _): false
    case (192, 0, 0), (192, 0, 2), (192, 88, 99), (198, 51, 100), (203, 0, 113): false
    default: true
    }
  }

  /// Only 2000::/3 is open Internet; inside it the tunnels, which hide an IPv4 address, and examples are not.
  private static func isPublicIPv6(_ a: [UInt8]) -> Bool {
    if a[..<10].allSatisfy({ $0 == 0 }) && a[10] == 255 && a[11] == 255 {
      return isPublicIPv4(Array(a[12...]))
    }
    let isGlobal = a[0] & 0xE0 == 0x20
    let isTunnelOrReserved = a[0] == 0x20 && (a[1] == 0x02 || (a[1] == 0x01 && a[2] < 2))
    let isExample = a[0] == 0x20 && a[1] == 0x01 && a[2] == 0x0D && a[3] == 0xB8
    let isNewExample = a[0] == 0x3F && a[1] == 0xFF && a[2] < 0x10
    return isGlobal && !isTunnelOrReserved && !isExample && !isNewExample
  }
}
