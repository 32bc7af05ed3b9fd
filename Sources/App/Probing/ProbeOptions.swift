// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Probes

/// Where a guest may go, and how fast.
struct ProbeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Address or network that may be visited though it is private or reserved; may be repeated.",
      valueName: "address/net"))
  var allow: [String] = []
  @Option(
    help: ArgumentHelp(
      "Take this address for a name, in place of DNS; may be repeated.", valueName: "name=address"))
  var resolve: [String] = []
  @Option(
    help: ArgumentHelp(
      "Roots in PEM that are trusted beside the system's; may be repeated.", valueName: "ca.pem"))
  var trust: [String] = []
  @Option(help: "Requests a second, 2 by default (no limit on 127.0.0.1); 0 is no limit.") var rate:
    Double?
  @Option(help: ArgumentHelp("Port of plain HTTP.", valueName: "port")) var httpPort: Int?
  @Option(help: ArgumentHelp("Port of HTTPS.", valueName: "port")) var httpsPort: Int?
  @Option(help: "Whom a server's owner may ask; sent with every request.") var contact: String?
  @Option(help: "Number of the order; sent with every request.") var order: String?

  func validate() throws {
    if let rate, !(0...100).contains(rate) { throw ValidationError("--rate takes 0 to 100.") }
    for port in [httpPort, httpsPort].compactMap({ $0 }) where !(1...65535).contains(port) {
      throw ValidationError("A port is 1 to 65535.")
    }
  }

  /// - Parameter roots: Files of authorities that the office trusts, beside those named here.
  func guest(for address: WebAddress, _ roots: [String] = []) async throws -> Guest {
    var manners = Manners(version: Program.version, contact: contact, order: order)
    manners.allowed = try allow.map { text in
      guard let range = AddressRange(text) else {
        throw ValidationError("\(text) is no address or network; write 10.20.0.7 or 10.20.0.0/24.")
      }
      return range
    }
    for pair in resolve {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let found = IPAddress(parts[1]) else {
        throw ValidationError("\(pair) is no NAME=ADDRESS.")
      }
      manners.names[parts[0].lowercased(), default: []].append(found)
    }
    for file in trust where !FileManager.default.isReadableFile(atPath: file) {
      throw ValidationError("Can't read the file \(file).")
    }
    manners.extraRoots = trust + roots
    let isLoopback =
      (try? await Guest(manners).addresses(of: address.host))?.allSatisfy(\.isLoopback) ?? false
    manners.rate = rate ?? (isLoopback ? 0 : manners.rate)
    if isLoopback { manners.width = 4 }
    return Guest(manners)
  }
}

extension IPAddress {
  fileprivate var isLoopback: Bool { bytes.count == 4 ? bytes[0] == 127 : description == "::1" }
}
