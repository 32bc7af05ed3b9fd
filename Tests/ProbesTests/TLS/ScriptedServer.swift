// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix

@testable import Probes

/// Answers every connection by a script, byte for byte.
final class ScriptedServer: Sendable {
  enum Act: Sendable {
    /// Sends this, and closes if asked to.
    case say([UInt8], close: Bool = false)
    case close
    case nothing
    /// The same over and over.
    case flood([UInt8])
    /// One byte each time, with a pause between.
    case drip([UInt8], every: TimeAmount)
  }

  private let channel: any Channel
  let address: SocketAddress

  /// - Parameter script: Gets what the client said first.
  init(_ script: @escaping @Sendable ([UInt8]) -> Act) async throws {
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 256)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(ScriptHandler(script))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    address = channel.localAddress!
  }

  deinit { channel.close(promise: nil) }

  /// The port is nobody's afterwards.
  func close() async throws { try await channel.close().get() }

  func facts(_ prober: TLSProber = .unhurried) async -> TLSFacts {
    await prober.facts(at: address, name: "layanan.contoh.go.id")
  }
}

private final class ScriptHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let script: @Sendable ([UInt8]) -> ScriptedServer.Act
  private var hasActed = false

  init(_ script: @escaping @Sendable ([UInt8]) -> ScriptedServer.Act) { self.script = script }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !hasActed else { return }
    hasActed = true
    switch script(Array(unwrapInboundIn(data).readableBytesView)) {
    case .say(let bytes, let close):
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
      if close { context.close(promise: nil) }
    case .close: context.close(promise: nil)
    case .nothing: break
    case .flood(let bytes): flood(bytes, context)
    case .drip(let bytes, let pause): drip(bytes[...], pause, context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func flood(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes))).whenSuccess {
      let (handler, context) = bound.value
      handler.flood(bytes, context)
    }
  }

  private func drip(
    _ bytes: ArraySlice<UInt8>, _ pause: TimeAmount, _ context: ChannelHandlerContext
  ) {
    guard let first = bytes.first else { return }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: [first])), promise: nil)
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: pause) {
      let (handler, context) = bound.value
      handler.drip(bytes.dropFirst(), pause, context)
    }
  }
}
