// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

/// What observations of one rule share: kept once.
struct ObservationGist: Codable {
  var title: Phrase
  var remedy: Phrase
  var controls: [String]
  var cwe: [Int]
  var cve: [String]
  var cvss: String?
  var references: [String]
  var severityRaw: String?
}

/// What is an observation's own.
struct ObservationBody: Codable {
  var place: Place
  var version: String?
  var confidence: Observation.Confidence
  /// Absent where it stands among the shared texts.
  var detail: Phrase?
  var evidence: [Evidence]
  var at: Date
}

/// Writes JSON as ``CanonicalJSON`` reads it, an order of magnitude faster than an encoder does:
/// an import writes hundreds of thousands.
struct ObservationText {
  private(set) var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func gist(_ observation: Observation) -> ObservationText {
    var out = ObservationText()
    out.bytes.reserveCapacity(512)
    out.open()
    out.field("title", observation.title)
    out.field("remedy", observation.remedy)
    out.list("controls", observation.controls)
    out.key("cwe")
    out.bytes += "[\(observation.cwe.map(String.init).joined(separator: ","))]".utf8
    out.list("cve", observation.cve)
    out.list("references", observation.references)
    if let cvss = observation.cvss { out.field("cvss", cvss) }
    if let raw = observation.severityRaw { out.field("severityRaw", raw) }
    out.close()
    return out
  }

  static func detail(_ observation: Observation) -> ObservationText {
    var out = ObservationText()
    out.phrase(observation.detail)
    return out
  }

  static func place(_ place: Place) -> ObservationText {
    var out = ObservationText()
    out.place(place)
    return out
  }

  /// - Parameter withTimes: `false` for comparing two runs.
  static func body(
    _ observation: Observation, withDetail: Bool, withTimes: Bool = true
  ) -> ObservationText {
    var out = ObservationText()
    out.bytes.reserveCapacity(512)
    out.open()
    out.key("place")
    out.place(observation.place)
    if let version = observation.source.version { out.field("version", version) }
    out.field("confidence", observation.confidence.rawValue)
    if withDetail { out.field("detail", observation.detail) }
    out.key("evidence")
    out.bytes.append(UInt8(ascii: "["))
    for (index, evidence) in observation.evidence.enumerated() {
      if index > 0 { out.bytes.append(UInt8(ascii: ",")) }
      out.open()
      if let request = evidence.request { out.field("request", request) }
      out.field("excerpt", evidence.excerpt)
      if let sha256 = evidence.sha256 { out.field("sha256", sha256) }
      if withTimes { out.field("at", evidence.at.milliseconds) }
      out.close()
    }
    out.bytes.append(UInt8(ascii: "]"))
    if withTimes { out.field("at", observation.at.milliseconds) }
    out.close()
    return out
  }

  /// FNV-1a, 64 bits: only to see whether something changed.
  func hash(_ seed: Int64...) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for value in seed { hash = (hash ^ UInt64(bitPattern: value)) &* 0x100_0000_01b3 }
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int64(bitPattern: hash)
  }

  private mutating func place(_ place: Place) {
    open()
    if let value = place.scheme { field("scheme", value) }
    if let value = place.host { field("host", value) }
    if let value = place.port { field("port", Int64(value)) }
    if let value = place.path { field("path", value) }
    if let value = place.method { field("method", value) }
    if let value = place.parameter { field("parameter", value) }
    if let value = place.component { field("component", value) }
    if let value = place.file { field("file", value) }
    if let value = place.line { field("line", Int64(value)) }
    close()
  }

  private mutating func open() { bytes.append(UInt8(ascii: "{")) }
  private mutating func close() { bytes.append(UInt8(ascii: "}")) }

  private mutating func key(_ name: String) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    bytes += name.utf8
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func field(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  private mutating func field(_ name: String, _ value: Int64) {
    key(name)
    bytes += String(value).utf8
  }

  private mutating func field(_ name: String, _ value: Phrase) {
    key(name)
    phrase(value)
  }

  private mutating func list(_ name: String, _ values: [String]) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      string(value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func phrase(_ value: Phrase) {
    if value.id == value.en {
      string(value.id)
    } else {
      open()
      field("id", value.id)
      field("en", value.en)
      close()
    }
  }

  private mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices {
        let byte = utf8[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
          continue
        }
        bytes += utf8[start..<index]
        start = index + 1
        bytes.append(UInt8(ascii: "\\"))
        if byte < 0x20 {
          let digits = Array("0123456789abcdef".utf8)
          bytes += [0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        } else {
          bytes.append(byte)
        }
      }
      bytes += utf8[start...]
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
