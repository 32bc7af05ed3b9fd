// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Papers
import Procedures
import Records
import Web

/// What stands around the verdicts of a report.
extension PaperMaker {
  /// Pieces of evidence of one finding that a report shows; the rest stays in the records.
  private static let evidenceLimit = 3
  private static let pictureLimit = 2

  /// What tools saw, and pictures, with black boxes where something must not be seen. One that
  /// nobody has looked over is named only.
  func evidence(
    of record: FindingRecord, _ pictures: [EvidencePicture]
  ) async throws -> [ReportedEvidence] {
    let sources = try await store.sources(of: record.finding.number)
    var pieces = sources.flatMap(\.observation.evidence).map { evidence in
      ReportedEvidence(
        .text(evidence.excerpt.trimmingCharacters(in: .whitespacesAndNewlines)),
        caption: evidence.request?.split(separator: "\n").first.map(String.init))
    }.filter { $0.content != .text("") }
    pieces = Array(pieces.prefix(Self.evidenceLimit))
    for picture in pictures.prefix(Self.pictureLimit) {
      pieces.append(
        ReportedEvidence(try content(of: picture), caption: picture.file.name))
    }
    return pieces
  }

  private func content(of picture: EvidencePicture) throws -> ReportedEvidence.Content {
    guard let look = picture.look else { return .unseenPicture }
    guard picture.file.size <= CoveredPicture.byteLimit else { return .picture(Data()) }
    let bytes = Data(try store.files.contents(of: picture.file.sha256))
    if look.boxes.isEmpty { return .picture(bytes) }
    // One that can't be covered is not shown.
    return .picture(CoveredPicture.bytes(of: bytes, under: look.boxes) ?? Data())
  }

  /// Every look again at these findings, in the order of time.
  func retests(of records: [FindingRecord]) async throws -> [ReportedRetest] {
    let acts = records.flatMap { record in
      record.acts.filter { $0.kind == .closed || $0.kind == .failedRetest }
        .map { (record.finding, $0) }
    }.sorted { $0.1.at < $1.1.at }
    let people = try await store.officers(Array(Set(acts.map(\.1.by))).sorted())
    let names = Dictionary(people.map { ($0.username, $0.name) }) { first, _ in first }
    return acts.map { finding, act in
      ReportedRetest(
        number: finding.number, title: finding.title, date: day(act.at),
        by: names[act.by] ?? act.by, isGone: act.kind == .closed, note: act.text)
    }
  }

  /// Areas and controls without a verdict, and areas that were not applicable as a whole.
  func unexamined(_ checklist: Checklist, _ verdicts: [String: Verdict]) -> [String] {
    checklist.areas.compactMap { area in
      let open = area.controls.filter { verdicts[$0.id] == nil }.map(\.no)
      if !open.isEmpty {
        return open.count == area.controls.count
          ? words.areaNotAssessed(area.title) : words.controlsNotAssessed(area.title, open)
      }
      return area.controls.allSatisfy { verdicts[$0.id] == .notApplicable }
        ? words.areaNotApplicable(area.title) : nil
    }
  }

  /// The evaluation of a system beside the one before it; `nil` at the first.
  func comparison(
    of number: String, _ system: String, at instant: Date
  ) async throws -> ReportedComparison? {
    guard let comparison = try await store.comparison(of: number, item: system, at: instant),
      let before = comparison.before
    else { return nil }
    return ReportedComparison(
      caseNumber: before.caseNumber, date: day(before.at),
      lines: comparison.areas.map(ReportedComparison.Line.init),
      total: ReportedComparison.Line(comparison.whole))
  }

  /// Monitoring, incidents and proof of backups from the first day to an instant.
  ///
  /// - Returns: `nil` for a system that nobody watches.
  func watch(
    of system: String, from start: CalendarDate, until end: Date
  ) async throws -> ReportedWatch? {
    let begin = calendar.instant(start, hour: 0, minute: 0)
    let care = try await store.care(of: system, from: begin, to: end)
    guard !care.isEmpty else { return nil }
    var facts = care.addresses.map { address in
      ReportedWatch.Fact(
        address.url, words.availability(address.looks.uptime, looks: address.looks.counted))
    }
    if care.secondsDown > 0 { facts.append(.init(words.timeDown, words.lasted(care.secondsDown))) }
    if let backups = care.backups {
      let proofs: [(BackupEvidence.Kind, Date?)] = [
        (.backup, backups.lastAt), (.check, backups.checkedAt), (.restore, backups.restoredAt),
      ]
      facts += proofs.map { kind, last in
        ReportedWatch.Fact(
          words.evidenceKind(kind), last.map { words.date(day($0)) } ?? words.noProof)
      }
    }
    return ReportedWatch(
      facts: facts,
      incidents: care.standing.map { event in
        .init(
          date: day(event.incident.openedAt), title: words.incidentTitle(event.incident, nil),
          state: words.incidentState(event.incident))
      })
  }

  /// The three questions of each control with the answers that were handed in; open ones are to be
  /// answered by hand. `nil` where none was answered and nobody asks for the boxes.
  func threeParts(
    _ checklist: Checklist, _ lines: [String: EvaluationResult.Line]
  ) -> ThreePartAssessment? {
    guard hasThreeParts || lines.values.contains(where: { $0.answers != nil }) else { return nil }
    return ThreePartAssessment(
      lines: checklist.areas.flatMap { area in
        area.controls.map { control in
          let line = lines[control.id]
          return ThreePartAssessment.Line(
            area: "\(area.number). \(area.title)", number: control.no, control: control.text,
            verdict: line.map { words.verdictOnPaper($0.verdict) } ?? words.verdictOpen,
            isApplicable: line?.verdict != .notApplicable, isDesigned: line?.answers?.designed,
            isImplemented: line?.answers?.implemented, isEffective: line?.answers?.effective)
        }
      })
  }
}

extension ReportedComparison.Line {
  fileprivate init(_ line: EvaluationComparison.Line) {
    self.init(
      name: line.title, before: line.before?.share.map { $0 * 100 },
      now: line.now.share.map { $0 * 100 }, improved: line.improved, worsened: line.worsened,
      newFindings: line.findings.new, stillThere: line.findings.stillThere,
      backAgain: line.findings.backAgain, solved: line.findings.solved)
  }
}
