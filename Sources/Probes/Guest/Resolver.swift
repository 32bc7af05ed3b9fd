// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Glibc
import NIOCore
import NIOPosix

/// Names to addresses, by the system's resolver.
enum Resolver {
  private static let most = 16

  /// All addresses of a name, each once; none where it has none or took longer than `seconds`.
  ///
  /// The system's call can't be broken off; it ends on a thread of its own.
  static func addresses(of host: String, within seconds: Double) async -> [IPAddress] {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let promise = loop.makePromise(of: [IPAddress].self)
    loop.scheduleTask(in: .milliseconds(Int64(seconds * 1000))) { promise.succeed([]) }
    NIOThreadPool.singleton.submit { state in
      promise.succeed(state == .active ? lookUp(host) : [])
    }
    return (try? await promise.futureResult.get()) ?? []
  }

  private static func lookUp(_ host: String) -> [IPAddress] {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var found: [IPAddress] = []
    var entry = list
    while let current = entry, found.count < most {
      entry = current.pointee.ai_next
      guard let raw = current.pointee.ai_addr else { continue }
      let address: IPAddress
      switch current.pointee.ai_family {
      case AF_INET:
        address = raw.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
          IPAddress(bytes: withUnsafeBytes(of: pointer.pointee.sin_addr) { Array($0) })
        }
      case AF_INET6:
        address = raw.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
          IPAddress(bytes: withUnsafeBytes(of: pointer.pointee.sin6_addr) { Array($0) })
        }
      default: continue
      }
      if !found.contains(address) { found.append(address) }
    }
    return found
  }
}
