// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix

@testable import Probes

/// A resolver that knows what a test tells it, over UDP and TCP on one port.
final class TinyResolver: Sendable {
  struct Book: Sendable {
    /// Records by name and type; names that stand here with any type exist.
    var records: [String: [DNSRecord]] = [:]
    /// Codes in place of an answer: 2 fails, 3 is not there, 5 refuses.
    var codes: [String: UInt8] = [:]
    /// Fails unless asked not to check signatures.
    var bogus: Set<String> = []
    var isAuthentic = false
    /// Cut short over UDP.
    var truncates = false
    /// Any made-up name has this address.
    var wildcard: [UInt8]?

    mutating func add(_ name: String, _ type: DNSType, _ content: DNSRecord.Content) {
      records[name, default: []].append(
        DNSRecord(name: name, type: type.rawValue, content: content))
    }
  }

  private let channels: [any Channel]
  let address: SocketAddress

  init(_ book: Book) async throws {
    let group = MultiThreadedEventLoopGroup.singleton
    let stream = try await ServerBootstrap(group: group)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(StreamResponder(book))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    address = stream.localAddress!
    let datagram = try await DatagramBootstrap(group: group)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(DatagramResponder(book))
        }
      }
      .bind(to: address).get()
    channels = [stream, datagram]
  }

  deinit { for channel in channels { channel.close(promise: nil) } }

  func facts(_ host: String = "layanan.contoh.go.id") async -> DNSFacts {
    // It always answers; a machine that is busy may take its time.
    var finder = DNSFinder(client: DNSClient(servers: [address], patience: 20))
    finder.whole = 60
    return await finder.facts(of: host)
  }
}

extension TinyResolver.Book {
  func answer(_ bytes: [UInt8], overUDP: Bool) -> [UInt8] {
    var reader = ByteReader(bytes.dropFirst(12))
    guard bytes.count > 16, let name = try? DNSName.read(&reader, in: bytes),
      let type = try? reader.uint16()
    else { return [] }
    let isUnchecked = bytes[3] & 0x10 != 0
    var found = (records[name] ?? []).filter { $0.type == type }
    var code = codes[name] ?? (records[name] == nil ? DNSMessage.noSuchName : 0)
    // An empty name between others is there, too.
    if code == 3, codes[name] == nil, records.keys.contains(where: { $0.hasSuffix("." + name) }) {
      code = 0
    }
    if code == 3, codes[name] == nil, let wildcard, type == 1 {
      code = 0
      found = [DNSRecord(name: name, type: 1, content: .address(wildcard))]
    }
    if bogus.contains(name), !isUnchecked { (code, found) = (2, []) }
    // Beside an empty answer stands the zone's SOA.
    let zone = records.first { name == $0.key || name.hasSuffix("." + $0.key) }
      .flatMap { _ in soa(above: name) }
    let beside = found.isEmpty && code != 2 ? zone.map { [$0] } ?? [] : []
    let cut = truncates && overUDP
    var reply = Array(bytes[0..<2])
    reply.append(0x81 | (cut ? 0x02 : 0))
    reply.append(0x80 | (isAuthentic ? 0x20 : 0) | code)
    for count in [1, cut ? 0 : found.count, cut ? 0 : beside.count, 0] { reply.put(UInt16(count)) }
    reply += DNSName.encoded(name) ?? []
    reply.put(type)
    reply.put(1 as UInt16)
    if !cut { for record in found + beside { reply += encoded(record) } }
    return reply
  }

  private func soa(above name: String) -> DNSRecord? {
    records.values.joined().filter {
      $0.type == DNSType.soa.rawValue && (name == $0.name || name.hasSuffix("." + $0.name))
    }.max { $0.name.count < $1.name.count }
  }

  private func encoded(_ record: DNSRecord) -> [UInt8] {
    var bytes = DNSName.encoded(record.name) ?? []
    bytes.put(record.type)
    bytes.put(1 as UInt16)
    bytes.put(60 as UInt32)
    bytes.vector16 { data in
      switch record.content {
      case .address(let address): data += address
      case .name(let name): data += DNSName.encoded(name) ?? []
      case .text(let text): data.vector8 { $0 += Array(text.utf8) }
      case .authority(let flags, let tag, let value):
        data.append(flags)
        data.vector8 { $0 += Array(tag.utf8) }
        data += Array(value.utf8)
      case .other(let count): data += [UInt8](repeating: 1, count: count)
      }
    }
    return bytes
  }
}

private final class DatagramResponder: ChannelInboundHandler {
  typealias InboundIn = AddressedEnvelope<ByteBuffer>
  typealias OutboundOut = AddressedEnvelope<ByteBuffer>
  private let book: TinyResolver.Book

  init(_ book: TinyResolver.Book) { self.book = book }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let envelope = unwrapInboundIn(data)
    let bytes = book.answer(Array(envelope.data.readableBytesView), overUDP: true)
    context.writeAndFlush(
      wrapOutboundOut(
        AddressedEnvelope(
          remoteAddress: envelope.remoteAddress, data: ByteBuffer(bytes: bytes))), promise: nil)
  }
}

private final class StreamResponder: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer
  private let book: TinyResolver.Book

  init(_ book: TinyResolver.Book) { self.book = book }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = Array(unwrapInboundIn(data).readableBytesView)
    var reply: [UInt8] = []
    reply.vector16 { $0 += book.answer(Array(bytes.dropFirst(2)), overUDP: false) }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: reply)), promise: nil)
  }
}
