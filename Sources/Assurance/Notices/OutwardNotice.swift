// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// One thing that somebody hears of outside of the product: that something is there, and where it
/// is to be read. What it is about stays inside.
package struct OutwardNotice: Sendable, Hashable, Codable {
  /// What an administrator switches on and off.
  package enum Topic: String, Sendable, Hashable, Codable, CaseIterable {
    case incidents, backups
    /// A row of a case waits for the person.
    case turns
    case deadlines
  }

  package enum What: String, Sendable, Hashable, Codable, CaseIterable {
    case opened, graver, reminder, digest, resolved
    case turn
    case near, past
    case test
  }

  package var topic: Topic
  package var what: What
  /// Only of incidents.
  package var severity: Severity?
  /// Number of the incident or of the case.
  package var subject: String
  /// Path of its page.
  package var path: String
  package var at: Date
  /// Only of deadlines.
  package var due: Date?

  package init(
    topic: Topic, what: What, severity: Severity? = nil, subject: String, path: String, at: Date,
    due: Date? = nil
  ) {
    self.topic = topic
    self.what = what
    self.severity = severity
    self.subject = subject
    self.path = path
    self.at = at
    self.due = due
  }
}
