// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension Exchange {
  /// Every answer on the way, the last one included, with the address that gave it.
  package var steps: [(address: WebAddress, answer: Answer)] {
    var steps = hops.filter(\.wasFollowed).map { (address: $0.from, answer: $0.answer) }
    if let answer { steps.append((request.address, answer)) }
    return steps
  }

  /// Where a visitor ends: the last destination, even if nobody went there.
  package var end: WebAddress {
    guard let last = hops.last, !last.wasFollowed else { return request.address }
    return last.destination ?? request.address
  }
}

extension Hop {
  package var wasFollowed: Bool { if case .followed = way { true } else { false } }
}
