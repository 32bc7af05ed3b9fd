// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import Procedures
import Records

/// `/sistem/:kode/cadangan`: proof of backups.
struct BackupRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.backups(of: ":kode"), .readRegisters) { request, context, frame in
      var matter = try await matter(request, context, frame)
      matter.taken = request.queryForm.int("baru")
      return backupPage(matter, frame).response()
    }
    for act in BackupAct.allCases {
      let need: Privilege =
        switch act {
        case .ask, .stop, .renew: .runMonitors
        case .listing, .restore: .readRegisters
        }
      router.post(Paths.backupAct(act.rawValue, of: ":kode"), need) {
        try await perform(act, $0, $1, $2)
      }
    }
  }

  private func matter(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> BackupMatter {
    let viewer = try frame.known
    let code = try context.parameter("kode")
    guard let record = try await site.store.system(code, for: viewer) else {
      throw PageRefusal(.missing)
    }
    let host = request.head.authority ?? "…"
    let scheme = site.isSecure ? "https" : "http"
    return BackupMatter(
      system: record.system, standing: try await site.store.backups(of: code, at: frame.now),
      secret: try await site.store.backupSecret(of: code, for: viewer),
      hook: "\(scheme)://\(host)\(Paths.backupHook(of: code))",
      mayRecord: viewer.may(.recordBackup(owner: record.system.owner)),
      mayRun: viewer.may(.runMonitors))
  }

  private func perform(
    _ act: BackupAct, _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var matter = try await matter(request, context, frame)
    let code = matter.system.code
    let typed = context.form
    matter.typed = typed
    var taken: Int?
    do {
      switch act {
      case .ask: try await site.store.askForBackups(of: code, true, by: frame.acting(by: typed))
      case .stop: try await site.store.askForBackups(of: code, false, by: frame.acting(by: typed))
      case .renew: try await site.store.renewBackupSecret(of: code, by: frame.acting(by: typed))
      case .listing, .restore:
        try frame.require(.recordBackup(owner: matter.system.owner))
        guard let evidence = try await evidence(act, &matter, typed, frame) else {
          return backupPage(matter, frame).response(.unprocessableContent)
        }
        taken = try await site.store.record(evidence, by: frame.acting(by: typed))
      }
    } catch let refusal as Refusal {
      matter.refusal = site.words.refusal(refusal, Naming())
      return backupPage(matter, frame).response(.unprocessableContent)
    }
    return .seeOther(Paths.with(Paths.backups(of: code), [("baru", taken.map(String.init))]))
  }

  /// `nil` where something is missing or can't be read; `matter` then says what.
  private func evidence(
    _ act: BackupAct, _ matter: inout BackupMatter, _ typed: FormData, _ frame: PageFrame
  ) async throws -> [BackupEvidence]? {
    let code = matter.system.code
    if act == .listing {
      do {
        return try BackupListing.read(
          Data((typed["daftar"] ?? "").utf8), system: code, source: .listing, at: frame.now)
      } catch {
        matter.errors.add("daftar", site.words.listingUnreadable)
        return nil
      }
    }
    guard let person = typed.text("nama"),
      let day = typed.text("tanggal").flatMap(CalendarDate.init),
      day <= frame.today, let note = typed.text("hasil")
    else {
      matter.errors.add("nama", site.words.restoreMissing)
      return nil
    }
    let calendar = try await site.store.calendar()
    let noon = min(calendar.instant(day, hour: 12, minute: 0), frame.now)
    return [
      BackupEvidence(
        system: code, kind: .restore, tool: "manual", finishedAt: noon,
        snapshot: "\(day) \(person)", source: .person, person: person, note: note)
    ]
  }
}
