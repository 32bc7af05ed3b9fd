// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

/// One batch of a run on its way into the tables.
struct LookTaking {
  var look: Look
  let today: CalendarDate
  let connection: any SQLConnection
  /// Entered by this batch; they hold only once it is committed.
  private(set) var newTexts: [[UInt8]: Int64] = [:]
  private var ids: Range<Int> = 0..<0

  init(look: Look, today: CalendarDate, connection: any SQLConnection) {
    self.look = look
    self.today = today
    self.connection = connection
  }

  mutating func take(_ batch: [Observation]) throws {
    let last = try connection.one(
      "counter",
      """
      INSERT INTO counters (name, value) VALUES ('observation', ?)
      ON CONFLICT (name) DO UPDATE SET value = counters.value + excluded.value RETURNING value
      """, [SQLValue(batch.count)]
    ).int("value")
    ids = (last - batch.count + 1)..<(last + 1)
    for observation in batch { try take(observation, .template) }
  }

  private mutating func take(
    _ observation: Observation, _ grain: FindingIdentity.Grain
  ) throws {
    let identity = FindingIdentity(of: observation, grain: grain)
    let digest = identity.digest
    look.tools.insert(observation.source.tool)
    look.areas.insert(identity.area)
    look.newest = max(look.newest ?? observation.at, observation.at)
    guard let row = try connection.known(digest, of: look.system) else {
      return try enter(observation, identity, digest)
    }
    if row.isSplit, grain == .template { return try take(observation, .exact) }
    if row.lastLook == look.id {
      try occur(observation, row)
    } else {
      try meet(observation, row)
    }
  }

  /// Something never seen before.
  private mutating func enter(
    _ observation: Observation, _ identity: FindingIdentity, _ digest: [UInt8]
  ) throws {
    guard let id = ids.first else { throw Failure(.internal, "no number left in the batch") }
    ids = ids.dropFirst()
    let body = try body(of: observation)
    try connection.execute(
      """
      INSERT INTO observations (id, system, identity, tool, rule, result, severity, state,
        first_seen, last_seen, times, first_look, last_look, area, case_number, body_hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, 'new', ?, ?, 1, ?, ?, ?, ?, ?)
      """,
      [
        SQLValue(id), .text(look.system), .blob(digest), .text(observation.source.tool),
        .text(observation.rule), SQLValue(observation.result), SQLValue(observation.severity),
        SQLValue(observation.at), SQLValue(observation.at), SQLValue(look.id), SQLValue(look.id),
        .text(identity.area), SQLValue(look.caseNumber), .int(body.hash),
      ])
    try connection.execute(
      "INSERT INTO observation_bodies (observation, gist, detail, body) VALUES (?, ?, ?, ?)",
      [SQLValue(id), .int(body.gist), SQLValue(body.detail), .text(body.text())])
    look.taken.new += 1
    if observation.result == .fail {
      look.taken.newBySeverity[observation.severity.rawValue, default: 0] += 1
    }
  }

  /// The same identity once more in this run: a further place of it.
  private mutating func occur(_ observation: Observation, _ row: KnownObservation) throws {
    look.taken.occurrences += 1
    if observation.result == .fail, row.result != .fail {
      let body = try body(of: observation)
      try renew(row, observation, body)
    }
    try connection.execute(
      """
      INSERT INTO observation_places (observation, place, first_seen, last_seen)
      SELECT ?, ?, ?, ? WHERE (SELECT COUNT(*) FROM observation_places WHERE observation = ?) < 50
      ON CONFLICT (observation, place) DO UPDATE SET last_seen = excluded.last_seen
      """,
      [
        SQLValue(row.id), .text(ObservationText.place(observation.place).text),
        SQLValue(observation.at), SQLValue(observation.at), SQLValue(row.id),
      ])
  }

  /// An identity that is known, for the first time in this run.
  private mutating func meet(_ observation: Observation, _ row: KnownObservation) throws {
    let isJudged = observation.result == .fail || observation.result == .pass
    guard isJudged || (row.result != .fail && row.result != .pass) else {
      // Looked, but not seen: it says nothing about what was seen before.
      look.taken.seenAgain += 1
      try touch(row, observation, gone: row.goneAt, result: row.result, state: row.state)
      return
    }
    let body = try body(of: observation)
    let isBack = try isBack(observation, row)
    var gone: Date?
    if observation.result == .pass, row.result == .fail || row.goneAt != nil {
      gone = row.goneAt ?? look.acting.at
      if row.goneAt == nil { look.taken.gone += 1 }
    }
    if isBack {
      look.taken.back += 1
    } else if observation.result == .fail, row.result == .pass {
      look.taken.new += 1
      look.taken.newBySeverity[observation.severity.rawValue, default: 0] += 1
    } else {
      look.taken.seenAgain += 1
    }
    let isChanged =
      body.hash != row.bodyHash || observation.severity != row.severity
      || observation.result != row.result
    let state = isBack && row.state == .dismissed ? .new : row.state
    try touch(row, observation, gone: gone, result: observation.result, state: state)
    // A finding keeps the picture of the failure even when the check passes now.
    if isChanged, !(observation.result == .pass && row.finding != nil) {
      if !isBack { look.taken.changed += 1 }
      try renew(row, observation, body)
    }
    if observation.result == .fail { try reopen(row, observation) }
  }

