// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the pages, and do what waits in the queue.",
    discussion: """
      EXAMPLES:
        kawal serve
        kawal serve --port 9000 --data /srv/kawal
      """)

  @OptionGroup var data: DataOptions
  @Option(help: "Address to listen on.") var host = "127.0.0.1"
  @Option(help: "Port; 0 takes a free one.") var port = 8080

  func run() async throws {
    throw Failure(.unavailable, "this build has no server")
  }
}
