extension Shipped {
  /// The procedure file of a code, with `-` and the variant where there is one.
  public static func procedure(_ name: String) -> File? {
    procedures.first { $0.name.hasSuffix("/tthc-\(name).yaml") }
  }
}
