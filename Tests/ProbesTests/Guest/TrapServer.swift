// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// A server on 127.0.0.1 that does whatever a test wants, at a port of the system's choice.
final class TrapServer: Sendable {
  let port: Int
  private let listener: Int32
  private let seen = Mutex<[String]>([])
  private let isOpen = Mutex(true)

  /// - Parameter behave: Called on a thread of its own for each connection, after the request's
  ///   headers came (or what came instead).
  init(_ behave: @escaping @Sendable (_ request: String, _ connection: Connection) -> Void) {
    signal(SIGPIPE, SIG_IGN)
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    port = withUnsafeMutablePointer(to: &address) { [listener] pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        _ = bind(listener, raw, size)
        _ = getsockname(listener, raw, &size)
      }
      return Int(UInt16(bigEndian: pointer.pointee.sin_port))
    }
    listen(listener, 64)
    Self.thread { [self, listener] in
      while true {
        let socket = accept(listener, nil, nil)
        guard isOpen.withLock({ $0 }) else {
          // Closed here and not in `stop`: the number might be another server's by then.
          close(listener)
          return
        }
        // A child of another test that ends interrupts the call.
        if socket < 0 { continue }
        Self.thread {
          let connection = Connection(socket: socket)
          let request = connection.request()
          self.seen.withLock { $0.append(request) }
          behave(request, connection)
          close(socket)
        }
      }
    }
  }

  /// A server that answers every request with these bytes.
  convenience init(answer: String) { self.init { _, connection in connection.send(answer) } }

  var requests: [String] { seen.withLock { $0 } }
  var url: String { "http://127.0.0.1:\(port)/" }

  func stop() {
    isOpen.withLock { $0 = false }
    shutdown(listener, Int32(SHUT_RDWR))
  }

  struct Connection {
    let socket: Int32

    /// What came up to the empty line, or until nothing more came.
    func request() -> String {
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 4096)
      while !bytes.ends(with: [13, 10, 13, 10]) {
        let count = read(socket, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { break }
        bytes += buffer[..<count]
        if bytes.first == 0x16 { break }
      }
      return String(decoding: bytes, as: UTF8.self)
    }

    /// - Returns: Whether the other side still listens.
    @discardableResult func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    @discardableResult func send(_ bytes: [UInt8]) -> Bool {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }

    /// Sends this again and again, until the other side has had enough.
    func pour(_ text: String, every microseconds: UInt32 = 0) {
      while send(text) { if microseconds > 0 { usleep(microseconds) } }
    }

    /// Says nothing until the other side goes.
    func wait() {
      var byte: UInt8 = 0
      while true {
        let count = read(socket, &byte, 1)
        if count == 0 || (count < 0 && errno != EINTR) { return }
      }
    }
  }

  private static func thread(_ work: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Box(work))
    var id = pthread_t()
    pthread_create(
      &id, nil,
      { raw in
        guard let raw else { return nil }
        Unmanaged<Box>.fromOpaque(raw).takeRetainedValue().work()
        return nil
      }, box.toOpaque())
    pthread_detach(id)
  }

  private final class Box {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
}

extension [UInt8] {
  fileprivate func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
