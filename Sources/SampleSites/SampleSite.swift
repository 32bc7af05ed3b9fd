// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// An application that is served on 127.0.0.1, with faults that are known or without any.
///
/// Everything in it is invented: the agencies, the people, the passwords, the leaked data.
package struct SampleSite: Sendable, Identifiable {
  /// Lower case, e.g. `wordpress-terbengkalai`.
  package let id: String
  /// What it shows, in Indonesian and in English.
  package let shows: String
  package let showsEnglish: String
  package let isSecure: Bool
  /// Ids of checks that a visit must report as failed or, for facts, as information.
  package let faults: [String]
  /// Ids of checks that a visit must not report as failed.
  package let sound: [String]
  /// Pure, but for what `memory` keeps between requests.
  let answer: @Sendable (SampleRequest, SampleMemory) -> SampleAnswer

  init(
    _ id: String, shows: String, english: String, isSecure: Bool = false, faults: [String],
    sound: [String] = [], answer: @escaping @Sendable (SampleRequest, SampleMemory) -> SampleAnswer
  ) {
    self.id = id
    self.shows = shows
    showsEnglish = english
    self.isSecure = isSecure
    self.faults = faults
    self.sound = sound
    self.answer = answer
  }

  /// All of them, in the order of their ports.
  package static let all: [SampleSite] = [
    .healthy, .neglectedWordPress, .laravelInDebug, .codeIgniterInDevelopment, .cloakedGambling,
    .hiddenLinks, .openGambling, .defaced, .weakHeaders, .mixedContent, .forgottenServer, .echo,
    .news, .dynamicRendering, .slow, .upAndDown,
  ]

  package static func named(_ id: String) -> SampleSite? { all.first { $0.id == id } }
}
