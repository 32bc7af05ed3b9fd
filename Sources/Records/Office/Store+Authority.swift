// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Foundation
import Procedures

extension Acting {
  /// Whoever runs the program on the office's own machine, with no account.
  package static func machine(at instant: Date) -> Acting { Acting(Journal.system, at: instant) }

  var isMachine: Bool { username == Journal.system }
}

extension Store {
  /// One act on the office itself: in one transaction, by somebody who may.
  ///
  /// - Throws: `Refusal.notPermitted`, `Refusal.unknownOfficer`.
  @discardableResult
  func administer<T: Sendable>(
    _ privilege: Privilege, by acting: Acting,
    _ body: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    try await database.write { [self] connection in
      try allow(privilege, acting, connection)
      return try body(connection)
    }
  }

  func allow(
    _ privilege: Privilege, _ acting: Acting, _ connection: any SQLConnection
  ) throws {
    if acting.isMachine { return }
    let viewer = try present(acting, connection).viewer
    guard viewer.may(privilege) else { throw Refusal.notPermitted }
  }
}
