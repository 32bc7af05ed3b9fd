// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation
import Testing

@Suite struct ChildProcessTests {
  @Test func `what a program says comes through, and how it ended`() {
    let child = ChildProcess("sh", ["-c", "echo keluar; echo galat >&2; exit 7"])
    let (output, error) = (Pipe(), Pipe())
    child.output = .pipe(output)
    child.error = .pipe(error)
    #expect(throws: Never.self) { try child.run() }
    #expect(text(output) == "keluar\n")
    #expect(text(error) == "galat\n")
    #expect(child.wait() == .exit(7))
    #expect(!child.isRunning)
  }

  @Test func `a program reads what it is given, in its folder, with its settings`() async throws {
    let child = ChildProcess("/bin/sh", ["-c", "cat; pwd; echo $KOTA"])
    let (input, output) = (Pipe(), Pipe())
    (child.input, child.output) = (.pipe(input), .pipe(output))
    child.folder = URL(fileURLWithPath: "/usr")
    child.environment = ["KOTA": "Contoh"]
    try child.run()
    input.fileHandleForWriting.write(Data("masuk\n".utf8))
    try input.fileHandleForWriting.close()
    #expect(text(output) == "masuk\n/usr\nContoh\n")
    #expect(await child.ended() == .exit(0))
  }

  @Test func `a program can be ended, and ending it twice does nothing`() throws {
    let child = ChildProcess("sleep", ["60"])
    try child.run()
    #expect(child.isRunning)
    child.signal()
    #expect(child.wait() == .signal(SIGTERM))
    child.signal()
  }

  @Test func `a child sees no file of ours but its three streams`() throws {
    let open = try #require(FileHandle(forReadingAtPath: "/etc/passwd"))
    defer { try? open.close() }
    let child = ChildProcess("/bin/ls", ["/proc/self/fd"])
    let output = Pipe()
    child.output = .pipe(output)
    try child.run()
    // The fourth is the folder that `ls` itself reads.
    #expect(text(output).split(separator: "\n").map(String.init) == ["0", "1", "2", "3"])
  }

  @Test func `a program that is not there is an error`() {
    #expect(throws: POSIXError.self) { try ChildProcess("/tidak/ada").run() }
  }

  private func text(_ pipe: Pipe) -> String {
    String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }
}
