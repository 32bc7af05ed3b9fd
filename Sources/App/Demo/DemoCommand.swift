// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import SampleSites

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Things to try the program on.", subcommands: [DemoSites.self])
}

struct DemoSites: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sites",
    abstract: "Serve sample applications with known faults, and sound ones, on 127.0.0.1.",
    discussion: """
      Runs until it is interrupted. Everything in the samples is invented. A port that is taken is
      replaced by a free one; the list says where each site is. --json prints what a visit of each
      must report, and what it must not.

      EXAMPLES:
        kawal demo sites
        kawal demo sites --port 9100 --json
        kawal probe http://127.0.0.1:8182 --allow 127.0.0.1
      """)

  @Option(help: "First port; each site takes the next one. 0 takes free ones.")
  var port = SampleOffice.base
  @Flag(help: "Print the list as JSON.") var json = false

  func validate() throws {
    guard (0...65_000).contains(port) else { throw ValidationError("--port takes 0 to 65000.") }
  }

  func run() async throws {
    let samples = try await RunningSamples.start(base: port, at: Date())
    let trust = FileManager.default.temporaryDirectory.appending(path: "kawal-contoh-ca.pem").path
    try LocalFile.write(Array(samples.authority.utf8), to: trust)
    if json {
      Console.say(JSONText.of(Listing(samples, trust: trust)))
    } else {
      for place in samples.places {
        Console.say("\(place.address)  \(place.site.id)")
        Console.say("    \(place.site.shows)")
        Console.say("    \(SampleOffice.command(for: place, trust: trust))")
      }
    }
    while !Task.isCancelled { try await Task.sleep(for: .seconds(3600)) }
  }

  private struct Listing: Encodable {
    struct Site: Encodable {
      var id: String
      var address: String
      var plainPort: Int?
      var shows: String
      var showsEnglish: String
      var mustReport: [String]
      var mustNotReport: [String]
      var command: String
    }

    var authority: String
    var sites: [Site]

    init(_ samples: RunningSamples, trust: String) {
      authority = trust
      sites = samples.places.map { place in
        Site(
          id: place.site.id, address: place.address, plainPort: place.plainPort,
          shows: place.site.shows, showsEnglish: place.site.showsEnglish,
          mustReport: place.site.faults, mustNotReport: place.site.sound,
          command: SampleOffice.command(for: place, trust: trust))
      }
    }
  }
}
