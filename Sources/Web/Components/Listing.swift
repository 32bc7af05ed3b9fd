// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// A list with filters and pages: its address, and which filters are set.
struct Listing {
  var path: String
  var form: FormData

  init(_ path: String, _ form: FormData) {
    self.path = path
    self.form = form
  }

  var page: Int { max(1, form.int("halaman") ?? 1) }

  /// The same list with one field changed; back on its first page unless that is what changes.
  func with(_ name: String, _ value: String?) -> String {
    var pairs: [(String, String?)] = []
    for pair in form.pairs where pair.name != name && pair.name != "halaman" {
      pairs.append((pair.name, pair.value))
    }
    pairs.append((name, value))
    return Paths.with(path, pairs)
  }

  /// A filter that can be taken away, where the field is set.
  func active(_ name: String, _ label: String?) -> [ActiveFilter] {
    guard form.text(name) != nil, let label else { return [] }
    return [ActiveFilter(label, without: with(name, nil))]
  }

  func pagination(_ page: PageOfList, shown: Int, of count: Int, _ words: any Phrasebook) -> HTML {
    let first = (page.number - 1) * page.size + 1
    let last = first + shown - 1
    return Web.pagination(
      first: first, last: last, count: count,
      previous: page.number > 1
        ? with("halaman", page.number > 2 ? "\(page.number - 1)" : nil) : nil,
      next: last < count ? with("halaman", "\(page.number + 1)") : nil, words)
  }
}

/// A field of a filter: plain select whose empty choice means everything.
func filterSelect(
  _ name: String, _ label: String, value: String?, options: [(value: String, label: String)],
  _ words: any Phrasebook
) -> HTML {
  let id = fieldID(name)
  return """
    <div class="field"><label class="lbl" for="\(id)">\(label)</label>\
    <select id="\(id)" name="\(name)"><option value="">\(words.allOfThem)</option>\
    \(each(options) { option in
      "<option value=\"\(option.value)\"\(flag: "selected", option.value == value)>\(option.label)</option>"
    })</select></div>
    """
}

/// A field of a filter that takes words.
func filterText(_ name: String, _ label: String, value: String?) -> HTML {
  let id = fieldID(name)
  return """
    <div class="field"><label class="lbl" for="\(id)">\(label)</label>\
    <input type="search" id="\(id)" name="\(name)"\(attribute: "value", value)></div>
    """
}

/// Units to choose from, by short name.
func unitOptions(_ units: [OrganisationalUnit]) -> [(value: String, label: String)] {
  units.map { ($0.code, $0.short) }
}
