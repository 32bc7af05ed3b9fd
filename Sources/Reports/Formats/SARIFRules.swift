// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// What a run of SARIF says of its rules, shortened: there may be thousands, with long help.
struct SARIFRules {
  struct Rule {
    var id = ""
    var title: String?
    var description: String?
    var help: String?
    var link: String?
    var level: String?
    var score: Double?
    var confidence: Observation.Confidence?
    var tags: [String] = []
    var cwe: [Int] = []
    var messages: [String: String] = [:]
  }

  private(set) var tool: String?
  private(set) var version: String?
  /// Of the driver, then of each extension, in the order of their indexes.
  private var lists: [[Rule]] = [[]]
  private var places: [String: (list: Int, index: Int)] = [:]

  private static let most = 10_000

  init() {}

  /// Reads the member `tool` of a run.
  init(_ json: JSONCursor) throws {
    var extensions: [[Rule]] = []
    try json.object { key in
      switch key {
      case "driver":
        try json.object { key in
          switch key {
          case "name": tool = try json.value().string
          case "semanticVersion": version = try json.value().string
          case "version":
            let plain = try json.value().string
            version = version ?? plain
          case "rules": lists[0] = try Self.rules(json)
          default: break
          }
        }
      case "extensions":
        try json.array {
          var rules: [Rule] = []
          try json.object { if $0 == "rules" { rules = try Self.rules(json) } }
          extensions.append(rules)
        }
      default: break
      }
    }
    lists += extensions
    for (list, rules) in lists.enumerated() {
      for (index, rule) in rules.enumerated() where places[rule.id] == nil {
        places[rule.id] = (list, index)
      }
    }
  }

  /// The rule of a result: by index within its component, else by id, else by the beginning of a
  /// hierarchical id.
  func rule(of result: JSONValue) -> Rule? {
    let reference = result["rule"]
    let list = reference["toolComponent"]["index"].int.map { $0 + 1 } ?? 0
    if let index = result["ruleIndex"].int ?? reference["index"].int, lists.indices.contains(list),
      lists[list].indices.contains(index)
    {
      return lists[list][index]
    }
    guard var id = result["ruleId"].string ?? reference["id"].string else { return nil }
    while true {
      if let place = places[id] { return lists[place.list][place.index] }
      guard let slash = id.lastIndex(of: "/") else { return nil }
      id = String(id[..<slash])
    }
  }

  private static func rules(_ json: JSONCursor) throws -> [Rule] {
    var rules: [Rule] = []
    try json.array {
      let value = try json.value()
      if rules.count < most { rules.append(Rule(value)) }
    }
    return rules
  }
}

extension SARIFRules.Rule {
  init(_ rule: JSONValue) {
    id = Cut.text(rule["id"].string ?? "", 300)
    func text(_ key: String, _ limit: Int) -> String? {
      (rule[key]["text"].string ?? rule[key]["markdown"].string).map { Cut.text($0, limit) }
    }
    title = text("shortDescription", 300) ?? rule["name"].string.map { Cut.text($0, 300) }
    description = text("fullDescription", 1_000)
    help = text("help", 2_000)
    link = rule["helpUri"].string
    level = rule["defaultConfiguration"]["level"].string
    let properties = rule["properties"]
    score = properties["security-severity"].number
    switch properties["precision"].string {
    case "very-high": confidence = .confirmed
    case "low": confidence = .tentative
    default: break
    }
    tags = properties["tags"].strings.prefix(30).map { Cut.text($0, 100) }
    let relations = rule["relationships"].list.map { $0["target"] }
      .filter { ($0["toolComponent"]["name"].string ?? "CWE").uppercased().contains("CWE") }
    cwe = Weakness.cwe(
      tags + properties["cwe"].strings + relations.compactMap { $0["id"].string })
    for (key, value) in rule["messageStrings"].members.prefix(10) {
      messages[key] = value["text"].string.map { Cut.text($0, 1_000) }
    }
  }
}
