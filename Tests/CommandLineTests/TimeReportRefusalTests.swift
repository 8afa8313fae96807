import Testing

/// Wrong arguments of the reports about time.
@Suite struct TimeReportRefusalTests {
  @Test(arguments: TimeReportRefusalTests.refusals)
  func refuses(_ refusal: Refusal) throws { try refusal.check(in: Scratch()) }

  private static let refusals: [Refusal] = [
    Refusal(
      "an unknown way to split", ["report", "on-time", "--by", "moon"], 64,
      vi: """
        Lỗi: --by nhận agency, procedure, month, officer, step; không nhận “moon”
          Xem “motcua report on-time --help” để biết thêm.
        """,
      en: """
        Error: --by takes agency, procedure, month, officer, step; not “moon”
          See 'motcua report on-time --help' for more information.
        """),
    Refusal(
      "an unknown rule", ["report", "on-time", "--rule", "mild"], 64,
      vi: """
        Lỗi: --rule nhận national, plain; không nhận “mild”
          Xem “motcua report on-time --help” để biết thêm.
        """,
      en: """
        Error: --rule takes national, plain; not “mild”
          See 'motcua report on-time --help' for more information.
        """),
    Refusal(
      "a rule for steps", ["report", "on-time", "--by", "step", "--rule", "plain"], 64,
      vi: """
        Lỗi: --rule không đi với --by officer hoặc --by “step”: mỗi bước có thời hạn riêng
          Xem “motcua report on-time --help” để biết thêm.
        """,
      en: """
        Error: --rule does not go with --by officer or --by step: each step has a time of its own
          See 'motcua report on-time --help' for more information.
        """),
    Refusal(
      "a period that ends before it begins",
      ["report", "on-time", "--from", "2026-03-01", "--to", "2026-02-01"], 64,
      vi: """
        Lỗi: --to (2026-02-01) không được trước --from (2026-03-01)
          Xem “motcua report on-time --help” để biết thêm.
        """,
      en: """
        Error: --to (2026-02-01) must not be before --from (2026-03-01)
          See 'motcua report on-time --help' for more information.
        """),
    Refusal(
      "years ahead", ["due", "--within", "251"], 64,
      vi: """
        Lỗi: --within nhận số từ 0 đến 250, không nhận 251
          Xem “motcua due --help” để biết thêm.
        """,
      en: """
        Error: --within takes 0 to 250, not 251
          See 'motcua due --help' for more information.
        """),
    Refusal(
      "an unknown way to count", ["due", "--by", "step"], 64,
      vi: """
        Lỗi: --by nhận officer, agency; không nhận “step”
          Xem “motcua due --help” để biết thêm.
        """,
      en: """
        Error: --by takes officer, agency; not “step”
          See 'motcua due --help' for more information.
        """),
    Refusal(
      "no lines", ["due", "--limit", "0"], 64,
      vi: """
        Lỗi: --limit phải lớn hơn 0, không phải 0
          Xem “motcua due --help” để biết thêm.
        """,
      en: """
        Error: --limit must be over 0, not 0
          See 'motcua due --help' for more information.
        """),
  ]
}
