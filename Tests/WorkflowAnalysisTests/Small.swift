import CheckedYAML
import DossierModel
import ShippedWorkflows
import WorkflowFiles

/// A small workflow whose titles hold everything a picture could trip over.
enum Small {
  static let workflow = #"""
    workflow: small
    title: {vi: Nhỏ, en: Small}
    roles:
      desk: {vi: Một cửa, en: Desk}
      head: {vi: "Trưởng \"phòng\"", en: "Head \"of\" desk"}
    submit: {by: [desk]}
    steps: {}
    regions:
      business:
        title: {vi: Giải quyết, en: Business}
        initial: open
        states:
          open:
            title: {vi: Đang mở, en: Open}
            initial: asked
            history: where_it_was
            actions:
              ask: {title: {vi: "Hỏi: 50%; thêm?", en: "Ask: 50%; more?"}, by: desk@receiving, to: waiting}
              remind: {title: {vi: Nhắc, en: Remind}, by: head@agency}
            states:
              asked:
                title: {vi: "Mới <nộp> & chờ", en: "New <in> & waiting"}
                status: 1
                clock: runs
                actions:
                  grant: {title: {vi: Chấp thuận, en: Grant}, by: [head@agency, desk@receiving], when: not fee due, to: granted}
          waiting:
            title: {vi: 1. Chờ dân, en: 1. Waiting}
            status: 5
            clock: stops
            actions:
              answer: {title: {vi: Trả lời, en: Answer}, by: desk@receiving, to: where_it_was}
          granted: {title: {vi: Xong, en: Done}, status: 9, clock: ended, final: true}
      notice:
        title: {vi: Báo tin, en: Notice}
        initial: silent
        states:
          silent:
            title: {vi: Chưa báo, en: Silent}
            always: {when: [in granted, return post], to: told}
          told: {title: {vi: Đã báo, en: Told}, final: true}

    """#

  static let procedure = #"""
    procedure: "1.000001"
    name: {vi: "Xác nhận \\ \"A\"", en: "Confirmation \\ \"A\""}
    field: {vi: Chung, en: General}
    level: commune
    agency: {vi: UBND xã, en: Commune}
    workflow: small
    sources: []
    valid: {from: 2026-01-01}
    channels: [counter]
    returns: [counter, post]
    fee: {amount: 0}
    papers: []
    result: {title: {vi: Giấy xác nhận, en: Confirmation}, symbol: XN}
    limit: 2 days
    after_supplement: resume
    steps: []

    """#

  static func definition() throws -> Definition {
    let source = DefinitionSource(workflow: workflow, procedure: procedure)
    let checked = try CheckedProcedure(source, files: ("small.yaml", "procedure.yaml"))
    guard let definition = checked.definitions["main"] else { throw Problems([]) }
    return definition
  }
}
