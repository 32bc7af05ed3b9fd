// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Papers
import Procedures
import Records
import Web

/// Draws papers from the records: the same records, the same bytes.
struct PaperMaker {
  let store: Store
  let time: OfficeTime
  let calendar: WorkingCalendar
  let words: any Phrasebook
  /// For records that are read as they stand now.
  let instant: Date
  /// Whether reports get the three questions of each control as an annex also where none was
  /// answered.
  var hasThreeParts = false

  init(store: Store, at instant: Date, words: any Phrasebook = Indonesian()) async throws {
    self.store = store
    self.instant = instant
    self.words = words
    calendar = try await store.calendar()
    time = OfficeTime(zone: calendar.rules.zone)
  }

  /// The newest paper of a kind; `nil` where the case has none to show.
  ///
  /// - Parameter version: only if the event of this version still is the newest.
  /// - Throws: `Failure.notFound`, `PaperFailure`.
  func pdf(
    _ kind: OutputKind, of number: String, item: String?, version: Int? = nil
  ) async throws -> (bytes: [UInt8], request: PaperRequest)? {
    let view = try await store.caseView(
      number, item: item, for: .operator, at: instant, timeline: PageOfList(size: 1))
    let entries = view.dossier.filter { entry in
      entry.output.kind == kind && (version == nil || entry.version == version)
        && (item == nil || entry.item == item)
    }
    guard let entry = entries.last else { return nil }
    let data: Data?
    switch entry.contents {
    case .disposition(let disposition):
      data = try await slip(disposition, entry, view).pdf(createdAt: entry.at)
    case .report(let report):
      data = try await self.report(report, entry, view)?.pdf(createdAt: entry.at)
    case .selection, .assignment, .schedule, .evaluation, .decision, .shutdownOrder,
      .monitoringOrder, .delivery, .followUp, .request, .analysis, .workRecord, .changeRecord,
      .testRecord, .approval, .form, .file:
      data = nil
    }
    guard let data else { return nil }
    return (
      Array(data),
      PaperRequest(caseNumber: number, item: entry.item, kind: kind, version: entry.version)
    )
  }

  func letterhead() async throws -> Letterhead {
    let text = try await store.setting(.letterhead) ?? "[]"
    let lines = try JSONDecoder().decode([String].self, from: Data(text.utf8))
    let name = try await store.setting(.name) ?? ""
    // The government and the office are names; what follows is the address.
    return Letterhead(
      names: lines.isEmpty ? [name] : Array(lines.prefix(2)), address: Array(lines.dropFirst(2)),
      logo: try await store.logo().map { Data($0) })
  }

  /// How far the paper may go, as the office has set it.
  func classification() async throws -> Classification {
    switch try await store.profile().classification {
    case .normal: .ordinary
    case .limited: .restricted
    case .secret: .secret
    case .verySecret: .verySecret
    }
  }

  func isSample() async throws -> Bool { try await store.kind() != .live }

  func day(_ instant: Date) -> CalendarDate { calendar.date(of: instant) }

  func signatory(_ actor: Actor, on instant: Date) async throws -> Signatory {
    let officer = try await store.officers([actor.officer]).first
    return Signatory(
      place: try await store.setting(.place) ?? "", date: day(instant),
      post: actor.onBehalfOf ?? actor.title ?? "", actingMark: actingMark(actor),
      name: actor.capacity == .recorder ? nil : actor.name,
      rank: actor.capacity == .recorder ? nil : officer?.rank,
      nip: actor.capacity == .recorder ? nil : officer?.nip)
  }

  private func actingMark(_ actor: Actor) -> String? {
    switch actor.capacity {
    case .plt: words.actingMark(.plt)
    case .plh: words.actingMark(.plh)
    case .delegate: words.actingMark(.delegate)
    case .definitive, .team, .owner, .requester, .recorder, .system: nil
    }
  }
}
