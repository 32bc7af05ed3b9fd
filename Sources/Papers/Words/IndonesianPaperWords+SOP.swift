// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension IndonesianPaperWords {
  package var sopTitle: String { "Standar Operasional Prosedur" }
  package var sopBookTitle: String { "Kumpulan Standar Operasional Prosedur" }
  package var sopSubject: String { "Standar operasional prosedur administrasi pemerintahan" }
  package var number: String { "No." }
  package var sopNumber: String { "Nomor SOP" }
  package var sopCreated: String { "Tanggal Pembuatan" }
  package var sopRevised: String { "Tanggal Revisi" }
  package var sopEffective: String { "Tanggal Efektif" }
  package var sopApprovedBy: String { "Disahkan oleh" }
  package var sopName: String { "Nama SOP" }
  package var sopLegalBasis: String { "Dasar Hukum" }
  package var sopQualifications: String { "Kualifikasi Pelaksana" }
  package var sopRelated: String { "Keterkaitan" }
  package var sopEquipment: String { "Peralatan/Perlengkapan" }
  package var sopWarnings: String { "Peringatan" }
  package var sopRecords: String { "Pencatatan dan Pendataan" }
  package var sopRemarks: String { "Keterangan" }
  package var sopGeneral: String { "Umum" }
  package var sopRow: String { "Langkah" }
  package var sopRemark: String { "Penyesuaian atau penjelasan" }
}
