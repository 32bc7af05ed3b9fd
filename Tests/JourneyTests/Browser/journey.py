# SPDX-FileCopyrightText: 2026 Kawal contributors
# SPDX-License-Identifier: Apache-2.0
"""Walks both main paths in Chromium: journey.py BASE PASSWORD FOLDER"""

import re
import sys

from office import ask, walk


def change(people) -> None:
    agency, head, division, section, technician = (
        people["dimas.prakoso"], people["arief.hidayanto"], people["hendra.saputra"],
        people["rina.wulandari"], people["teguh.nugraha"])
    agency.open("/berkas/baru/perubahan-pengamanan").look("permohonan-baru")
    agency.write("judul", "TLS 1.3 untuk SIMPEG")
    agency.press()
    number = re.search(r"/berkas/([^?#]+)", agency.page.url).group(1)
    agency.write("permohonan.subject", "Pemasangan TLS 1.3 pada SIMPEG")
    agency.write("permohonan.what", "Sertifikat diganti dan TLS 1.0 dimatikan.")
    agency.write("permohonan.why", "Sertifikat lama berakhir 30 November 2026.")
    agency.write("permohonan.letterDate", "2026-11-20")
    agency.attach("permohonan.files", "surat-permohonan.pdf")
    agency.look("permohonan", dark=True)
    agency.press()
    ask("later 12")

    # The head's disposition takes a minute, on a phone.
    head.open("/").look("tugas", dark=True)
    head.page.get_by_role("link", name=re.compile("TLS 1.3")).first.click()
    head.write("disposisi.note", "Periksa dan tindak lanjuti.")
    head.look("disposisi", dark=True)
    head.press()
    head.look("disposisi-tercatat")
    ask("later 20")
    division.case(number).write("terusan.note", "Mohon dianalisis.")
    division.press()
    section.case(number)
    section.write("analisis.finding", "Peladen masih menawarkan TLS 1.0.")
    section.write("analisis.likelihood", "3")
    section.write("analisis.impact", "4")
    section.write("analisis.proposal", "Ganti sertifikat, matikan TLS 1.0 dan 1.1.")
    section.look("analisis")
    section.press()
    technician.case(number).tick("pilihan", "perubahan")
    technician.write("alasan", "Konfigurasi harus diganti.")
    technician.look("tentukan")
    technician.press()
    for field, text in {
        "plan": "Ganti sertifikat pada peladen depan.", "window": "Senin 21.00 sampai 22.00",
        "backup": "Cadangan konfigurasi hari ini", "rollback": "Pulihkan konfigurasi lama.",
        "steps": "Pasang berkas, uji, muat ulang.", "before": "TLS 1.0 sampai 1.2",
        "after": "TLS 1.2 dan 1.3",
    }.items():
        technician.write(f"perubahan.{field}", text)
    technician.look("perubahan")
    technician.press()
    ask("later 90")
    technician.write("uji.method", "Pemindaian TLS dari luar jaringan.")
    line = 0
    while technician.page.locator(f'[name="isi[uji][checks][{line}][what]"]').input_value():
        technician.tick(f"uji.checks.{line}.passed", "ya")
        line += 1
    technician.tick("pilihan", "berhasil")
    technician.look("uji", dark=True)
    technician.press()
    technician.look("lapor")
    technician.press()
    for person, name in ((section, "paraf-seksi"), (division, ""), (head, "penyampaian")):
        person.case(number)
        if name:
            person.look(name)
        person.press()
    agency.case(number).tick("konfirmasi.diterima", "ya")
    agency.look("konfirmasi")
    agency.press()
    agency.says("selesai")
    agency.look("berkas-selesai", dark=True)
    section.open(f"/berkas/{number}/riwayat").look("riwayat")


