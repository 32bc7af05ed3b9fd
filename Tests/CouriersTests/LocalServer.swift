// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// A server on 127.0.0.1 that keeps what it was sent and answers what the test wants.
final class LocalServer: @unchecked Sendable {
  struct Heard: Sendable {
    var line = ""
    var headers: [(name: String, value: String)] = []
    var body = Data()

    func header(_ name: String) -> String? {
      headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
  }

  let port: Int
  private let socket: Int32
  private let lock = NSLock()
  private var kept: [Heard] = []
  private let answer: @Sendable (Heard) -> Data?

  var heard: [Heard] { lock.withLock { kept } }

  /// - Parameter answer: `nil` leaves the other side waiting until the server goes.
  init(_ answer: @escaping @Sendable (Heard) -> Data?) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let number = socket
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(number, pointer, size) == 0 && listen(number, 16) == 0
          && getsockname(number, pointer, &size) == 0
      }
    }
    guard bound else { throw POSIXError(.EADDRNOTAVAIL) }
    port = Int(UInt16(bigEndian: address.sin_port))
    self.answer = answer
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(number, nil, nil)
        // Closed here alone: nobody else's socket can have the number before.
        guard connection >= 0, let self else {
          Glibc.close(number)
          return
        }
        Thread.detachNewThread { self.serve(connection) }
      }
    }
  }

  /// What every request gets.
  convenience init(
    status: String = "200 OK", headers: [String] = [], body: String = "ya"
  ) throws {
    let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers
    let bytes = Data((head.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)
    try self.init { _ in bytes }
  }

  func close() { shutdown(socket, Int32(SHUT_RDWR)) }

  private func serve(_ connection: Int32) {
    defer { Glibc.close(connection) }
    var bytes = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let end = Data("\r\n\r\n".utf8)
    while bytes.range(of: end) == nil {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      bytes.append(contentsOf: buffer[..<count])
    }
    guard let gap = bytes.range(of: end) else { return }
    var heard = Heard()
    let lines = String(decoding: bytes[..<gap.lowerBound], as: UTF8.self)
      .components(separatedBy: "\r\n")
    heard.line = lines[0]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      heard.headers.append((String(line[..<colon]), String(value)))
    }
    heard.body = Data(bytes[gap.upperBound...])
    let length = heard.header("Content-Length").flatMap { Int($0) } ?? 0
    while heard.body.count < length {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      heard.body.append(contentsOf: buffer[..<count])
    }
    lock.withLock { kept.append(heard) }
    guard let reply = answer(heard) else {
      _ = recv(connection, &buffer, buffer.count, 0)
      return
    }
    reply.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = send(
          connection, bytes.baseAddress?.advanced(by: sent), bytes.count - sent,
          Int32(MSG_NOSIGNAL))
        guard count > 0 else { return }
        sent += count
      }
    }
  }
}
