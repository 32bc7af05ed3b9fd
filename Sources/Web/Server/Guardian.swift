// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Logging

/// The outermost layer: whatever happens inside ends as a page with the headers that protect
/// it, and as one line in the log.
struct Guardian: RouterMiddleware {
  var site: Site

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let clock = ContinuousClock()
    let start = clock.now
    var context = context
    context.frameStorage = frame(for: request)
    var response: Response
    do {
      response = try await next(request, context)
      if response.status.code >= 400, response.headers[.contentType] == nil {
        response = page(for: RefusedPage(status: response.status.code), context)
      }
    } catch {
      let reason = RefusedPage(error)
      if reason == .broken {
        context.logger.error("request failed", metadata: ["error": "\(String(reflecting: error))"])
      }
      response = page(for: reason, context)
      if let wrong = error as? WrongMethod { response.headers[.allow] = wrong.allowed }
    }
    SecurityHeaders.apply(to: &response.headers, isSecure: site.isSecure)
    log(request, response, context, clock.now - start)
    return response
  }

  /// Before anybody is known; the session's layer fills in the rest.
  private func frame(for request: Request) -> PageFrame {
    PageFrame(
      words: site.words, office: site.office(), theme: ThemeCookie.read(request),
      csrf: PreSession.token(of: request) ?? "", now: site.now(), path: request.uri.string,
      offersWorkbooks: site.press?.workbook != nil)
  }

  private func page(for reason: RefusedPage, _ context: WebContext) -> Response {
    guard let frame = context.frameStorage else { return Response(status: reason.status) }
    return errorPage(reason, number: context.id, frame).response(reason.status)
  }

  /// Without the query, which may hold what somebody searched for.
  private func log(
    _ request: Request, _ response: Response, _ context: WebContext,
    _ duration: ContinuousClock.Duration
  ) {
    guard !request.uri.path.hasPrefix("/aset/") else { return }
    let milliseconds =
      Double(duration.components.seconds) * 1_000
      + Double(duration.components.attoseconds) / 1e15
    context.logger.info(
      "\(request.method) \(request.uri.path) \(response.status.code)",
      metadata: [
        "ms": "\((milliseconds * 10).rounded() / 10)",
        "bytes": "\(response.body.contentLength ?? -1)",
      ])
  }
}

extension WebContext {
  /// What the page is drawn in: words, office, viewer, time.
  package var frame: PageFrame {
    get throws {
      guard let frameStorage else { throw PageRefusal(.broken) }
      return frameStorage
    }
  }
}
