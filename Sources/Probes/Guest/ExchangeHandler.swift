// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOSSL

/// What came over one connection.
struct Reading: Sendable {
  var outcome: Exchange.Outcome
}

/// Sends one request on a connection and reads its answer within the limits.
///
/// Deadlines are for stages as wholes, not for single reads: a drip doesn't move them.
final class ExchangeHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let request: [UInt8]
  private let limits: Limits
  private let seconds: Double
  private let chain: PresentedChain?
  private let promise: EventLoopPromise<Reading>
  private var reader: AnswerReader
  private var deadlines: [Scheduled<Void>] = []
  private var isOver = false

  /// - Parameters:
  ///   - seconds: Left for the whole exchange.
  ///   - chain: Where the certificates arrive; `nil` without TLS.
  init(
    request: [UInt8], reader: AnswerReader, limits: Limits, seconds: Double, chain: PresentedChain?,
    promise: EventLoopPromise<Reading>
  ) {
    self.request = request
    self.reader = reader
    self.limits = limits
    self.seconds = seconds
    self.chain = chain
    self.promise = promise
  }

  func channelActive(context: ChannelHandlerContext) {
    deadline(context, after: seconds) { _ in .timeout(.exchange) }
    deadline(context, after: min(limits.headers, seconds)) { handler in
      handler.reader.head == nil ? .timeout(.headers) : nil
    }
    if let chain {
      deadline(context, after: min(limits.handshake, seconds)) { _ in
        chain.certificates == nil ? .timeout(.handshake) : nil
      }
    }
    // With TLS below, the write waits there for the end of the handshake.
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: request)), promise: nil)
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isOver else { return }
    let bytes = Array(unwrapInboundIn(data).readableBytesView)
    do throws(Trouble) {
      try reader.take(bytes[...])
      if reader.isDone { finish(context, nil) }
    } catch {
      finish(context, error)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    guard !isOver else { return }
    if let chain, chain.certificates == nil {
      return finish(context, .tls("closed during the handshake"))
    }
    do throws(Trouble) {
      try reader.end()
      finish(context, nil)
    } catch {
      finish(context, error)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard !isOver else { return }
    switch error {
    case NIOSSLError.uncleanShutdown: channelInactive(context: context)
    case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
      finish(context, .tls(Dialler.words(error)))
    default: finish(context, .notConnected(Dialler.words(error)))
    }
  }

  private func deadline(
    _ context: ChannelHandlerContext, after seconds: Double,
    _ trouble: @escaping (ExchangeHandler) -> Trouble?
  ) {
    let bound = NIOLoopBound((self, context, trouble), eventLoop: context.eventLoop)
    deadlines.append(
      context.eventLoop.scheduleTask(in: .milliseconds(Int64(max(0, seconds) * 1000))) {
        let (handler, context, trouble) = bound.value
        guard !handler.isOver, let trouble = trouble(handler) else { return }
        handler.finish(context, trouble)
      })
  }

  private func finish(_ context: ChannelHandlerContext, _ trouble: Trouble?) {
    isOver = true
    for deadline in deadlines { deadline.cancel() }
    var outcome = Exchange.Outcome.trouble(trouble ?? .closedEarly)
    if var answer = reader.answer(brokenOff: trouble) {
      answer.remoteAddress = context.remoteAddress?.ipAddress
      answer.certificates = chain?.certificates ?? []
      answer.tlsVersion = try? context.pipeline.syncOperations
        .handler(type: NIOSSLClientHandler.self).tlsVersion?.number
      outcome = .answer(answer)
    }
    promise.succeed(Reading(outcome: outcome))
    context.close(promise: nil)
  }
}

extension TLSVersion {
  fileprivate var number: String {
    switch self {
    case .tlsv1: "1.0"
    case .tlsv11: "1.1"
    case .tlsv12: "1.2"
    case .tlsv13: "1.3"
    }
  }
}
