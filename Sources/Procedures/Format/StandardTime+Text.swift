// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension StandardTime {
  /// Reads a time as an SOP words it, in Indonesian or English: "15 menit", "1–5 hari per
  /// aplikasi", "1,5 jam", "24 jam kalender", "3×24 jam", "secukupnya"; `nil` for anything else.
  ///
  /// "3×24 jam" and "hari kalender" are hours by the clock; every other unit is working time.
  package init?(text: String) {
    var words = StandardTime.words(of: text)
    let perItem = StandardTime.dropItem(from: &words)
    if ["secukupnya", "as needed"].contains(words.joined(separator: " ")) {
      self.init(max: nil, unit: .asNeeded, perItem: perItem)
      return
    }
    let unitAt = words.firstIndex { $0.first?.isLetter == true && $0 != "x" } ?? words.endIndex
    guard
      let figures = StandardTime.figures(words[..<unitAt]),
      let (unit, factor) = StandardTime.unit(words[unitAt...], timesDay: figures.timesDay)
    else { return nil }
    self.init(
      checkedMin: figures.min.map { $0 * factor }, max: figures.max * factor, unit: unit,
      perItem: perItem)
  }

  /// `nil` where the figures are no time: negative, beyond reason, or the wrong way round.
  init?(checkedMin min: Double?, max: Double?, unit: Unit, perItem: Bool) {
    let figures = [min, max].compactMap { $0 }
    guard figures.allSatisfy({ (0...100_000).contains($0) }), (min ?? 0) <= (max ?? .infinity),
      (max == nil) == (unit == .asNeeded), unit != .asNeeded || min == nil
    else { return nil }
    self.init(min: min, max: max, unit: unit, perItem: perItem)
  }

  /// The time as ``init(text:)`` reads it; `noun` is what an item is called.
  package func text(noun: String = "butir") -> String {
    var text: String
    if let max {
      let range = min.map { "\(StandardTime.figure($0))–" } ?? ""
      text = "\(range)\(StandardTime.figure(max)) \(unit.word)"
    } else {
      text = unit.word
    }
    if perItem { text += " per \(noun)" }
    return text
  }

  /// The figure with a decimal comma: "1,5".
  static func figure(_ number: Double) -> String {
    if let whole = Int(exactly: number) { return String(whole) }
    return String(number.description.map { $0 == "." ? "," : $0 })
  }

  static func number(_ text: some StringProtocol) -> Double? {
    guard let first = text.utf8.first, (48...57).contains(first),
      text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 44 || $0 == 46 })
    else { return nil }
    return Double(String(text.map { $0 == "," ? "." : $0 }))
  }

  private static let units: [String: Unit] = [
    "menit": .minutes, "mnt": .minutes, "min": .minutes, "minute": .minutes, "minutes": .minutes,
    "jam": .hours, "hour": .hours, "hours": .hours,
    "hari": .days, "day": .days, "days": .days,
  ]

  /// Lower-case words, with figures, dashes and units apart: "1-5hari" is "1", "–", "5", "hari".
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var kind = 0
    var text = text.lowercased()
    for range in ["s.d.", "s/d", " sampai ", " hingga ", " to "] {
      text.replace(range, with: "–")
    }
    if text.last == "." { text.removeLast() }
    for character in text {
      let next =
        switch character {
        case _ where character.isLetter: 1
        case "0"..."9", ",", ".": 2
        case "-", "–", "—": 3
        case "×", "*", "/": 4
        default: 0
        }
      if next == 0 {
        kind = 0
        continue
      }
      let piece = next == 3 ? "–" : next == 4 && character == "*" ? "×" : String(character)
      if next == kind, next < 3 { words[words.count - 1] += piece } else { words.append(piece) }
      kind = next
    }
    return words
  }

  /// Takes "per aplikasi", "setiap aplikasi" or "/ aplikasi" off the end.
  private static func dropItem(from words: inout [String]) -> Bool {
    guard
      let at = words.firstIndex(where: { ["per", "setiap", "tiap", "each", "/"].contains($0) }),
      at > 0, at < words.count - 1
    else { return false }
    words.removeSubrange(at...)
    return true
  }

  private static func figures(
    _ words: ArraySlice<String>
  ) -> (min: Double?, max: Double, timesDay: Bool)? {
    let words = Array(words)
    switch words.count {
    case 1: return number(words[0]).map { (nil, $0, false) }
    case 3 where words[1] == "×" || words[1] == "x":
      guard let times = number(words[0]), words[2] == "24" else { return nil }
      return (nil, times * 24, true)
    case 3 where words[1] == "–":
      guard let min = number(words[0]), let max = number(words[2]) else { return nil }
      return (min, max, false)
    default: return nil
    }
  }

  private static func unit(
    _ words: ArraySlice<String>, timesDay: Bool
  ) -> (unit: Unit, factor: Double)? {
    var words = words.filter { $0 != "–" }
    if let first = words.first, first == "working" || first == "calendar" {
      words = words.dropFirst() + [first]
    }
    guard let first = words.first, let unit = units[first], words.count <= 2 else { return nil }
    let kind = words.dropFirst().first
    if timesDay { return unit == .hours && kind == nil ? (.calendarHours, 1) : nil }
    switch (kind, unit) {
    case (nil, _), ("kerja", _), ("working", _): return (unit, 1)
    case ("kalender", .hours), ("calendar", .hours): return (.calendarHours, 1)
    case ("kalender", .days), ("calendar", .days): return (.calendarHours, 24)
    default: return nil
    }
  }
}

extension StandardTime.Unit {
  /// The unit in the file, in Indonesian.
  var word: String {
    switch self {
    case .minutes: "menit"
    case .hours: "jam"
    case .days: "hari"
    case .calendarHours: "jam kalender"
    case .asNeeded: "secukupnya"
    }
  }
}

extension StandardTime.Unit {
  /// Reads a unit in Indonesian or English: "hari kerja", "working days".
  init?(word: String) {
    guard let time = StandardTime(text: word == "secukupnya" ? word : "1 \(word)"),
      !time.perItem, time.max == nil || time.max == 1
    else { return nil }
    self = time.unit
  }
}