def evaluation(people) -> None:
    agency, head, division, section, analyst = (
        people["dimas.prakoso"], people["arief.hidayanto"], people["hendra.saputra"],
        people["rina.wulandari"], people["bayu.pradipta"])
    head.open("/berkas/baru").look("berkas-baru")
    head.open("/berkas/baru/evaluasi-berkala")
    head.write("judul", "Evaluasi berkala triwulan IV")
    head.press()
    number = re.search(r"/berkas/([^?#]+)", head.page.url).group(1)
    head.tick("aplikasi.systems", "SIMPEG", "HARGA")
    head.write("disposisi.note", "Laksanakan evaluasi triwulan IV.")
    head.look("pilih-aplikasi", dark=True)
    head.press()
    division.case(number).look("tim")
    division.press()
    section.case(number).look("jadwal")
    section.press()
    section.look("berkas-evaluasi", dark=True)
    ask("later 1500")

    analyst.open(f"/berkas/{number}/daftar-periksa/SIMPEG").look("daftar-periksa", dark=True)
    analyst.tick("penilaian", "not-met")
    analyst.write("uraian", "Akun bawaan masih aktif.")
    analyst.attach("bukti-baru", "tangkapan.pdf")
    analyst.press()
    ask(f"judge {number} SIMPEG bayu.pradipta")
    analyst.open(f"/temuan/baru?berkas={number}&sistem=SIMPEG")
    analyst.write("judul", "Akun bawaan aktif")
    analyst.tick("tingkat", "low")
    analyst.write("perbaikan", "Hapus akun bawaan.")
    analyst.look("temuan-baru")
    analyst.press()
    finding = analyst.page.url.split("/")[-1]
    analyst.open(f"/berkas/{number}?aplikasi=SIMPEG").look("evaluasi")
    analyst.press()
    analyst.look("laporan")
    analyst.press()
    ask("later 300")
    division.case(number, "SIMPEG").tick("pilihan", "memenuhi")
    division.write("alasan", "Tinggal satu temuan rendah.")
    division.look("putusan", dark=True)
    division.press()
    section.case(number, "SIMPEG").look("sampaikan")
    section.press()
    agency.open("/opd").look("ruang-opd", dark=True)
    agency.page.locator('main a[href^="/surat/"]').first.click()
    agency.look("surat")
    agency.press()
    agency.open(f"/temuan/{finding}").look("temuan", dark=True)
    agency.open(f"/temuan/{finding}/perbaikan")
    agency.write("teks", "Akun bawaan dihapus.")
    agency.look("temuan-perbaikan")
    agency.press()
    analyst.open(f"/temuan/{finding}/tutup")
    analyst.write("teks", "Diuji ulang, akun tidak ada lagi.")
    analyst.press()
    agency.case(number, "SIMPEG")
    agency.write("tindak-lanjut.summary", "Akun bawaan dihapus.")
    agency.look("tindak-lanjut")
    agency.press()
    section.case(number).look("berkas-dua-aplikasi", dark=True)


def rooms(people) -> None:
    """Pages that no path leads through."""
    section, admin, inspector = (
        people["rina.wulandari"], people["fajar.maulana"], people["siti.rahmawati"])
    for name, path in {
        "berkas": "/berkas", "sistem": "/sistem", "sistem-satu": "/sistem/SIMPEG",
        "domain": "/domain", "temuan-daftar": "/temuan", "surat-daftar": "/surat",
        "ringkasan": "/ringkasan", "sop": "/sop", "sop-satu": "/sop/evaluasi-berkala",
        "cari": "/cari?q=simpeg", "bantuan": "/bantuan", "akun": "/akun",
        "tindakan": "/tindakan",
    }.items():
        section.open(path).look(name, dark=name == "ringkasan")
    for name, path in {
        "pegawai": "/pegawai", "jabatan": "/jabatan", "kalender": "/kalender",
    }.items():
        admin.open(path).look(name)
    inspector.open("/jejak").look("jejak")


sys.exit(walk(
    {"arief.hidayanto"},
    ["dimas.prakoso", "arief.hidayanto", "hendra.saputra", "rina.wulandari", "teguh.nugraha",
     "bayu.pradipta", "fajar.maulana", "siti.rahmawati"],
    change, evaluation, rooms))
