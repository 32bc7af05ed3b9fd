// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOCore
import NIOPosix
import NIOSSL

/// Makes one connection to one literal address, for one exchange.
struct Dialler: Sendable {
  let limits: Limits

  /// Takes whatever the server shows: it is there to be judged. Old versions are spoken so that old
  /// servers can be looked at.
  private static let tls = Result {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv1
    configuration.certificateVerification = .noHostnameVerification
    configuration.trustRoots = .certificates([])
    configuration.applicationProtocols = ["http/1.1"]
    configuration.shutdownTimeout = .milliseconds(200)
    return try NIOSSLContext(configuration: configuration)
  }

  /// - Parameters:
  ///   - seconds: Left for the whole exchange.
  func exchange(
    _ ask: Ask, bytes: [UInt8], with address: IPAddress, cap: Int, seconds: Double
  ) async -> Exchange.Outcome {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let promise = loop.makePromise(of: Reading.self)
    let limits = limits
    let name = ask.address.host
    let isSecure = ask.address.scheme == .https
    let method = ask.method
    let socket: SocketAddress
    do { socket = try SocketAddress(ipAddress: address.description, port: ask.address.port) } catch
    {
      promise.fail(error)
      return .trouble(.unresolved(name))
    }
    ClientBootstrap(group: loop)
      .connectTimeout(.milliseconds(Int64(min(limits.connect, seconds) * 1000)))
      .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 16 << 10))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let chain = isSecure ? PresentedChain() : nil
          if let chain {
            try channel.pipeline.syncOperations.addHandler(
              NIOSSLClientHandler(
                context: try Self.tls.get(), serverHostname: ask.address.isLiteral ? nil : name,
                customVerificationCallback: { certificates, promise in
                  chain.keep(certificates)
                  promise.succeed(.certificateVerified)
                }))
          }
          try channel.pipeline.syncOperations.addHandler(
            ExchangeHandler(
              request: bytes, reader: AnswerReader(method: method, cap: cap, limits: limits),
              limits: limits, seconds: seconds, chain: chain, promise: promise))
        }
      }
      .connect(to: socket)
      .whenComplete { result in
        switch result {
        case .failure(let error): promise.fail(error)
        case .success(let channel):
          // The kernel connects to where it was told; a proxy in between would show here.
          guard channel.remoteAddress?.ipAddress.flatMap({ IPAddress($0) }) == address else {
            promise.succeed(
              Reading(outcome: .trouble(.refusedAddress(channel.remoteAddress?.ipAddress ?? "?"))))
            channel.close(promise: nil)
            return
          }
        }
      }
    do {
      return try await promise.futureResult.get().outcome
    } catch ChannelError.connectTimeout {
      return .trouble(.timeout(.connect))
    } catch {
      return .trouble(.notConnected(Self.words(error)))
    }
  }

  /// An error of the network in a few words, without addresses of memory or our own.
  static func words(_ error: any Error) -> String {
    switch error {
    case let error as IOError:
      String(cString: strerror(error.errnoCode)).lowercased()
    case NIOSSLError.handshakeFailed(let cause): words(cause)
    case BoringSSLError.sslError(let stack), BoringSSLError.unknownError(let stack):
      reason(String(describing: stack))
    default: String(describing: error).cut(120)
    }
  }

  /// `WRONG_VERSION_NUMBER` of BoringSSL's `error:1000…:SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER at …`.
  private static func reason(_ text: String) -> String {
    let parts = text.split(separator: ":")
    guard
      let reason = parts.last(where: { part in
        part.prefix(6).allSatisfy { $0.isUppercase || $0 == "_" } && part.count > 3
      })
    else { return "handshake failure" }
    return reason.prefix { $0.isUppercase || $0.isNumber || $0 == "_" }
      .replacing("_", with: " ").lowercased()
  }
}
