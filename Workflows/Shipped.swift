/// The workflow files this program carries inside itself, so that one binary is enough.
public enum Shipped {
  /// A file by the name it has in the folder `Workflows`, for messages.
  public struct File: Sendable {
    public let name: String
    public let text: String

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = "Workflows/\(name)"
      text = String(decoding: bytes, as: UTF8.self)
    }
  }

  public static let workflows = [File("one-stop.yaml", PackageResources.one_stop_yaml)]

  public static let procedures = [
    File("procedures/tthc-1.001806.yaml", PackageResources.tthc_1_001806_yaml),
    File("procedures/tthc-1.013814.yaml", PackageResources.tthc_1_013814_yaml),
    File("procedures/tthc-2.000908.yaml", PackageResources.tthc_2_000908_yaml),
    File("procedures/tthc-3.000527.yaml", PackageResources.tthc_3_000527_yaml),
  ]

  public static let calendars = [File("calendars/vietnam.yaml", PackageResources.vietnam_yaml)]

  public static let sampleOffice = File("offices/sample.yaml", PackageResources.sample_yaml)
}
