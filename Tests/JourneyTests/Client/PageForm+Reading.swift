// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension PageForm {
  /// The forms of a page, in order.
  static func read(_ pieces: [Markup]) -> [PageForm] {
    var forms: [PageForm] = []
    var open: PageForm?
    // A control whose text is still being read.
    var area: Control?
    var select: Control?
    var button: Control?
    for piece in pieces {
      switch piece {
      case .open("form", let attributes):
        open = PageForm(
          action: attributes["action"] ?? "", method: (attributes["method"] ?? "get").lowercased(),
          isMultipart: attributes["enctype"] == "multipart/form-data")
      case .close("form"):
        if let form = open { forms.append(form) }
        open = nil
      case .open("input", let attributes):
        if let control = input(attributes) { open?.controls.append(control) }
      case .open("textarea", let attributes):
        area = Control(kind: .area, name: attributes["name"] ?? "", value: "")
      case .close("textarea"):
        if var done = area {
          // The first line break after the tag belongs to HTML.
          if done.value.hasPrefix("\n") { done.value.removeFirst() }
          open?.controls.append(done)
        }
        area = nil
      case .open("select", let attributes):
        select = Control(kind: .select, name: attributes["name"] ?? "", value: "")
      case .open("option", let attributes):
        let value = attributes["value"] ?? ""
        if select?.options.isEmpty == true || attributes["selected"] != nil {
          select?.value = value
        }
        select?.options.append(value)
      case .close("select"):
        if let done = select { open?.controls.append(done) }
        select = nil
      case .open("button", let attributes) where (attributes["type"] ?? "submit") == "submit":
        button = Control(
          kind: .button, name: attributes["name"] ?? "", value: attributes["value"] ?? "",
          action: attributes["formaction"])
      case .close("button"):
        if let done = button { open?.controls.append(done) }
        button = nil
      case .text(let text):
        area?.value += text
        button?.label += text
      default: break
      }
    }
    return forms
  }

  private static func input(_ attributes: [String: String]) -> Control? {
    guard attributes["disabled"] == nil else { return nil }
    let name = attributes["name"] ?? ""
    let value = attributes["value"] ?? ""
    let isOn = attributes["checked"] != nil
    return switch attributes["type"] ?? "text" {
    case "hidden": Control(kind: .hidden, name: name, value: value)
    case "radio": Control(kind: .radio, name: name, value: value, isOn: isOn)
    case "checkbox":
      Control(kind: .checkbox, name: name, value: attributes["value"] ?? "on", isOn: isOn)
    case "file": Control(kind: .file, name: name, value: "")
    case "submit": Control(kind: .button, name: name, value: value, label: value)
    default: Control(kind: .line, name: name, value: value)
    }
  }
}
