// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Records

extension SessionSource {
  /// The sessions that the records keep.
  package static func records(of store: Store) -> SessionSource {
    SessionSource(
      find: { token, now in
        guard let session = try await store.session(token, at: now) else { return nil }
        return SignedIn(
          viewer: session.viewer, unit: session.unitName,
          taskCount: try await store.inboxCount(for: session.viewer, at: now),
          csrf: session.csrf, mustChange: session.mustChange)
      },
      begin: { attempt, now in
        switch try await store.signIn(
          attempt.username, password: attempt.password, from: attempt.address, at: now)
        {
        case .opened(let token, _, _, _): .opened(token: token)
        case .wrong: .wrong
        case .wait(let until):
          .wait(minutes: max(1, Int((until.timeIntervalSince(now) / 60).rounded(.up))))
        }
      },
      end: { token, _ in try await store.signOut(token) },
      ended: { token, now in try await store.endedSession(token, at: now) })
  }
}
