// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Hummingbird
import Records

/// A form that comes in when its session is over: what was typed waits for the same officer.
///
/// Taken only from a browser that still has the session's cookie, with the secret that the
/// session's forms bear, and for a day. Nothing is done with it before that officer has signed in
/// and sent it once more.
struct EndedSession {
  var site: Site

  /// Where the browser goes now.
  func answer(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let token = SessionCookie.read(request, isSecure: site.isSecure),
      let ended = try await site.sessions.ended(token, site.now())
    else { return .seeOther(Paths.signIn) }
    var context = context
    context.frameStorage?.csrf = ended.csrf
    let path = Paths.local(request.uri.string)
    let (username, now) = (ended.username, site.now())
    return try await FormIntake(site: site).handle(request, context: context) { request, context in
      let back = try await keep(context, path, of: username, at: now)
      return .seeOther(Paths.with(Paths.signIn, [("kembali", back), ("habis", "1")]))
    }
  }

  /// A row's form becomes the officer's draft under that row; any other waits by itself.
  private func keep(
    _ context: WebContext, _ path: String, of username: String, at now: Date
  ) async throws -> String {
    let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
    let segments = (parts.first ?? "").split(separator: "/").map {
      String($0).removingPercentEncoding ?? String($0)
    }
    if segments.count >= 4, segments[0] == "berkas", segments[2] == "langkah" {
      let item = FormData(urlEncoded: parts.count > 1 ? parts[1] : "").text("item")
      let isRecording = context.form["catat"] == "1"
      if !isRecording {
        try await site.store.keepDraft(
          context.form.content.urlEncoded, for: segments[3], of: segments[1], item: item,
          by: username, at: now)
        return Paths.step(segments[3], of: segments[1], item: item)
      }
    }
    var form = context.form
    // What opens a key or an account is never kept.
    form = FormData(
      form.pairs.filter { pair in
        pair.name != FormName.csrf && !pair.name.hasPrefix("sandi")
          && !pair.name.hasPrefix("frasa")
      }.map { ($0.name, $0.value) })
    let id = try await site.store.keep(
      KeptForm(path: path, body: form.urlEncoded, hadFiles: !context.files.isEmpty),
      of: username, at: now)
    return Paths.keptForm(id)
  }
}
