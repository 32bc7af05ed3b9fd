// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// What a server said to one hello.
struct HelloReply: Sendable {
  var flight: ServerFlight
  var state: FlightReader.State
  var end: DialogueEnd
  var received: Int
  /// Why nobody asked, where no connection was made any more.
  var stopped: Phrase?

  /// Nothing came, and nobody said why: a full hello may have been too much for it.
  var isMute: Bool {
    guard received == 0 else { return false }
    switch end {
    case .closed, .timedOut, .failed: return true
    case .satisfied, .unreachable: return false
    }
  }

  var isSilent: Bool { end == .timedOut && received == 0 }

  /// How it ended, where no ServerHello came.
  var words: Phrase {
    if let stopped { return stopped }
    if let alert = flight.alert { return Phrase(alert.words) }
    switch state {
    case .notTLS(let bytes):
      let text = PlainText.printable(bytes)
      return Phrase("bukan TLS: \(text)", en: "no TLS: \(text)")
    case .fault(let fault):
      return Phrase("jawaban rusak (\(fault.words))", en: "broken answer (\(fault.words))")
    case .reading, .done: break
    }
    switch end {
    case .satisfied: return Phrase("selesai", en: "ended")
    case .closed:
      return received == 0
        ? Phrase("sambungan ditutup tanpa jawaban", en: "closed without an answer")
        : Phrase("sambungan ditutup di tengah jawaban", en: "closed within its answer")
    case .timedOut:
      return received == 0
        ? Phrase("tidak ada jawaban dalam batas waktu", en: "no answer in time")
        : Phrase("jawaban tidak lengkap dalam batas waktu", en: "answer not complete in time")
    case .failed(let why): return Phrase("sambungan putus (\(why))", en: "connection lost (\(why))")
    case .unreachable(let why):
      return Phrase("tidak tersambung (\(why))", en: "no connection (\(why))")
    }
  }
}

/// What came of offering some suites in one version.
enum Offer: Sendable {
  case accepted(ServerFlight)
  case refused(Phrase)
  case unknown(Phrase)

  /// The server's word on exactly this version.
  init(_ reply: HelloReply, _ version: ProtocolVersion) {
    if let hello = reply.flight.hello {
      self =
        hello.version == version
        ? .accepted(reply.flight)
        : .refused(
          Phrase(
            "dijawab dengan \(hello.version.name)", en: "answered with \(hello.version.name)"))
      return
    }
    if let alert = reply.flight.alert {
      self = .refused(Phrase(alert.words))
      return
    }
    switch reply.end {
    case .closed, .failed: self = .refused(reply.words)
    case .satisfied, .timedOut, .unreachable: self = .unknown(reply.words)
    }
  }

  var answer: TLSFacts.Answer {
    switch self {
    case .accepted: .accepted
    case .refused(let why): .refused(why)
    case .unknown(let why): .unknown(why)
    }
  }
}
