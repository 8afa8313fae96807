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
    File("procedures/tthc-0.000001.yaml", PackageResources.tthc_0_000001_yaml),
    File("procedures/tthc-1.001029.yaml", PackageResources.tthc_1_001029_yaml),
    File("procedures/tthc-1.001193.yaml", PackageResources.tthc_1_001193_yaml),
    File("procedures/tthc-1.001612.yaml", PackageResources.tthc_1_001612_yaml),
    File("procedures/tthc-1.001806.yaml", PackageResources.tthc_1_001806_yaml),
    File("procedures/tthc-1.009403.yaml", PackageResources.tthc_1_009403_yaml),
    File("procedures/tthc-1.009645.yaml", PackageResources.tthc_1_009645_yaml),
    File("procedures/tthc-1.012644.yaml", PackageResources.tthc_1_012644_yaml),
    File("procedures/tthc-1.013814.yaml", PackageResources.tthc_1_013814_yaml),
    File("procedures/tthc-1.013871.yaml", PackageResources.tthc_1_013871_yaml),
    File("procedures/tthc-1.013876.yaml", PackageResources.tthc_1_013876_yaml),
    File("procedures/tthc-1.014464-dong-nai.yaml", PackageResources.tthc_1_014464_dong_nai_yaml),
    File("procedures/tthc-1.014464.yaml", PackageResources.tthc_1_014464_yaml),
    File("procedures/tthc-1.014465.yaml", PackageResources.tthc_1_014465_yaml),
    File("procedures/tthc-2.000635.yaml", PackageResources.tthc_2_000635_yaml),
    File("procedures/tthc-2.000815.yaml", PackageResources.tthc_2_000815_yaml),
    File("procedures/tthc-2.000908.yaml", PackageResources.tthc_2_000908_yaml),
    File("procedures/tthc-2.001478.yaml", PackageResources.tthc_2_001478_yaml),
    File("procedures/tthc-3.000527.yaml", PackageResources.tthc_3_000527_yaml),
  ]

  public static let calendars = [File("calendars/vietnam.yaml", PackageResources.vietnam_yaml)]

  public static let rules = [File("rules/deadlines.yaml", PackageResources.deadlines_yaml)]

  public static let carriers = [File("carriers/vietnam-post.yaml", PackageResources.vietnam_post_yaml)]

  /// A scenario for the sample office.
  public static let sampleScenario = File("scenarios/busy-season.yaml", PackageResources.busy_season_yaml)

  public static let sampleOffice = File("offices/sample.yaml", PackageResources.sample_yaml)
}
