// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package protocol ScheduleFileWords {
  func scheduleName(_ title: String, _ number: String) -> String
  func scheduledEvaluation(_ system: String) -> String
  func scheduleDetail(evaluator: String, caseTitle: String, number: String) -> String
  /// For a link to the file.
  var scheduleFile: String { get }
  /// Beside an agency's item.
  var scheduleFact: String { get }
}

extension Indonesian {
  package func scheduleName(_ title: String, _ number: String) -> String { "\(title) (\(number))" }
  package func scheduledEvaluation(_ system: String) -> String {
    "Evaluasi keamanan \(system)"
  }
  package func scheduleDetail(evaluator: String, caseTitle: String, number: String) -> String {
    "Pelaksana: \(evaluator)\nBerkas: \(number), \(caseTitle)"
  }
  package var scheduleFact: String { "Jadwal" }
  package var scheduleFile: String { "Unduh jadwal untuk kalender (ICS)" }
}
