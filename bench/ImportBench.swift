// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records
import Reports
import TestWorld

/// Taking reports into the records: read, told apart, written and committed; then the same again.
/// Each finding has a place of its own, which is the most work there can be. The rate is that of
/// one core's time; beside it, by the clock.
struct ImportBench {
  static let marks = (rate: 20_000.0, megabytes: 100.0)

  static func run(_ table: inout Table) async throws {
    for count in [20_000, 200_000] {
      table.title("Imports of \(Double(count).grouped) findings, each at a place of its own")
      for form in ReportsBench.Form.allCases {
        let file = FileManager.default.temporaryDirectory
          .appending(path: "kawal-bench-\(ProcessInfo.processInfo.processIdentifier)")
        defer { try? FileManager.default.removeItem(at: file) }
        try form.write(count, to: file)
        let office = try await TestOffice.make()
        Peak.reset()
        var first = Taken()
        let start = Stopwatch.processor
        let clock = try await Stopwatch.seconds {
          first = try await take(file.path, "1", into: office.store, after: 0)
        }
        let middle = Stopwatch.processor
        var again = Taken()
        let clockAgain = try await Stopwatch.seconds {
          again = try await take(file.path, "2", into: office.store, after: 86_400)
        }
        let end = Stopwatch.processor
        let megabytes = Peak.megabytes
        let rate = Double(count) / (middle - start)
        let rateAgain = Double(count) / (end - middle)
        table.line(
          form.rawValue, "\(rate.grouped)/s", mark: ">= 20,000/s",
          holds: first.new == count && rate >= marks.rate)
        table.line(
          "  the same again", "\(rateAgain.grouped)/s", mark: "no slower",
          holds: again.seenAgain == count && again.changed == 0 && rateAgain >= rate)
        table.line(
          "  by the clock, first and again",
          "\((Double(count) / clock).grouped)/s, \((Double(count) / clockAgain).grouped)/s")
        table.line(
          "  memory at its peak", "\(megabytes.fixed(1)) MB", mark: "<= 100 MB",
          holds: megabytes <= marks.megabytes)
      }
    }
  }

  private static func take(
    _ path: String, _ run: String, into store: Store, after seconds: Double
  ) async throws -> Taken {
    let acting = Acting.machine(at: TestOffice.now + seconds)
    var look = try await store.beginLook(of: "SIMPEG", from: .probe(run), by: acting)
    var number = 0
    var reader = ReportReader()
    reader.limits.bytes = 1_000_000_000
    try await ReportBatches(path: path, receivedAt: acting.at, size: Look.batch, reader: reader)
      .forEach { piece in
        guard case .batch(var batch) = piece else { return }
        for index in batch.indices {
          number += 1
          if batch[index].place.file == nil {
            batch[index].place.path = "/halaman/\(letters(number))"
          } else {
            batch[index].place.file = "src/\(letters(number)).php"
          }
        }
        try await store.take(batch, in: &look)
      }
    return try await store.end(look)
  }

  /// A number in letters, so that it isn't taken for an id.
  private static func letters(_ number: Int) -> String {
    String(String(number, radix: 10).utf8.map { Character(UnicodeScalar($0 + 0x37)) })
  }
}
