import ArgumentParser

/// `plumbline plan`.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plan inspections, and verify how they were drawn. 编制检查计划。",
    discussion: """
      Who is due follows from the pack's table of intervals; others are drawn at random, by the share \
      that the table gives, and so are inspectors. A seed is committed before the draw and revealed \
      after it, so that anyone can draw again:

        plumbline plan commit --seed-file seed.txt
        plumbline plan --from DATE --to DATE --seed-file seed.txt -o plan.json FILING…
        plumbline plan reveal --seed-file seed.txt -o public.json plan.json
        plumbline plan verify public.json FILING…

      The first prints the SHA-256 to publish. 'plumbline plan make --help' tells the options of a \
      plan; 'make' may be left out.
      """,
    subcommands: [
      PlanMakeCommand.self, PlanCommitCommand.self, PlanRevealCommand.self, PlanVerifyCommand.self,
    ], defaultSubcommand: PlanMakeCommand.self)
}
