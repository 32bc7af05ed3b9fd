// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Why a paper could not be signed, or a signature not read.
package enum SigningFailure: Error, Equatable {
  /// No PDF, or one whose structure can't be added to: what is wrong, in English.
  case notSignable(String)
  /// The PDF is encrypted.
  case encrypted
  /// No PKCS#12 file, or one without a key and its certificate.
  case keyUnreadable
  case passphraseWrong
  /// The certificate's last day has passed.
  case certificateExpired
  /// The certificate does not hold yet.
  case certificateNotYetValid
  /// A kind of key that is not supported: RSA and ECDSA on P-256 are.
  case keyUnsupported
  /// No certificate, in DER or PEM.
  case certificateUnreadable
}
