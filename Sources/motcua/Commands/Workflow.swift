import ArgumentParser

struct Workflow: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Quy trình và thủ tục.", "Workflows and procedures."),
    discussion: Examples.of("  motcua workflow check Workflows/procedures/*.yaml"),
    subcommands: [
      WorkflowCheck.self,
      WorkflowGraph.self,
      WorkflowDiff.self,
      WorkflowPublish.self,
      WorkflowMove.self,
      WorkflowVersions.self,
      WorkflowImports.self,
    ])
}
