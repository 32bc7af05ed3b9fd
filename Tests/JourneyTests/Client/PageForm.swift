// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A form of a page with what stands in it, to be filled and sent as a browser would.
struct PageForm {
  struct Control {
    enum Kind: Hashable { case hidden, line, area, file, radio, checkbox, select, button }
    var kind: Kind
    var name: String
    var value: String
    /// Radios and boxes: ticked. Buttons: pressed.
    var isOn = true
    /// What a select offers.
    var options: [String] = []
    var label = ""
    /// A button's own address.
    var action: String?
  }

  struct Upload {
    var field: String
    var name: String
    var bytes: [UInt8]
  }

  /// A hand that reaches for what is not on the page.
  struct Missing: Error, CustomStringConvertible {
    var description: String
  }

  var action: String
  var method: String
  var isMultipart: Bool
  var controls: [Control] = []
  var uploads: [Upload] = []

  /// "disposisi.note" stands on the page as `isi[disposisi][note]`.
  static func fullName(_ name: String) -> String {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return name }
    return "isi" + parts.map { "[\($0)]" }.joined()
  }

  func value(_ name: String) -> String? {
    controls.first { $0.name == PageForm.fullName(name) && $0.isOn && $0.kind != .button }?.value
  }

  /// Types into a field, or chooses from a list.
  mutating func write(_ name: String, _ value: String) throws {
    let full = PageForm.fullName(name)
    let written: [Control.Kind] = [.line, .area, .select]
    guard
      let index = controls.firstIndex(where: { $0.name == full && written.contains($0.kind) })
    else { throw missing("field \(full)") }
    if controls[index].kind == .select, !controls[index].options.contains(value) {
      throw Missing(
        description: "\(full) does not offer \(value), only \(controls[index].options)")
    }
    controls[index].value = value
  }

  /// Chooses a radio, or ticks boxes.
  mutating func tick(_ name: String, _ values: String...) throws {
    let full = PageForm.fullName(name)
    for value in values {
      guard
        let index = controls.firstIndex(where: {
          $0.name == full && $0.value == value && ($0.kind == .radio || $0.kind == .checkbox)
        })
      else { throw missing("choice \(full) = \(value)") }
      if controls[index].kind == .radio {
        for other in controls.indices where controls[other].name == full {
          controls[other].isOn = false
        }
      }
      controls[index].isOn = true
    }
  }

  /// Takes the ticks away, all or these.
  mutating func clear(_ name: String, _ values: String...) throws {
    let full = PageForm.fullName(name)
    let found = controls.indices.filter {
      controls[$0].name == full && controls[$0].kind == .checkbox
        && (values.isEmpty || values.contains(controls[$0].value))
    }
    guard !found.isEmpty else { throw missing("boxes \(full)") }
    for index in found { controls[index].isOn = false }
  }

  mutating func attach(_ name: String, _ fileName: String, _ bytes: [UInt8]) throws {
    let full = PageForm.fullName(name)
    guard controls.contains(where: { $0.name == full && $0.kind == .file }) else {
      throw missing("place for files \(full)")
    }
    guard isMultipart else { throw Missing(description: "the form can't carry files") }
    uploads.append(Upload(field: full, name: fileName, bytes: bytes))
  }

  private func missing(_ what: String) -> Missing {
    let names = Set(controls.map { "\($0.name)=\($0.kind)" }).sorted()
    return Missing(description: "no \(what) in the form to \(action); there are \(names)")
  }

  /// Body and content type as the browser sends them, with the button that was pressed.
  func body(pressing button: Control?) -> (bytes: [UInt8], type: String) {
    var pairs: [(String, String)] = []
    for control in controls {
      switch control.kind {
      case .button, .file: continue
      case .radio where !control.isOn, .checkbox where !control.isOn: continue
      default:
        // A browser sends line breaks as CRLF.
        let value = control.value.replacingOccurrences(of: "\n", with: "\r\n")
        if !control.name.isEmpty { pairs.append((control.name, value)) }
      }
    }
    if let button, !button.name.isEmpty { pairs.append((button.name, button.value)) }
    guard isMultipart else {
      let text = pairs.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
      return (Array(text.utf8), "application/x-www-form-urlencoded")
    }
    return multipart(pairs)
  }

  private func multipart(_ pairs: [(String, String)]) -> (bytes: [UInt8], type: String) {
    let boundary = "----KawalJourney7d91"
    var body: [UInt8] = []
    func part(_ head: String, _ bytes: [UInt8]) {
      body += Array("--\(boundary)\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8)
      body += bytes + [13, 10]
    }
    for (name, value) in pairs { part("name=\"\(name)\"", Array(value.utf8)) }
    for field in controls where field.kind == .file {
      let own = uploads.filter { $0.field == field.name }
      // An empty file field is sent as a file without name.
      if own.isEmpty {
        part("name=\"\(field.name)\"; filename=\"\"\r\nContent-Type: application/octet-stream", [])
      }
      for file in own {
        part(
          "name=\"\(file.field)\"; filename=\"\(file.name)\"\r\nContent-Type: application/pdf",
          file.bytes)
      }
    }
    body += Array("--\(boundary)--\r\n".utf8)
    return (body, "multipart/form-data; boundary=\(boundary)")
  }

  private func escaped(_ text: String) -> String {
    var allowed = CharacterSet.alphanumerics
    allowed.insert(charactersIn: "-._*")
    return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? text
  }
}
