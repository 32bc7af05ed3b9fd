// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix
import NIOSSL

/// Fetches the chain of a server that speaks TLS 1.3 only, where certificates travel encrypted:
/// a real handshake up to the certificates, then refused.
struct ChainHandshake: Sendable {
  let address: SocketAddress
  let name: String?
  let group: any EventLoopGroup
  let time: TimeAmount

  /// DER in the server's order; empty where none came.
  func chain() async -> [[UInt8]] {
    let loop = group.next()
    let promise = loop.makePromise(of: [[UInt8]].self)
    let timer = loop.scheduleTask(in: time) { promise.succeed([]) }
    let name = self.name
    do {
      var configuration = TLSConfiguration.makeClientConfiguration()
      // The callback replaces all checks: what is wrong with the chain is what we came to see.
      configuration.certificateVerification = .noHostnameVerification
      configuration.trustRoots = .certificates([])
      let context = try NIOSSLContext(configuration: configuration)
      let channel = try await ClientBootstrap(group: loop).connectTimeout(time)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            let handler = try NIOSSLClientHandler(
              context: context, serverHostname: name,
              customVerificationCallback: { chain, verdict in
                promise.succeed(chain.prefix(64).compactMap { try? $0.toDERBytes() })
                verdict.succeed(.failed)
              })
            try channel.pipeline.syncOperations.addHandlers(handler, ErrorSwallower())
          }
        }
        .connect(to: address).get()
      channel.closeFuture.whenComplete { _ in promise.succeed([]) }
      let chain = try await promise.futureResult.get()
      timer.cancel()
      channel.close(promise: nil)
      return chain
    } catch {
      timer.cancel()
      promise.succeed([])
      return []
    }
  }
}

/// The refusal is meant; nobody needs to hear of it.
private final class ErrorSwallower: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}

extension TLSProbeRun {
  /// Only where no hello brought the chain in the clear.
  mutating func seekChain() async {
    guard facts.chain.isEmpty, facts.accepts(.tls13), let time = await turnForHandshake() else {
      return
    }
    facts.chain = await ChainHandshake(
      address: address, name: kit.name, group: group, time: time
    ).chain()
  }
}
