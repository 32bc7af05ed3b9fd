// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What is appended to a PDF: new objects, and others in place of old ones. What was there stays
/// byte by byte.
///
/// - SeeAlso: ISO 32000-1, 7.5.6 "Incremental Updates".
struct PDFUpdate {
  let file: PDFFile
  private(set) var objects: [(number: Int, body: [UInt8])] = []
  private var nextNumber: Int

  init(_ file: PDFFile) {
    self.file = file
    nextNumber = file.size
  }

  /// A number for a new object.
  mutating func reserve() -> Int {
    defer { nextNumber += 1 }
    return nextNumber
  }

  mutating func set(_ number: Int, _ body: [UInt8]) {
    objects.removeAll { $0.number == number }
    objects.append((number, body))
  }

  mutating func set(_ number: Int, _ body: String) { set(number, Array(body.utf8)) }

  /// The whole file with the update, and where each object's body begins.
  func written() -> (bytes: [UInt8], starts: [Int: Int]) {
    var out = file.bytes
    out.reserveCapacity(out.count + objects.reduce(512) { $0 + $1.body.count + 64 })
    if out.last != 0x0A { out.append(0x0A) }
    var offsets: [Int: Int] = [:]
    var starts: [Int: Int] = [:]
    for object in objects {
      offsets[object.number] = out.count
      out += Array("\(object.number) 0 obj\n".utf8)
      starts[object.number] = out.count
      out += object.body
      out += Array("\nendobj\n".utf8)
    }
    if file.hasStreamTable { streamTable(offsets, &out) } else { classicTable(offsets, &out) }
    return (out, starts)
  }

  private func runs(_ numbers: [Int]) -> [(first: Int, count: Int)] {
    var runs: [(first: Int, count: Int)] = []
    for number in numbers.sorted() {
      if let last = runs.last, last.first + last.count == number {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((number, 1))
      }
    }
    return runs
  }

  /// Entries of the trailer that go over into the next.
  private var carried: String {
    ["Root", "Info", "ID"].compactMap { name in
      file.trailer[name].map { "/\(name) \($0.text)" }
    }.joined(separator: " ")
  }

  private func classicTable(_ offsets: [Int: Int], _ out: inout [UInt8]) {
    let section = out.count
    out += Array("xref\n".utf8)
    for run in runs(Array(offsets.keys)) {
      out += Array("\(run.first) \(run.count)\n".utf8)
      for number in run.first..<run.first + run.count {
        let digits = String(offsets[number] ?? 0)
        let padded = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
        out += Array("\(padded) 00000 n \n".utf8)
      }
    }
    out += Array(
      """
      trailer
      << /Size \(nextNumber) \(carried) /Prev \(file.section) >>
      startxref
      \(section)
      %%EOF

      """.utf8)
  }

  private func streamTable(_ offsets: [Int: Int], _ out: inout [UInt8]) {
    let section = out.count
    let own = nextNumber
    var offsets = offsets
    offsets[own] = section
    let runs = runs(Array(offsets.keys))
    var table: [UInt8] = []
    for run in runs {
      for number in run.first..<run.first + run.count {
        let offset = offsets[number] ?? 0
        table.append(1)
        for shift in [24, 16, 8, 0] { table.append(UInt8(truncatingIfNeeded: offset >> shift)) }
        table += [0, 0]
      }
    }
    let index = runs.map { "\($0.first) \($0.count)" }.joined(separator: " ")
    out += Array(
      """
      \(own) 0 obj
      << /Type /XRef /Size \(own + 1) /W [1 4 2] /Index [\(index)] \(carried) \
      /Prev \(file.section) /Length \(table.count) >>
      stream

      """.utf8)
    out += table
    out += Array("\nendstream\nendobj\nstartxref\n\(section)\n%%EOF\n".utf8)
  }
}
