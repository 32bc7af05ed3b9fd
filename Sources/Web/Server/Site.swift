// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
package import Records

/// What the pages need of the running program.
package struct Site: Sendable {
  package var store: Store
  package var words: any Phrasebook
  package var office: @Sendable () -> OfficeFace
  /// Reads the settings again, after a page has changed them.
  package var refreshOffice: @Sendable () async throws -> Void = {}
  package var sessions: SessionSource
  package var now: @Sendable () -> Date
  /// Served over TLS: cookies say so, and browsers are told to stay with it.
  package var isSecure: Bool
  /// Folder for files that are coming in; on the volume where they will stay.
  package var uploads: URL
  package var limits: FormLimits
  /// Account names and passwords of a demo office, for its sign-in page; empty elsewhere.
  package var demoAccounts: [(name: String, username: String, password: String)]
  /// `nil` where the program draws no paper; then no page offers any.
  package var press: Press?
  /// What visits can look at again; empty where the program makes none.
  package var checks = RepeatableChecks()
  /// The office's own version of a data file, such as `policies/advice.yaml`; `nil` for the
  /// shipped one.
  package var ownFile: @Sendable (_ path: String) -> String? = { _ in nil }
  /// `nil` where the program neither issues nor signs.
  package var signing: SigningDesk?
  /// `nil` where the program draws no letters.
  package var letterPress: LetterPress?

  package init(
    store: Store, words: any Phrasebook = Indonesian(),
    office: @escaping @Sendable () -> OfficeFace,
    sessions: SessionSource, now: @escaping @Sendable () -> Date = { Date() },
    isSecure: Bool = false, uploads: URL, limits: FormLimits = FormLimits(),
    demoAccounts: [(name: String, username: String, password: String)] = [], press: Press? = nil
  ) {
    self.store = store
    self.words = words
    self.office = office
    self.sessions = sessions
    self.now = now
    self.isSecure = isSecure
    self.uploads = uploads
    self.limits = limits
    self.demoAccounts = demoAccounts
    self.press = press
  }
}
