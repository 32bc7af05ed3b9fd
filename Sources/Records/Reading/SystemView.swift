// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation

/// A system with what the records say of it besides.
package struct SystemView: Sendable {
  /// A decision whether it meets the standard.
  package struct Evaluation: Sendable, Hashable {
    package var caseNumber: String
    package var caseTitle: String
    package var at: Date
    package var isMet: Bool
    /// `nil` where the case judged no control.
    package var score: Score?
  }

  package var record: SystemRecord
  package var domains: [DomainName]
  /// Systems that depend on it, and those it depends on: names by code.
  package var dependants: [String: String]
  package var dependsOn: [String: String]
  /// Newest first.
  package var evaluations: [Evaluation]

  package var system: InformationSystem { record.system }
}
