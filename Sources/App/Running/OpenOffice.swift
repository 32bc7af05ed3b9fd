// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Procedures
import Records
import Web

/// The office a command works on.
struct OpenOffice: Sendable {
  let store: Store
  let kind: OfficeKind
  let calendar: WorkingCalendar
  let time: OfficeTime

  /// Opens the folder's office, lets the command work, and closes it again.
  ///
  /// - Throws: `ValidationError` when the folder has no office.
  static func with<T: Sendable>(
    _ options: DataOptions, _ body: (OpenOffice) async throws -> T
  ) async throws -> T {
    let folder = options.folder
    guard FileManager.default.fileExists(atPath: folder + "/kawal.sqlite") else {
      throw ValidationError("No office in \(folder). Make one with: kawal init --data \(folder)")
    }
    let store = try await Store.open(folder: folder)
    do {
      let calendar = try await store.calendar()
      let office = OpenOffice(
        store: store, kind: try await store.kind(), calendar: calendar,
        time: OfficeTime(zone: calendar.rules.zone))
      let result = try await body(office)
      await store.close()
      return result
    } catch {
      await store.close()
      throw error
    }
  }

  /// Now, or the instant that was asked for where the office allows it.
  ///
  /// - Throws: `Refusal.rule("dated-act")` in a live office.
  func instant(_ text: String?) throws -> Date {
    guard let text else { return Date().wholeMilliseconds }
    guard let instant = time.read(text) else {
      throw ValidationError("Not an instant: \(text). Write 2026-11-23T09:20.")
    }
    guard kind.mayDateActs else { throw Refusal.rule(code: "dated-act", detail: []) }
    return instant
  }

  func acting(_ options: ActOptions) throws -> Acting {
    Acting(options.username, at: try instant(options.at))
  }

  func acting(_ options: CaseActOptions) throws -> Acting {
    Acting(
      options.act.username, recording: options.record, seen: options.seen,
      command: options.command, at: try instant(options.act.at))
  }

  /// The person with today's posts; without a name, whoever runs the program and may read all.
  func viewer(_ username: String?, at instant: Date) async throws -> Viewer {
    guard let username else { return Viewer.operator }
    guard let viewer = try await store.viewer(username, at: instant) else {
      throw Refusal.unknownOfficer(username)
    }
    return viewer
  }

  /// Gives refusals of an act in a case the names they need.
  func telling<T>(_ number: String, _ body: () async throws -> T) async throws -> T {
    do { return try await body() } catch let refusal as Refusal {
      throw Told(refusal: refusal, naming: await naming(number, refusal))
    }
  }

  private func naming(_ number: String, _ refusal: Refusal) async -> Naming {
    let now = Date()
    let record = try? await store.caseRecord(number, for: .operator, at: now)
    var procedure: Procedure?
    if let record {
      procedure = try? await store.procedure(record.procedure, version: record.procedureVersion)
    }
    var people: [String: String] = [:]
    if case .takenUpByOther(_, let officer) = refusal {
      people[officer] = try? await store.viewer(officer, at: now)?.officer.name
    }
    if case .assignedToOther(_, let officer) = refusal {
      people[officer] = try? await store.viewer(officer, at: now)?.officer.name
    }
    if case .outputInvalid = refusal, let record {
      let officers = (try? await store.officers(record.team)) ?? []
      for officer in officers { people[officer.username] = officer.name }
    }
    return Naming(procedure, people: people, zone: time.zone)
  }
}

extension Viewer {
  /// Whoever has the data folder in hand: reads everything, acts in nothing.
  static let `operator` = Viewer(
    officer: Officer(username: "kawal", name: "Kawal", role: .inspector, unit: ""), seats: [])
}
