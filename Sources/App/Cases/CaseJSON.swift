// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Records

/// A case as `case show --json` prints it.
struct CaseJSON: Encodable {
  struct ProcedureName: Encodable {
    var id: String
    var version: Int
    var title: String
  }

  struct Passage: Encodable {
    var step: String
    var round: Int
    var outcome: String?
    var sentBack: Bool
    var since: String
    var at: String
    var by: String
    var due: String?
    /// Minutes, as the row's standard counts them.
    var spent: Int
    var late: Bool
  }

  struct Item: Encodable {
    var item: String
    var name: String?
    var owner: String?
    var evaluator: String?
    var version: Int
    var status: String
    var passages: [Passage]
    var judged: Int
    var findings: Int
    var findingsSettled: Int
    var rows: [String]
  }

  struct Entry: Encodable {
    var item: String?
    var step: String
    var name: String
    var kind: String
    var title: String
    var outcome: String?
    var reason: String?
    var version: Int
    var at: String
    var by: ActorJSON
    var files: [AttachedFile]
    var contents: JSONValue
  }

  struct Child: Encodable {
    var number: String
    var title: String
    var step: String
    var item: String?
    var status: String
  }

  var number: String
  var title: String
  var procedure: ProcedureName
  var status: String
  var openedAt: String
  var closedAt: String?
  var openedBy: String
  var requester: String?
  var systems: [String]
  var team: [String]
  /// The item that was asked for.
  var item: String?
  /// Of the stream that was asked for: the version that an act must have seen.
  var version: Int
  var due: String?
  var turns: [ActResult.Turn]
  var passages: [Passage]
  var items: [Item]
  var dossier: [Entry]
  var children: [Child]
  var people: [String: String]
  var rows: [String]
}

extension CaseJSON {
  init(_ view: CaseView, _ time: OfficeTime, at instant: Date) throws {
    let record = view.record
    self.init(
      number: record.number, title: record.title,
      procedure: ProcedureName(
        id: view.procedure.id, version: view.procedure.version, title: view.procedure.title),
      status: record.status.rawValue, openedAt: time.stamp(record.openedAt),
      closedAt: time.stamp(record.closedAt), openedBy: record.openedBy,
      requester: record.requester, systems: record.systems, team: record.team,
      item: view.file.item, version: view.file.version, due: time.stamp(view.file.due),
      turns: view.openTurns(time, at: instant),
      passages: view.root.passages.map { Passage($0, time) },
      items: view.items.map { Item($0, time) },
      dossier: try view.dossier.map { try Entry($0, time) },
      children: view.children.map { child in
        Child(
          number: child.number, title: child.title, step: child.step, item: child.item,
          status: child.status.rawValue)
      },
      people: view.people, rows: view.root.ribbon.map(\.rawValue))
  }
}

extension CaseJSON.Passage {
  init(_ passage: StreamView.Passage, _ time: OfficeTime) {
    self.init(
      step: passage.step, round: passage.round, outcome: passage.outcome,
      sentBack: passage.wasSentBack, since: time.stamp(passage.since), at: time.stamp(passage.at),
      by: passage.by, due: time.stamp(passage.due), spent: passage.spent, late: passage.isLate)
  }
}

extension CaseJSON.Item {
  init(_ stream: StreamView, _ time: OfficeTime) {
    self.init(
      item: stream.item ?? "", name: stream.name, owner: stream.owner,
      evaluator: stream.evaluator, version: stream.version, status: stream.status.rawValue,
      passages: stream.passages.map { CaseJSON.Passage($0, time) }, judged: stream.judged,
      findings: stream.findings, findingsSettled: stream.findingsSettled,
      rows: stream.ribbon.map(\.rawValue))
  }
}

extension CaseJSON.Entry {
  init(_ entry: DossierEntry, _ time: OfficeTime) throws {
    self.init(
      item: entry.item, step: entry.step.id, name: entry.output.name,
      kind: entry.output.kind.rawValue, title: entry.output.title, outcome: entry.outcome,
      reason: entry.reason, version: entry.version, at: time.stamp(entry.at),
      by: ActorJSON(entry.by), files: entry.files, contents: try JSONValue(parsing: entry.body))
  }
}

struct ActorJSON: Encodable {
  var officer: String
  var name: String
  var post: String?
  var title: String?
  var capacity: String
  var onBehalfOf: String?

  init(_ actor: Actor) {
    officer = actor.officer
    name = actor.name
    post = actor.post
    title = actor.title
    capacity = actor.capacity.rawValue
    onBehalfOf = actor.onBehalfOf
  }
}
