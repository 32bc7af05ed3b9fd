// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Records
import Synchronization

/// What is reached without an account: signed messages about backups, and the page of states where
/// the office opened it.
struct OpenMonitoringRoutes {
  /// Largest message, in bytes.
  static let largest = 64 << 10

  var site: Site
  private let pace = HookPace()

  init(site: Site) { self.site = site }

  func add(to router: Router<WebContext>) {
    router.post(RouterPath(Paths.backupHook(of: ":kode"))) { try await receive($0, $1) }
    router.get(RouterPath(Paths.publicStates)) { _, context in
      guard try await site.store.setting(.publicStatus) == "1" else {
        throw PageRefusal(.missing)
      }
      let found = try await site.store.monitors(limit: 5000)
      return statesPage(found.rows, isPublic: true, try context.frame).response()
    }
  }

  private func receive(_ request: Request, _ context: WebContext) async throws -> Response {
    let code = try context.parameter("kode")
    guard pace.admits(context.address ?? "", at: site.now()) else {
      return answer(.tooManyRequests, "terlalu sering\n")
    }
    let body: ByteBuffer
    do { body = try await request.body.collect(upTo: Self.largest) } catch {
      return answer(.contentTooLarge, "terlalu besar\n")
    }
    let name = HTTPField.Name("X-Kawal-Signature")
    let sent = name.flatMap { request.headers[$0] } ?? ""
    let signature = sent.hasPrefix("sha256=") ? String(sent.dropFirst(7)) : sent
    do {
      let isNew = try await site.store.receiveBackup(
        Data(body.readableBytesView), for: code, signature: signature, at: site.now())
      return answer(isNew ? .created : .ok, isNew ? "tercatat\n" : "sudah tercatat\n")
    } catch let failure as Failure {
      switch failure.code {
      case .forbidden: return answer(.forbidden, "tanda tangan tidak cocok\n")
      case .invalid: return answer(.unprocessableContent, "isi tidak dikenali\n")
      case .conflict, .notFound, .unavailable, .internal: throw failure
      }
    }
  }

  private func answer(_ status: HTTPResponse.Status, _ text: String) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}

/// Thirty messages a minute from one address, whatever they are about.
final class HookPace: Sendable {
  private static let most = 30
  private static let addresses = 4096
  private let seen = Mutex<(minute: Int, counts: [String: Int])>((0, [:]))

  func admits(_ address: String, at now: Date) -> Bool {
    let minute = Int(now.timeIntervalSince1970 / 60)
    return seen.withLock { seen in
      if seen.minute != minute || seen.counts.count >= Self.addresses { seen = (minute, [:]) }
      seen.counts[address, default: 0] += 1
      return seen.counts[address, default: 0] <= Self.most
    }
  }
}
