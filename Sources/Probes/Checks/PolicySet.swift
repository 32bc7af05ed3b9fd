// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// All policies of a page: what is allowed is what each of them allows.
struct PolicySet: Sendable {
  let enforced: [ContentPolicy]
  let reported: [ContentPolicy]
  /// Header lines and meta contents, for evidence.
  let text: String

  init(_ answer: Answer, _ page: Page?) {
    let metas = (page?.metas ?? []).filter { $0.name == "http-equiv:content-security-policy" }
    enforced =
      Self.policies(answer.headers.values("Content-Security-Policy"))
      + metas.map { ContentPolicy($0.content, isMeta: true) }
    reported = Self.policies(answer.headers.values("Content-Security-Policy-Report-Only"))
    text =
      ([
        answer.headers.lines("Content-Security-Policy", "Content-Security-Policy-Report-Only")
      ] + metas.map { "<meta http-equiv=\"Content-Security-Policy\" content=\"\($0.content)\">" })
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What each policy says of a fetch, those that say nothing left out.
  func restrictions(on name: String) -> [[String]] { enforced.compactMap { $0.sources(for: name) } }

  /// Sources that stand in every policy that restricts `name`, in the first one's order; `nil` where
  /// none restricts it.
  func effective(_ name: String, where matches: (String) -> Bool) -> [String]? {
    let lists = restrictions(on: name)
    guard let first = lists.first else { return nil }
    return first.filter { source in
      matches(source) && lists.dropFirst().allSatisfy { $0.contains(where: matches) }
    }
  }

  var nonces: Set<String> {
    Set(enforced.flatMap { $0.directives.flatMap(\.values) }.filter(\.isNonce))
  }

  /// A header with several policies separates them by commas.
  private static func policies(_ values: [String]) -> [ContentPolicy] {
    values.flatMap { $0.split(separator: ",") }.map { ContentPolicy($0) }
      .filter { !$0.directives.isEmpty }
  }
}
