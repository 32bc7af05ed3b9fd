// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Why something could not be handed to a service outside.
package enum CourierFailure: Error, Equatable {
  /// Nobody answered: the carrier's own words.
  case unreachable(String)
}
