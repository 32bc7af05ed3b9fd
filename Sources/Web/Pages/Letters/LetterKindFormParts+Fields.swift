// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// What the parts are made of.
extension LetterKindFormParts {
  func said(_ place: LetterFormFault.Place) -> HTML {
    each(faults.filter { $0.place == place }) { fault in
      "<p class=\"msg\">\(words.said(fault.sentence)) \(words.said(fault.remedy))</p>"
    }
  }

  /// A text area: texts may have several lines wherever they stand.
  func area(
    _ name: String, _ label: String, _ value: String, rows: Int, hint: String? = nil,
    optional: Bool = false
  ) -> HTML {
    let lines = value.split(separator: "\n", omittingEmptySubsequences: false).map {
      1 + $0.count / 60
    }
    .reduce(0, +)
    return textArea(
      Field(name, label, value: value, hint: hint, isOptional: optional), words,
      rows: min(16, max(rows, lines)), limit: 20_000)
  }

  /// A choice that is never empty.
  func bareSelect(
    _ name: String, _ label: String, _ value: String, _ options: [(value: String, label: String)]
  ) -> HTML {
    Field(name, label).around(
      """
      <select class="w-half" id="\(fieldID(name))" name="\(name)">\(each(options) { option in
        "<option value=\"\(option.value)\"\(flag: "selected", option.value == value)>\(option.label)</option>"
      })</select>
      """, words)
  }

  func group(_ title: String, _ body: HTML) -> HTML {
    "<fieldset class=\"part\"><legend class=\"lbl\">\(title)</legend>\(body)</fieldset>"
  }

  func check(_ name: String, _ label: String, _ isOn: Bool) -> HTML {
    checkbox(Field(name, label, isOptional: true), isOn: isOn)
  }

  func move(
    _ way: String, _ index: Int, of count: Int, _ action: String, _ path: String, _ list: String
  ) -> HTML {
    let target = way == "naik" ? index - 1 : index + 1
    guard (0..<count).contains(target) else { return "" }
    let label = way == "naik" ? words.letterMoveUp : words.letterMoveDown
    return press("\(label) \(index + 1)", label, action, "\(path)#\(list)-\(target)")
  }

  /// Sends the form as it is, and comes back where the eye was.
  func press(_ name: String, _ label: String, _ action: String, _ place: String) -> HTML {
    """
    <button class="btn quiet" name="aksi" value="\(action)" formaction="\(place)" aria-label="\(name)">\(label)</button>
    """
  }
}
