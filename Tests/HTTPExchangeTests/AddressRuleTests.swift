import Testing

@testable import HTTPExchange

struct AddressRuleTests {
  @Test(arguments: [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "169.254.169.254", "172.16.0.1",
    "172.31.9.9",
    "192.0.0.1", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1",
    "224.0.0.1",
    "255.255.255.255",
  ]) func `an IPv4 address inside is not public`(_ text: String) {
    #expect(!AddressRule.isPublic(Self.four(text)))
  }

  @Test(arguments: [
    "1.1.1.1", "9.255.255.255", "100.63.0.1", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.167.0.1",
    "198.20.0.1", "223.255.255.255",
  ])
  func `an IPv4 address outside is public`(_ text: String) { #expect(AddressRule.isPublic(Self.four(text))) }

  @Test(arguments: [
    [0], [0x0064, 0xFF9B, 0, 0, 0, 0, 0x7F00, 1], [0, 0, 0, 0, 0, 0xFFFF, 0x7F00, 1],
    [0, 0, 0, 0, 0, 0, 0, 1],
    [0xFE80, 1], [0xFC00, 1], [0xFD12, 1], [0xFF02, 1], [0x2001, 0x0DB8], [0x2001, 0], [0x2001, 0x01FF],
    [0x2002, 0x7F00, 1], [0x3FFF, 1], [0x4000],
  ]) func `an IPv6 address inside, hidden or reserved is not public`(_ words: [UInt16]) {
    #expect(!AddressRule.isPublic(Self.sixteen(words)))
  }

  @Test(arguments: [
    [0x2001, 0x4860, 0x4860], [0x2404, 0x6800], [0x2001, 0x0200], [0, 0, 0, 0, 0, 0xFFFF, 0x0808, 0x0808],
  ])
  func `an IPv6 address outside is public`(_ words: [UInt16]) {
    #expect(AddressRule.isPublic(Self.sixteen(words)))
  }

  @Test func `what is no address is not public`() {
    for count in [0, 1, 3, 5, 15, 17] { #expect(!AddressRule.isPublic([UInt8](repeating: 9, count: count))) }
  }

  private static func four(_ text: String) -> [UInt8] { text.split(separator: ".").compactMap { UInt8($0) } }

  private static func sixteen(_ words: [UInt16]) -> [UInt8] {
    (words + [UInt16](repeating: 0, count: 8)).prefix(8).flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
  }
}
