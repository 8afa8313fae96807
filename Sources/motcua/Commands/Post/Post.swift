import ArgumentParser

struct PostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post",
    abstract: say(
      "Bưu chính: đóng gói, bảng kê, giao nhận, theo dõi, đối soát.",
      "The post: packing, manifests, hand-overs, tracking, reconciling."),
    discussion: Examples.of(
      """
        motcua post pack --inbox --as lan
        motcua post manifest --as lan --out \(Examples.folder)
        motcua post hand-over BK-2026-0001-H44.40 --as lan
        motcua post track
      """),
    subcommands: [
      PostPack.self, PostLabels.self, PostManifest.self, PostHandOver.self, PostReceive.self,
      PostMinutes.self, PostTrack.self,
      PostImport.self, PostReconcile.self, PostSettle.self,
    ])
}