  /// Whether something that was done with shows again.
  private func isBack(_ observation: Observation, _ row: KnownObservation) throws -> Bool {
    guard observation.result == .fail else { return false }
    if row.goneAt != nil { return true }
    if row.state == .dismissed { return row.until.map { $0 < today } ?? false }
    return row.isRegression(at: observation.at, today)
  }

  private func touch(
    _ row: KnownObservation, _ observation: Observation, gone: Date?, result: Observation.Result,
    state: ObservationState
  ) throws {
    try connection.execute(
      """
      UPDATE observations SET tool = ?, result = ?, state = ?, last_seen = ?, times = times + 1,
        last_look = ?, gone_at = ?
      WHERE id = ?
      """,
      [
        .text(observation.source.tool), SQLValue(result), SQLValue(state),
        SQLValue(max(row.lastSeen, observation.at)), SQLValue(look.id), SQLValue(gone),
        SQLValue(row.id),
      ])
  }

  private func renew(
    _ row: KnownObservation, _ observation: Observation, _ body: NewBody
  ) throws {
    try connection.execute(
      "UPDATE observations SET severity = ?, result = ?, body_hash = ? WHERE id = ?",
      [
        SQLValue(observation.severity), SQLValue(observation.result), .int(body.hash),
        SQLValue(row.id),
      ])
    try connection.execute(
      "UPDATE observation_bodies SET gist = ?, detail = ?, body = ? WHERE observation = ?",
      [.int(body.gist), SQLValue(body.detail), .text(body.text()), SQLValue(row.id)])
  }

  /// A closed finding that shows again, or a risk accepted until a day that has passed, is open
  /// again: the same finding, not another.
  private mutating func reopen(_ row: KnownObservation, _ observation: Observation) throws {
    guard let number = row.finding, row.isRegression(at: observation.at, today),
      let record = try connection.findingRecord(number), record.finding.state.isSettled
    else { return }
    try connection.enter(
      FindingAct(
        kind: .seenAgain, by: Journal.system, at: look.acting.at,
        text: "\(observation.source.tool) \(observation.rule)"), on: record)
    look.taken.reopened.append(number)
  }

  private mutating func body(of observation: Observation) throws -> NewBody {
    let gist = try number(of: ObservationText.gist(observation).bytes)
    var detail: Int64?
    if observation.detail.id.utf8.count + observation.detail.en.utf8.count >= 160 {
      detail = try number(of: ObservationText.detail(observation).bytes)
    }
    let plain = ObservationText.body(observation, withDetail: detail == nil, withTimes: false)
    return NewBody(
      observation: observation, gist: gist, detail: detail, hash: plain.hash(gist, detail ?? 0))
  }

  private mutating func number(of text: [UInt8]) throws -> Int64 {
    if let known = look.texts[text] ?? newTexts[text] { return known }
    let hash = SQLValue.blob(Array(Digest.sha256(text).prefix(16)))
    let id: Int64
    if let known = try connection.first(
      "SELECT id FROM observation_texts WHERE hash = ?", [hash])
    {
      id = try known.int64("id")
    } else {
      id = Int64(try connection.next("observation-text"))
      try connection.execute(
        "INSERT INTO observation_texts (id, hash, body) VALUES (?, ?, ?)",
        [.int(id), hash, .text(String(decoding: text, as: UTF8.self))])
    }
    newTexts[text] = id
    return id
  }
}

/// A body before it is written; its text is made only where it is needed.
private struct NewBody {
  var observation: Observation
  var gist: Int64
  var detail: Int64?
  var hash: Int64

  func text() -> String { ObservationText.body(observation, withDetail: detail == nil).text }
}

extension FindingIdentity {
  /// As the tables hold it.
  var digest: [UInt8] { Array(Digest.sha256(key).prefix(16)) }
}
