// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import NIOCore
import NIOPosix

/// Asks resolvers over UDP, and over TCP where the answer was cut.
package struct DNSClient: Sendable {
  /// Asked in turn until one answers.
  package var servers: [SocketAddress]
  /// Seconds for one question to one server.
  package var patience: Double
  let group: any EventLoopGroup

  package init(
    servers: [SocketAddress], patience: Double = 1.5,
    group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
  ) {
    self.servers = servers
    self.patience = patience
    self.group = group
  }

  /// Those of `/etc/resolv.conf`, at most three.
  package static func system() -> DNSClient {
    DNSClient(servers: ResolverList.read())
  }

  /// `nil` where nobody answers in time.
  func ask(_ name: String, _ type: DNSType, unchecked: Bool = false) async -> DNSMessage? {
    for server in servers {
      let id = UInt16.random(in: .min ... .max)
      guard let question = DNSMessage.question(name, type, id: id, unchecked: unchecked) else {
        return nil
      }
      guard let answer = await overUDP(question, id: id, to: server) else { continue }
      guard answer.isTruncated else { return answer }
      if let whole = await overTCP(question, id: id, to: server) { return whole }
    }
    return nil
  }

  private var time: TimeAmount { .milliseconds(Int64(patience * 1000)) }

  private func overUDP(_ question: [UInt8], id: UInt16, to server: SocketAddress) async
    -> DNSMessage?
  {
    let loop = group.next()
    let promise = loop.makePromise(of: DNSMessage?.self)
    let time = self.time
    do {
      // Bound to one peer: the system drops what others send.
      let channel = try await DatagramBootstrap(group: loop)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(
              DatagramListener(question, id: id, time: time, promise))
          }
        }
        .connect(to: server).get()
      channel.writeAndFlush(
        AddressedEnvelope(remoteAddress: server, data: ByteBuffer(bytes: question)), promise: nil)
    } catch {
      promise.succeed(nil)
    }
    return (try? await promise.futureResult.get()) ?? nil
  }

  private func overTCP(_ question: [UInt8], id: UInt16, to server: SocketAddress) async
    -> DNSMessage?
  {
    var opening: [UInt8] = []
    opening.vector16 { $0 += question }
    let (sink, _) = await Dialogue(address: server, group: group, time: time)
      .hold(opening, DNSStreamSink())
    guard let message = sink.message, message.id == id else { return nil }
    return message
  }
}

/// Waits for a message behind its length in two bytes.
private struct DNSStreamSink: DialogueSink {
  private var bytes: [UInt8] = []

  var received: Int { bytes.count }
  var isSatisfied: Bool {
    bytes.count >= 2 && bytes.count >= 2 + (Int(bytes[0]) << 8 | Int(bytes[1]))
  }
  var message: DNSMessage? {
    isSatisfied ? try? DNSMessage(Array(bytes.dropFirst(2))) : nil
  }
  mutating func take(_ new: [UInt8]) { bytes += new }
}

/// Takes the first answer to the question that was asked; all else is noise.
private final class DatagramListener: ChannelInboundHandler {
  typealias InboundIn = AddressedEnvelope<ByteBuffer>

  private let question: DNSMessageKey?
  private let time: TimeAmount
  private let promise: EventLoopPromise<DNSMessage?>
  private var timer: Scheduled<Void>?

  init(
    _ question: [UInt8], id: UInt16, time: TimeAmount, _ promise: EventLoopPromise<DNSMessage?>
  ) {
    self.question = DNSMessageKey(question, id: id)
    self.time = time
    self.promise = promise
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    timer = context.eventLoop.scheduleTask(in: time) {
      let (handler, context) = bound.value
      handler.end(nil, context)
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = Array(unwrapInboundIn(data).data.readableBytesView)
    guard let message = try? DNSMessage(bytes), let question, question.fits(message) else { return }
    end(message, context)
  }

  func channelInactive(context: ChannelHandlerContext) { end(nil, context) }
  func handlerRemoved(context: ChannelHandlerContext) { end(nil, context) }
  func errorCaught(context: ChannelHandlerContext, error: any Error) { end(nil, context) }

  private func end(_ message: DNSMessage?, _ context: ChannelHandlerContext) {
    timer?.cancel()
    promise.succeed(message)
    context.close(promise: nil)
  }
}

/// What an answer has to repeat, lest anybody's datagram be believed.
private struct DNSMessageKey {
  let id: UInt16
  let name: String
  let type: UInt16

  init?(_ question: [UInt8], id: UInt16) {
    var reader = ByteReader(question)
    guard (try? reader.take(12)) != nil, let name = try? DNSName.read(&reader, in: question),
      let type = try? reader.uint16()
    else { return nil }
    self.id = id
    self.name = name
    self.type = type
  }

  func fits(_ message: DNSMessage) -> Bool {
    guard let asked = message.question else { return false }
    return message.id == id && asked.name == name && asked.type == type
  }
}
