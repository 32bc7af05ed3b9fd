// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix

/// Takes what a server says until it has heard enough.
protocol DialogueSink: Sendable {
  mutating func take(_ bytes: [UInt8])
  var isSatisfied: Bool { get }
  var received: Int { get }
}

/// How a connection ended.
enum DialogueEnd: Sendable, Hashable {
  /// All was heard; we closed.
  case satisfied
  case closed
  case timedOut
  /// Reset, or another error of the socket.
  case failed(String)
  case unreachable(String)
}

/// One connection to one address: says something, listens within a hard deadline, closes.
struct Dialogue: Sendable {
  /// A literal that somebody vetted; no name is looked up here.
  let address: SocketAddress
  let group: any EventLoopGroup
  /// For the connection as a whole, however steadily it drips.
  let time: TimeAmount

  func hold<Sink: DialogueSink>(_ opening: [UInt8], _ sink: Sink) async -> (Sink, DialogueEnd) {
    let loop = group.next()
    let promise = loop.makePromise(of: (Sink, DialogueEnd).self)
    let time = self.time
    let connected = ClientBootstrap(group: loop).connectTimeout(time)
      .channelOption(.socketOption(.tcp_nodelay), value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            DialogueHandler(opening, sink, time, promise))
        }
      }
      .connect(to: address)
    do {
      _ = try await connected.get()
    } catch {
      if case ChannelError.connectTimeout = error {
        promise.succeed((sink, .timedOut))
        return (sink, .timedOut)
      }
      let words = Dialler.words(error)
      // Whichever comes first counts; the handler may have been removed already.
      promise.succeed((sink, .unreachable(words)))
      return (sink, .unreachable(words))
    }
    return (try? await promise.futureResult.get()) ?? (sink, .failed("no result"))
  }
}

private final class DialogueHandler<Sink: DialogueSink>: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let opening: [UInt8]
  private var sink: Sink
  private let time: TimeAmount
  private let promise: EventLoopPromise<(Sink, DialogueEnd)>
  private var timer: Scheduled<Void>?
  private var isOver = false

  init(
    _ opening: [UInt8], _ sink: Sink, _ time: TimeAmount,
    _ promise: EventLoopPromise<(Sink, DialogueEnd)>
  ) {
    self.opening = opening
    self.sink = sink
    self.time = time
    self.promise = promise
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    timer = context.eventLoop.scheduleTask(in: time) {
      let (handler, context) = bound.value
      handler.end(.timedOut, context)
    }
  }

  func handlerRemoved(context: ChannelHandlerContext) { end(.closed, context) }

  func channelActive(context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: opening)), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isOver else { return }
    sink.take(Array(unwrapInboundIn(data).readableBytesView))
    if sink.isSatisfied { end(.satisfied, context) }
  }

  func channelInactive(context: ChannelHandlerContext) { end(.closed, context) }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    end(.failed(Dialler.words(error)), context)
  }

  private func end(_ end: DialogueEnd, _ context: ChannelHandlerContext) {
    guard !isOver else { return }
    isOver = true
    timer?.cancel()
    promise.succeed((sink, end))
    context.close(promise: nil)
  }
}
