// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Procedures

/// Whether a control is met, as a person judges it.
package enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
  case met
  case notMet = "not-met"
  /// Leaves the divisor, and needs a reason.
  case notApplicable = "not-applicable"
}

/// A versioned list of controls, grouped into areas.
package struct Checklist: Sendable, Hashable, Codable, Identifiable {
  package struct Area: Sendable, Hashable, Codable {
    package var number: Int
    package var title: String
    package var controls: [Control]
    package init(number: Int, title: String, controls: [Control]) {
      self.number = number
      self.title = title
      self.controls = controls
    }
  }

  package struct Control: Sendable, Hashable, Codable, Identifiable {
    /// E.g. `P27-1-a`.
    package var id: String
    /// E.g. "2.6".
    package var no: String
    /// In the product's own words.
    package var text: String
    package var textEnglish: String
    /// E.g. "Pasal 27 ayat (2) huruf f".
    package var source: String
    package var asvs: [String]
    /// What to show as evidence; `nil` when nothing is suggested.
    package var evidence: String?
    /// How to look; `nil` for a control that only a person can judge.
    package var how: String?
    package var note: String?
    package init(
      id: String, no: String, text: String, textEnglish: String, source: String, asvs: [String],
      evidence: String?, how: String?, note: String?
    ) {
      self.id = id
      self.no = no
      self.text = text
      self.textEnglish = textEnglish
      self.source = source
      self.asvs = asvs
      self.evidence = evidence
      self.how = how
      self.note = note
    }
  }

  package var id: String
  package var version: String
  package var title: String
  package var source: String
  package var areas: [Area]

  package init(id: String, version: String, title: String, source: String, areas: [Area]) {
    self.id = id
    self.version = version
    self.title = title
    self.source = source
    self.areas = areas
  }

  package var controls: [Control] { areas.flatMap(\.controls) }
  package func control(_ id: String) -> Control? { controls.first { $0.id == id } }
}

/// One control's judgement within one evaluation.
package struct Judgement: Sendable, Hashable, Codable {
  package var control: String
  /// `nil` while only a note or evidence has been put down.
  package var verdict: Verdict?
  package var answers: ThreeAnswers
  package var note: String
  /// SHA-256 of evidence files.
  package var files: [String]
  package var by: String
  package var at: Date
  /// What it was last time; the verdict itself is never carried over.
  package var before: Verdict?

  package init(
    control: String, verdict: Verdict?, answers: ThreeAnswers = ThreeAnswers(), note: String = "",
    files: [String] = [], by: String, at: Date, before: Verdict? = nil
  ) {
    self.control = control
    self.verdict = verdict
    self.answers = answers
    self.note = note
    self.files = files
    self.by = by
    self.at = at
    self.before = before
  }
}

/// How many controls got which verdict.
package struct Score: Sendable, Hashable, Codable {
  package var met: Int
  package var notMet: Int
  package var notApplicable: Int
  package var unassessed: Int

  package init(met: Int, notMet: Int, notApplicable: Int, unassessed: Int) {
    self.met = met
    self.notMet = notMet
    self.notApplicable = notApplicable
    self.unassessed = unassessed
  }

  /// Over these controls; those without a judgement count as unassessed.
  package init(of controls: some Sequence<Checklist.Control>, in verdicts: [String: Verdict]) {
    self.init(met: 0, notMet: 0, notApplicable: 0, unassessed: 0)
    for control in controls {
      switch verdicts[control.id] {
      case .met: met += 1
      case .notMet: notMet += 1
      case .notApplicable: notApplicable += 1
      case nil: unassessed += 1
      }
    }
  }

  package var total: Int { met + notMet + notApplicable + unassessed }
  package var assessed: Int { total - unassessed }
  /// Share of applicable, assessed controls that are met, 0 to 1; `nil` when there are none.
  package var share: Double? { met + notMet == 0 ? nil : Double(met) / Double(met + notMet) }
}
