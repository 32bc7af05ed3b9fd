// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension IndonesianPaperWords {
  package var slipTitle: String { "LEMBAR DISPOSISI" }
  package var slipSubject: String { "Lembar disposisi" }
  package var letterFrom: String { "Surat dari" }
  package var letterNumber: String { "No. surat" }
  package var letterDate: String { "Tgl. surat" }
  package var receivedOn: String { "Diterima tgl." }
  package var agendaNumber: String { "No. agenda" }
  package var nature: String { "Sifat" }
  package var veryUrgent: String { "Sangat segera" }
  package var urgent: String { "Segera" }
  package var confidential: String { "Rahasia" }
  package var ordinary: String { "Biasa" }
  package var regarding: String { "Hal" }
  package var forwardedTo: String { "Diteruskan kepada Sdr.:" }
  package var kindlyPlease: String { "Dengan hormat harap:" }
  package var notes: String { "Catatan:" }
  package var dueOn: String { "Diselesaikan paling lambat" }

  package func recorded(by recorder: String, for giver: String) -> String {
    "Dicatat oleh \(recorder) untuk \(giver)."
  }
}
