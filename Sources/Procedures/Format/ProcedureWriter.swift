// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Writes a procedure as a file that ``ProcedureReader`` reads back as the same value.
///
/// The keys stand in the order of the printed document, and what a reader would fill in
/// by itself is left out.
package enum ProcedureWriter {
  package static func write(_ procedure: Procedure) -> String {
    var text = YAMLText()
    identity(procedure, &text)
    text.blank()
    text.nested("lanes", procedure.lanes, lane)
    if let items = procedure.items {
      text.blank()
      text.block("items") {
        $0.key("output", items.output)
        $0.key("noun", items.noun)
      }
    }
    text.key("time-limit", procedure.timeLimit.map { time($0, in: procedure) })
    text.blank()
    text.block("steps") { text in
      for (index, step) in procedure.steps.enumerated() {
        if index > 0 { text.blank() }
        text.entry { row(step, at: index, in: procedure, &$0) }
      }
    }
    return text.text
  }

  private static func identity(_ procedure: Procedure, _ text: inout YAMLText) {
    text.key("procedure", procedure.id)
    text.key("title", procedure.title)
    text.key("number", procedure.number)
    text.block("versions") {
      $0.line("version: \(procedure.version)")
      $0.key("created", procedure.created?.description)
      $0.key("revised", procedure.revised?.description)
      $0.key("effective", procedure.effective?.description)
    }
    text.key("approved-by", procedure.approvedBy)
    text.key("agency", procedure.agency)
    text.key("note", procedure.note)
    text.texts("legal-basis", procedure.legalBasis)
    text.texts("qualifications", procedure.qualifications)
    text.texts("related", procedure.related)
    text.texts("equipment", procedure.equipment)
    text.texts("warnings", procedure.warnings)
    text.texts("records", procedure.records)
  }

  private static func lane(_ text: inout YAMLText, _ lane: Lane) {
    text.block(lane.id) {
      $0.key("title", lane.title)
      if lane.short != Lane.initials(of: lane.title) { $0.key("short", lane.short) }
      switch lane.holder {
      case .posts(let posts):
        $0.line("held-by: post")
        $0.line("posts: [\(posts.joined(separator: ", "))]")
      case .team: $0.line("held-by: team")
      case .systemOwner: $0.line("held-by: owner")
      case .requester: $0.line("held-by: requester")
      case .outside(let recordedBy):
        $0.line("held-by: outside")
        $0.line("recorded-by: [\(recordedBy.joined(separator: ", "))]")
      }
    }
  }

  static func time(_ time: StandardTime, in procedure: Procedure) -> String {
    time.text(noun: procedure.items?.noun ?? "butir")
  }
}
