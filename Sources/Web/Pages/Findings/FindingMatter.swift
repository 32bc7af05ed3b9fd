// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// What the page of one finding shows.
struct FindingMatter: Sendable {
  var site: Site
  var frame: PageFrame
  var record: FindingRecord
  var system: InformationSystem?
  var control: Checklist.Control?
  var calendar: WorkingCalendar
  /// By user name.
  var people: [String: String]
  /// By digest.
  var files: [String: AttachedFile]
  var viewer: Viewer
  /// Observations that stand behind it.
  var sources: [SeenObservation] = []
  /// Pictures that show it in the report.
  var pictures: [EvidencePicture] = []
  /// Other findings of the system that wait for something.
  var siblings: [FindingRecord] = []
  /// Visits that looked at it again, the newest first.
  var retests: [Retest] = []
  /// The visit that looks at it now.
  var retestRun: ProbeRun?
  /// Why no visit can; only for those who may ask for one.
  var retestObstacle: RetestObstacle?

  var words: any Phrasebook { frame.words }
  var finding: Finding { record.finding }

  func person(_ username: String) -> String { people[username] ?? username }

  /// What the viewer may do about it as it stands, the likeliest first.
  var moves: [FindingMove] {
    FindingMove.allCases.filter { move in
      let trial = FindingAct(
        kind: move.kind, by: viewer.officer.username, at: frame.now, text: "-",
        until: frame.today)
      return viewer.may(move.kind.need(owner: record.owner))
        && (try? finding.state(after: trial)) != nil
    }
  }

  /// The one that the turn asks for; `nil` where it is somebody else's.
  var mainMove: FindingMove? {
    let expected: FindingMove? =
      switch finding.state {
      case .open, .beingFixed: .fixed
      case .retestAsked: .close
      case .closed, .accepted, .falsePositive, .merged: nil
      }
    return expected.flatMap { moves.contains($0) ? $0 : nil }
  }

  /// Last day of the owner's newest plan, while it is being mended.
  var plannedUntil: CalendarDate? {
    guard finding.state == .beingFixed else { return nil }
    return record.acts.last { $0.kind == .planned }?.until
  }

  var isAcceptanceOver: Bool {
    finding.state == .accepted && finding.acceptedUntil.map { $0 < frame.today } ?? false
  }

  func evidence(_ act: FindingAct) -> [Evidence] {
    let waiting = Set(pictures.filter { $0.look == nil }.map(\.file.sha256))
    return act.files.compactMap { files[$0] }.map { file in
      let isHidden = viewer.officer.role == .agency && waiting.contains(file.sha256)
      return Evidence(
        file.name, path: isHidden ? nil : Paths.attachment(file.sha256),
        detail: isHidden ? words.notLookedOver : words.fileSize(file.size), sha256: file.sha256)
    }
  }
}
