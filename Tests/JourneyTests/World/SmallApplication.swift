// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Logging
import Synchronization
import Testing

/// An application on this machine with a fault that its developers can mend.
final class SmallApplication: Sendable {
  let port: Int
  var address: String { "http://127.0.0.1:\(port)/" }
  private let mended: Flag
  private let server: Task<Void, any Error>

  /// Whether it sends `X-Content-Type-Options`.
  var isMended: Bool {
    get { mended.isSet }
    set { mended.isSet = newValue }
  }

  init() async throws {
    let mended = Flag()
    let router = Router()
    router.get("/") { _, _ -> Response in
      var headers: HTTPFields = [.contentType: "text/html; charset=utf-8"]
      if mended.isSet { headers[.xContentTypeOptions] = "nosniff" }
      return Response(
        status: .ok, headers: headers,
        body: ResponseBody(
          byteBuffer: ByteBuffer(
            string: "<!doctype html><title>Layanan</title><h1>Layanan kepegawaian</h1>")))
    }
    var logger = Logger(label: "small")
    logger.logLevel = .critical
    let (ports, announce) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      router: router,
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in announce.yield(channel.localAddress?.port ?? 0) },
      logger: logger)
    server = Task { try await application.run() }
    var first: Int?
    for await port in ports {
      first = port
      break
    }
    self.port = try #require(first)
    self.mended = mended
  }

  deinit { server.cancel() }

  private final class Flag: Sendable {
    private let state = Mutex(false)
    var isSet: Bool {
      get { state.withLock { $0 } }
      set { state.withLock { $0 = newValue } }
    }
  }
}
