// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation

/// Who is behind a request.
package struct SignedIn: Sendable {
  package var viewer: Viewer
  /// Name of the viewer's agency or section.
  package var unit: String
  package var taskCount: Int
  /// The session's own secret for forms.
  package var csrf: String
  /// The password was set by somebody else and must be changed before anything else.
  package var mustChange: Bool

  package init(
    viewer: Viewer, unit: String, taskCount: Int = 0, csrf: String, mustChange: Bool = false
  ) {
    self.viewer = viewer
    self.unit = unit
    self.taskCount = taskCount
    self.csrf = csrf
    self.mustChange = mustChange
  }
}

/// Somebody at the door.
package struct SignInAttempt: Sendable {
  package var username: String
  package var password: String
  /// Network address, for the limits and the trail; `nil` where unknown.
  package var address: String?
}

package enum SignInOutcome: Sendable {
  /// The token goes into the cookie and nowhere else; the records keep only its digest.
  case opened(token: String)
  case wrong
  /// Too many tries: wait this many minutes.
  case wait(minutes: Int)
}

/// The sessions, which the records keep. Limits on tries are theirs too: several processes
/// may serve one office.
package struct SessionSource: Sendable {
  package typealias Find = @Sendable (_ token: String, _ now: Date) async throws -> SignedIn?
  package typealias Begin =
    @Sendable (_ attempt: SignInAttempt, _ now: Date) async throws -> SignInOutcome
  package typealias End = @Sendable (_ token: String, _ now: Date) async throws -> Void

  /// Whose session a token stood for, and its secret, where it ended by itself lately.
  package typealias Ended =
    @Sendable (_ token: String, _ now: Date) async throws -> (username: String, csrf: String)?

  package var find: Find
  package var begin: Begin
  package var end: End
  package var ended: Ended

  package init(
    find: @escaping Find, begin: @escaping Begin, end: @escaping End,
    ended: @escaping Ended = { _, _ in nil }
  ) {
    self.ended = ended
    self.find = find
    self.begin = begin
    self.end = end
  }
}
