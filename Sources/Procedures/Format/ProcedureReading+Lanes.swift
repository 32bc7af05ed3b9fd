// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension ProcedureReading {
  /// Who holds a lane, as `held-by` says it.
  enum HolderWord: String, CaseIterable {
    case post, team, owner, requester, outside
  }

  mutating func lanes(_ value: Value?) -> [Lane] {
    guard let value else { return [] }
    return named(value).map { lane($0.name, $0.value) }
  }

  private mutating func lane(_ id: String, _ value: Value) -> Lane {
    let empty = Lane(id: id, title: id, holder: .posts([]))
    guard
      let keys = keys(
        of: value.tree, value.path, known: ["title", "short", "held-by", "posts", "recorded-by"],
        required: ["title", "held-by"])
    else { return empty }
    let holder = holder(keys, at: value)
    guard let title = text(keys["title"]), let holder else { return empty }
    return Lane(id: id, title: title, short: optionalText(keys["short"]), holder: holder)
  }

  private mutating func holder(_ keys: [String: Value], at lane: Value) -> LaneHolder? {
    let posts = names(keys["posts"])
    let recordedBy = names(keys["recorded-by"])
    guard let word = word(keys["held-by"], as: HolderWord.self) else { return nil }
    if word != .post { refuse(keys["posts"], "posts") }
    if word != .outside { refuse(keys["recorded-by"], "recorded-by") }
    switch word {
    case .post:
      if keys["posts"] == nil { note(.missingKey("posts"), at: lane.tree.place, lane.path) }
      return .posts(posts)
    case .team: return .team
    case .owner: return .systemOwner
    case .requester: return .requester
    case .outside:
      if keys["recorded-by"] == nil {
        note(.missingKey("recorded-by"), at: lane.tree.place, lane.path)
      }
      return .outside(recordedBy: recordedBy)
    }
  }

  mutating func refuse(_ value: Value?, _ key: String) {
    guard let value else { return }
    note(.keyNotHere(key), at: value.tree.place, value.path)
  }
}
