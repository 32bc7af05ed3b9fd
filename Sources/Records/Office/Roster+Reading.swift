// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension Store {
  /// Everybody and everything in the registers.
  package func roster() async throws -> Roster {
    try await database.read { connection in
      Roster(
        units: try OrganisationalUnit.all(connection), officers: try Officer.all(connection),
        posts: try Post.all(connection), holdings: try Holding.all(connection),
        teams: try Team.all(connection), systems: try InformationSystem.all(connection),
        domains: try DomainName.all(connection))
    }
  }
}
