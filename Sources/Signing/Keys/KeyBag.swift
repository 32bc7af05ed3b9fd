// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation

/// What a PKCS#12 file holds, opened by Debian's `openssl` in a process of its own: a file that
/// was made to harm whoever reads it, or to keep it busy for hours, harms that process alone.
///
/// Neither passphrase nor key ever stands in an argument, in the environment or on a disk.
///
/// - SeeAlso: RFC 7292; openssl-pkcs12(1).
struct KeyBag {
  /// PKCS#8, in PEM.
  let key: String
  /// In PEM, in the order of the file.
  let certificates: [String]

  /// Largest file (1 MiB), and longest time for one.
  private static let byteLimit = 1 << 20
  private static let patience = Duration.seconds(10)

  /// - Throws: `SigningFailure.keyUnreadable`, `.passphraseWrong`, `.keyUnsupported`, `.notSignable`
  ///   where there is no `openssl`.
  init(_ file: [UInt8], passphrase: String) throws(SigningFailure) {
    guard file.count <= Self.byteLimit else { throw .keyUnreadable }
    // openssl takes one line.
    guard !passphrase.contains(where: \.isNewline) else { throw .passphraseWrong }
    var answer = try Self.ask(file, passphrase)
    // Ciphers of old files stand apart since OpenSSL 3.
    if answer.says("unsupported") { answer = try Self.ask(file, passphrase, "-legacy") }
    guard answer.ending == .exit(0) else {
      if answer.ending == .exit(127) { throw .notSignable("openssl is not installed") }
      if answer.says("invalid password") || answer.says("bad decrypt") { throw .passphraseWrong }
      throw answer.says("unsupported") ? .keyUnsupported : .keyUnreadable
    }
    let blocks = Self.blocks(in: answer.output)
    guard let key = blocks.first(where: { $0.hasPrefix("-----BEGIN PRIVATE KEY-") }) else {
      throw .keyUnreadable
    }
    self.key = key
    certificates = blocks.filter { $0.hasPrefix("-----BEGIN CERTIFICATE-") }
  }

  private struct Answer {
    var ending: ChildProcess.Ending
    var output: String
    var error: String

    func says(_ words: String) -> Bool { ending != .exit(0) && error.contains(words) }
  }

  private static func ask(
    _ file: [UInt8], _ passphrase: String, _ more: String...
  ) throws(SigningFailure) -> Answer {
    do {
      let source = try MemoryFile(Data(file))
      let secret = try MemoryFile(Data("\(passphrase)\n".utf8))
      let (output, error) = (try MemoryFile(), try MemoryFile())
      let child = ChildProcess(
        "openssl", ["pkcs12", "-in", source.path, "-passin", "stdin", "-nodes"] + more)
      child.input = .file(secret.handle)
      child.output = .file(output.handle)
      child.error = .file(error.handle)
      try child.run()
      let ending = wait(for: child)
      withExtendedLifetime((source, secret)) {}
      return Answer(
        ending: ending, output: String(decoding: try output.contents(), as: UTF8.self),
        error: String(decoding: try error.contents(), as: UTF8.self))
    } catch {
      throw .notSignable("openssl doesn't start")
    }
  }

  private static func wait(for child: ChildProcess) -> ChildProcess.Ending {
    let deadline = ContinuousClock.now + patience
    while child.isRunning {
      if .now > deadline { child.signal(SIGKILL) }
      usleep(2000)
    }
    return child.wait()
  }

  /// Between a line that begins a block and the one that ends it; what openssl says around is left.
  private static func blocks(in text: String) -> [String] {
    var blocks: [[Substring]] = []
    var isInside = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("-----BEGIN ") {
        blocks.append([])
        isInside = true
      }
      if isInside { blocks[blocks.count - 1].append(line) }
      if line.hasPrefix("-----END ") { isInside = false }
    }
    return blocks.map { $0.joined(separator: "\n") }
  }
}
