// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Sample sites that are being served, each on a port of 127.0.0.1.
package struct RunningSamples: Sendable {
  package struct Place: Sendable {
    package var site: SampleSite
    package var port: Int
    /// Where a secure site answers without TLS and sends visitors on; `nil` for the others.
    package var plainPort: Int?

    /// `https://127.0.0.1:8181/`
    package var address: String {
      "\(site.isSecure ? "https" : "http")://127.0.0.1:\(port)/"
    }
  }

  package let places: [Place]
  /// PEM of the authority behind the secure ones.
  package let authority: String
  private let group: MultiThreadedEventLoopGroup
  private let channels: [any Channel]

  /// - Parameters:
  ///   - base: First port; the next site takes the next one, a secure site's plain twin one that is
  ///     100 higher. A port that is taken is replaced by a free one. 0 takes free ones throughout.
  ///   - slowness: Factor for the delays of slow sites.
  package static func start(
    _ sites: [SampleSite] = SampleSite.all, base: Int, slowness: Double = 1, at instant: Date
  ) async throws -> RunningSamples {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    var channels: [any Channel] = []
    do {
      let authority = try DemoAuthority(at: instant)
      let context = try authority.serverContext()
      var places: [Place] = []
      for (offset, site) in sites.enumerated() {
        let memory = SampleMemory()
        let port = base == 0 ? 0 : base + offset
        let main = try await listen(group, port, context: site.isSecure ? context : nil) {
          request in
          site.answer(request, memory)
        }
        channels.append(main)
        let bound = main.localAddress?.port ?? 0
        var place = Place(site: site, port: bound)
        if site.isSecure {
          let twin = try await listen(group, base == 0 ? 0 : port + 100, context: nil) { request in
            .redirect(to: "https://127.0.0.1:\(bound)\(request.path)", status: 301)
          }
          channels.append(twin)
          place.plainPort = twin.localAddress?.port
        }
        places.append(place)
      }
      return RunningSamples(
        places: places, authority: try authority.pem, group: group, channels: channels)
    } catch {
      for channel in channels { try? await channel.close() }
      try? await group.shutdownGracefully()
      throw error
    }

    func listen(
      _ group: MultiThreadedEventLoopGroup, _ port: Int, context: NIOSSLContext?,
      _ answer: @escaping @Sendable (SampleRequest) -> SampleAnswer
    ) async throws -> any Channel {
      let bootstrap = ServerBootstrap(group: group)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            if let context { try pipeline.addHandler(NIOSSLServerHandler(context: context)) }
            try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
            try pipeline.addHandler(
              SampleHandler(isSecure: context != nil, slowness: slowness, answer: answer))
          }
        }
      do { return try await bootstrap.bind(host: "127.0.0.1", port: port).get() } catch {
        guard port != 0 else { throw error }
        return try await bootstrap.bind(host: "127.0.0.1", port: 0).get()
      }
    }
  }

  package func place(_ id: String) -> Place? { places.first { $0.site.id == id } }

  package func stop() async {
    for channel in channels { try? await channel.close() }
    try? await group.shutdownGracefully()
  }
}

/// Turns requests into a site's answers, one after the other on each connection.
private final class SampleHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let isSecure: Bool
  private let slowness: Double
  private let answer: @Sendable (SampleRequest) -> SampleAnswer
  private var head: HTTPRequestHead?

  init(
    isSecure: Bool, slowness: Double, answer: @escaping @Sendable (SampleRequest) -> SampleAnswer
  ) {
    self.isSecure = isSecure
    self.slowness = slowness
    self.answer = answer
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body: break
    case .end:
      guard let head else { return }
      self.head = nil
      let parts = head.uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
      let request = SampleRequest(
        method: head.method.rawValue, path: parts.first.map(String.init) ?? "/",
        query: parts.count > 1 ? String(parts[1]) : "",
        headers: head.headers.map { ($0.name, $0.value) },
        host: head.headers.first(name: "Host") ?? "127.0.0.1", isSecure: isSecure)
      let reply = answer(request)
      let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
      let mine = NIOLoopBound(self, eventLoop: context.eventLoop)
      if reply.delay > 0 {
        context.eventLoop.scheduleTask(
          in: .milliseconds(Int64(reply.delay * slowness * 1000))
        ) { mine.value.send(reply, to: head, on: bound.value) }
      } else {
        send(reply, to: head, on: context)
      }
    }
  }

  private func send(
    _ reply: SampleAnswer, to head: HTTPRequestHead, on context: ChannelHandlerContext
  ) {
    if reply.isSilent {
      context.close(promise: nil)
      return
    }
    var headers = HTTPHeaders(reply.headers.map { ($0.name, $0.value) })
    headers.replaceOrAdd(name: "Content-Length", value: String(reply.body.count))
    if !head.isKeepAlive { headers.replaceOrAdd(name: "Connection", value: "close") }
    context.write(
      wrapOutboundOut(
        .head(
          HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: reply.status),
            headers: headers))), promise: nil)
    if head.method != .HEAD, !reply.body.isEmpty {
      context.write(
        wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: reply.body)))), promise: nil)
    }
    let isKeptAlive = head.isKeepAlive
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
      if !isKeptAlive { bound.value.close(promise: nil) }
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
