// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// What the checklist page shows of one moment: the evaluation, and where in it the viewer is.
struct ChecklistDesk: Sendable {
  var site: Site
  var frame: PageFrame
  var work: Workspace
  var procedure: Procedure?
  var calendar: WorkingCalendar
  /// Names by user name, of everybody who judged, now or before.
  var people: [String: String]
  var area: Checklist.Area
  var filter: ChecklistFilter
  /// The control whose form is open.
  var open: Checklist.Control?
  /// Evidence of the open control, kept.
  var files: [AttachedFile] = []
  /// Who looked its pictures over, by digest.
  var looks: [String: PictureLook] = [:]
  /// A verdict chosen but not yet kept, because its note is missing.
  var chosen: Verdict?
  /// What tools have seen, by control.
  var evidence: [String: ControlEvidence] = [:]
  /// Observations of the system that wait to be judged.
  var waiting = 0
  /// Visits of this case, the newest first.
  var runs: [ProbeRun] = []
  var hasPermit = false
  var comparison: EvaluationComparison?

  var words: any Phrasebook { frame.words }
  var system: InformationSystem { work.system }

  func verdict(_ control: Checklist.Control) -> Verdict? { work.judgements[control.id]?.verdict }

  func shown(_ filter: ChecklistFilter) -> [Checklist.Control] {
    area.controls.filter { control in
      switch filter {
      case .all: true
      case .unjudged: verdict(control) == nil
      case .notMet: verdict(control) == .notMet
      case .changed: hasChanged(control)
      }
    }
  }

  private func hasChanged(_ control: Checklist.Control) -> Bool {
    guard let now = verdict(control), let before = work.before[control.id]?.verdict else {
      return false
    }
    return now != before
  }

  /// What was put down of the open control, as the form's fields.
  var kept: FormData {
    let judgement = open.flatMap { work.judgements[$0.id] }
    var form = FormData()
    if let verdict = judgement?.verdict ?? chosen {
      form.append(JudgementField.verdict, verdict.rawValue)
    }
    for question in ThreeAnswers.Question.allCases {
      if let answer = judgement?.answers[question] {
        form.append(JudgementField.answer(question), answer ? "1" : "0")
      }
    }
    form.append(JudgementField.note, judgement?.note ?? "")
    for file in judgement?.files ?? [] { form.append(JudgementField.files, file) }
    return form
  }

  func path(
    area: Int? = nil, control: String? = nil, filter: ChecklistFilter? = nil,
    chosen: Verdict? = nil
  ) -> String {
    let filter = filter ?? .all
    let path = Paths.with(
      Paths.checklist(of: work.caseNumber, item: system.code),
      [
        ("area", area.map(String.init)), ("kontrol", control),
        ("saring", filter == .all ? nil : filter.rawValue), ("pilihan", chosen?.rawValue),
      ])
    return control == nil ? path : "\(path)#kontrol"
  }

  /// The page as it is open.
  var here: String { path(area: area.number, control: open?.id, filter: filter) }

  func path(to control: Checklist.Control, filter: ChecklistFilter? = nil) -> String {
    path(area: work.checklist.area(of: control)?.number, control: control.id, filter: filter)
  }

  /// The control to judge next: the first without a verdict after this one, else from the start.
  func next(after control: Checklist.Control) -> Checklist.Control? {
    let all = work.checklist.controls
    let position = all.firstIndex { $0.id == control.id } ?? 0
    let order = all[(position + 1)...] + all[..<position]
    return order.first { verdict($0) == nil }
  }
}

/// Names of the fields of a judgement.
enum JudgementField {
  static let verdict = "penilaian"
  static let note = "uraian"
  static let files = "bukti"
  static let newFiles = "bukti-baru"
  static let removed = "lepas"
  static let then = "lalu"

  /// "1" is yes, "0" is no, empty is not answered.
  static func answer(_ question: ThreeAnswers.Question) -> String {
    switch question {
    case .designed: "dirancang"
    case .implemented: "diterapkan"
    case .effective: "efektif"
    }
  }
}

/// What a button of a judgement's form does besides saving.
enum JudgementNext: String {
  case goOn = "lanjut"
  case stay = "tetap"
  case copyNote = "salin"
  case finding = "temuan"
}

extension Checklist {
  func area(of control: Control) -> Area? {
    areas.first { area in area.controls.contains { $0.id == control.id } }
  }
}
