// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Testing

@Suite struct CanonicalOutputTests {
  private func encoded(_ value: some Encodable) throws -> String { try CanonicalJSON.text(value) }

  @Test func `letters are written as the encoder does, with every field and with none`() throws {
    var delivery = Delivery(
      unit: "dinkes", subject: "Hasil \"evaluasi\"", body: "Satu\ndua", letterNumber: "555/3/2026",
      via: "srikandi")
    delivery.letter = 7
    for delivery in [delivery, Delivery()] {
      #expect(try CanonicalJSON.text(delivery) == encoded(delivery))
    }
    var request = ChangeRequest(
      subject: "Celah", what: "Perbaiki", why: "Genting", system: "SIMPEG",
      domain: "simpeg.contoh.go.id", urgency: .veryUrgent, letterNumber: "12/DK/2026",
      letterDate: CalendarDate(year: 2026, month: 3, day: 9))
    request.letter = 12
    for request in [request, ChangeRequest(subject: "", what: "", why: "")] {
      #expect(try CanonicalJSON.text(request) == encoded(request))
    }
  }
}
