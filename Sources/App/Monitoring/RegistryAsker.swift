// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Couriers
import Foundation
import Records

/// Asks the registry that the administrator set until when names are registered, one after the
/// other; asks nobody where none is set.
struct RegistryAsker: Sendable {
  let store: Store
  var curl = Curl()

  /// Asks about names whose turn it is, then raises what ends soon.
  ///
  /// - Returns: how many names were asked about.
  @discardableResult
  func work(at now: Date) async throws -> Int {
    let asked = try await ask(at: now)
    try await store.checkRegistrations(at: now)
    return asked
  }

  private func ask(at now: Date) async throws -> Int {
    guard let due = try await store.registrationsToAsk(at: now), !due.names.isEmpty else {
      return 0
    }
    let isDemo = try await store.kind() == .demo
    for name in due.names {
      if Task.isCancelled { break }
      try await store.keep(await answer(about: name, of: due.service, isDemo, at: now), of: name)
    }
    return due.names.count
  }

  private func answer(
    about name: String, of service: String, _ isDemo: Bool, at now: Date
  ) async -> Registration.Asked {
    do {
      let address = try CourierAddress(service)
      guard !isDemo || address.isLocal else {
        return Registration.Asked(
          at: now, answer: .failed, detail: "a demo office asks on this machine only")
      }
      switch try await Registry(address).ask(about: name, by: curl) {
      case .unknown: return Registration.Asked(at: now, answer: .unknown)
      case .known(let ends):
        return Registration.Asked(at: now, answer: ends == nil ? .undated : .dated, ends: ends)
      }
    } catch {
      let failure = error as? CourierFailure
      return Registration.Asked(
        at: now, answer: .failed, detail: failure?.description ?? "no answer")
    }
  }
}
