// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation

/// Somebody who is signed in.
package struct Session: Sendable, Hashable {
  package var viewer: Viewer
  /// Name of the person's unit.
  package var unitName: String
  /// The secret that this session's forms bear.
  package var csrf: String
  /// The password was set by somebody else and must be changed before anything else.
  package var mustChange: Bool
  /// When it ends whatever happens; it ends earlier when nothing does.
  package var expiresAt: Date

  /// A session ends after so long without a request: 8 hours.
  package static let idle: TimeInterval = 8 * 3600
  /// A session ends so long after the sign-in: 24 hours.
  package static let longest: TimeInterval = 24 * 3600
  /// So long after its end a session still says whose form comes in late: 24 hours.
  package static let afterlife: TimeInterval = 24 * 3600
}

/// What came of trying to sign in.
package enum SignInResult: Sendable, Hashable {
  /// The token goes into the cookie and nowhere else; the records keep only its digest.
  case opened(token: String, csrf: String, username: String, mustChange: Bool)
  /// Name or password is wrong, or the account is off or has no password: never says which.
  case wrong
  /// Too many failures: not before then.
  case wait(until: Date)
}
