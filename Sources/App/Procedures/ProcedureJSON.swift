// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures

/// A procedure as `procedure show --json` prints it.
struct ProcedureJSON: Encodable {
  struct LaneJSON: Encodable {
    var id: String
    var title: String
    var short: String
    var heldBy: String
    var posts: [String]?
  }

  struct Time: Encodable {
    var min: Double?
    var max: Double?
    var unit: String
    /// `item` where the figure holds for each item.
    var per: String?
  }

  struct NeedJSON: Encodable {
    var text: String
    var output: String?
  }

  struct FieldJSON: Encodable {
    var name: String
    var title: String
    var kind: String
    var required: Bool
    var options: [String]?
  }

  struct OutputJSON: Encodable {
    var name: String
    var kind: String
    var title: String
    var required: Bool
    var when: [String]?
    var fields: [FieldJSON]?
  }

  struct OutcomeJSON: Encodable {
    var key: String
    var text: String
    /// `nil` is written as null: the stream ends.
    var next: JSONValue
    var consequences: [String]
    var needsReason: Bool
  }

  struct Row: Encodable {
    var no: String
    var id: String
    var title: String
    var text: String
    var lane: String
    var with: [String]?
    var needs: [NeedJSON]
    var time: Time?
    var outputs: [OutputJSON]
    var outcomes: [OutcomeJSON]
    /// One row's id, a list where the flow forks, null where it ends or where outcomes tell.
    var next: JSONValue
    var joinsAll: Bool?
    var perItem: Bool
    var returns: [String]
    var call: String?
    var note: String?
  }

  struct Items: Encodable {
    var output: String
    var noun: String
  }

  var id: String
  var title: String
  var number: String?
  var version: Int
  var agency: String?
  var approvedBy: String?
  var created: String?
  var revised: String?
  var effective: String?
  var legalBasis: [String]
  var qualifications: [String]
  var related: [String]
  var equipment: [String]
  var warnings: [String]
  var records: [String]
  var lanes: [LaneJSON]
  var items: Items?
  var timeLimit: Time?
  var rows: [Row]
  var note: String?
}

extension ProcedureJSON {
  init(_ procedure: Procedure) {
    self.init(
      id: procedure.id, title: procedure.title, number: procedure.number,
      version: procedure.version, agency: procedure.agency, approvedBy: procedure.approvedBy,
      created: procedure.created?.description, revised: procedure.revised?.description,
      effective: procedure.effective?.description, legalBasis: procedure.legalBasis,
      qualifications: procedure.qualifications, related: procedure.related,
      equipment: procedure.equipment, warnings: procedure.warnings, records: procedure.records,
      lanes: procedure.lanes.map(LaneJSON.init),
      items: procedure.items.map { Items(output: $0.output, noun: $0.noun) },
      timeLimit: procedure.timeLimit.map(Time.init), rows: procedure.steps.map(Row.init),
      note: procedure.note)
  }
}

extension ProcedureJSON.LaneJSON {
  init(_ lane: Lane) {
    let (heldBy, posts): (String, [String]?) =
      switch lane.holder {
      case .posts(let posts): ("post", posts)
      case .team: ("team", nil)
      case .systemOwner: ("owner", nil)
      case .requester: ("requester", nil)
      case .outside(let posts): ("outside", posts)
      }
    self.init(id: lane.id, title: lane.title, short: lane.short, heldBy: heldBy, posts: posts)
  }
}

extension ProcedureJSON.Time {
  init(_ time: StandardTime) {
    self.init(
      min: time.min, max: time.max, unit: time.unit.rawValue, per: time.perItem ? "item" : nil)
  }
}

extension ProcedureJSON.Row {
  init(_ step: Step) {
    let next: JSONValue =
      switch step.flow {
      case .next(let next): .text(next)
      case .decide, .end: .null
      case .fork(let steps): .texts(steps)
      }
    self.init(
      no: step.no, id: step.id, title: step.title, text: step.text, lane: step.lane,
      with: step.with.isEmpty ? nil : step.with,
      needs: step.needs.map { .init(text: $0.text, output: $0.output) },
      time: step.time.map(ProcedureJSON.Time.init),
      outputs: step.outputs.map(ProcedureJSON.OutputJSON.init),
      outcomes: step.outcomes.map { outcome in
        ProcedureJSON.OutcomeJSON(
          key: outcome.key, text: outcome.text, next: outcome.next.map(JSONValue.text) ?? .null,
          consequences: outcome.consequences, needsReason: outcome.needsReason)
      },
      next: next, joinsAll: step.joinsAll ? true : nil, perItem: step.each,
      returns: step.returns, call: step.call, note: step.note)
  }
}

extension ProcedureJSON.OutputJSON {
  init(_ output: Output) {
    let fields = output.fields.map { field in
      ProcedureJSON.FieldJSON(
        name: field.name, title: field.title, kind: field.kind.rawValue, required: field.required,
        options: field.options.isEmpty ? nil : field.options)
    }
    self.init(
      name: output.name, kind: output.kind.rawValue, title: output.title,
      required: output.required, when: output.when.isEmpty ? nil : output.when,
      fields: fields.isEmpty ? nil : fields)
  }
}
