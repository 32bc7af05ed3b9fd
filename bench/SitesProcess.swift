// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation

/// A process of its own that answers on 127.0.0.1: with a small sound page, or with hostility.
final class SitesProcess {
  /// Argument with which this program becomes that process; the hostility follows, if any.
  static let argument = "--serve-sites"

  let port: Int
  private let process: ChildProcess

  init(_ hostility: Hostility? = nil) throws {
    process = ChildProcess(
      CommandLine.arguments[0], [SitesProcess.argument] + (hostility.map { [$0.rawValue] } ?? []))
    let output = Pipe()
    process.output = .pipe(output)
    try process.run()
    let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = Int(said.prefix { $0.isNumber }) else { throw Fault(what: "no sites") }
    self.port = port
  }

  func stop() {
    process.signal()
    process.wait()
  }

  /// Never returns.
  static func serve() throws -> Never {
    // A guest leaves in the middle of what is too long.
    signal(SIGPIPE, SIG_IGN)
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(listener, raw, length) == 0 && listen(listener, 512) == 0
          && getsockname(listener, raw, &length) == 0
      }
    }
    guard bound else { throw Fault(what: "can't listen") }
    FileHandle.standardOutput.write(Data("\(UInt16(bigEndian: address.sin_port))\n".utf8))
    let hostility = CommandLine.arguments.last.flatMap { Hostility(rawValue: $0) }
    let page = soundPage
    var number: UInt64 = 0
    while true {
      let connection = Wire(socket: accept(listener, nil, nil))
      guard connection.socket >= 0 else { continue }
      number += 1
      guard let hostility else {
        // One connection after the other: some thirty a second come.
        _ = connection.request()
        connection.send(page)
        close(connection.socket)
        continue
      }
      Thread.detachNewThread { [number] in
        hostility.answer(connection, Noise(seed: number))
        close(connection.socket)
      }
    }
  }

  private static var soundPage: [UInt8] {
    let words = (0..<150).map { "layanan\($0) publik" }.joined(separator: " ")
    return Wire.page(
      """
      <!doctype html><html><head><title>Layanan</title></head><body><h1>Layanan</h1>\
      <p>\(words)</p></body></html>
      """)
  }
}
