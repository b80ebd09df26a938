"""Names and roles of mailboxes: modified UTF-7, and which mailbox is Drafts, Sent or Archive.

Pure: works on what LIST said. Attributes decide, compared in lower case (RFC 6154; Cyrus says
``\\drafts``); where a server has none, the names that mail programs give them in many languages do.
"""

from __future__ import annotations

import base64
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rejectwatch.mail.session import Mailbox

_SHIFTED = re.compile(r"&([A-Za-z0-9+,]{0,1000})-")
_PLAIN = re.compile(r"[\x20-\x25\x27-\x7e]+|&|[^\x20-\x7e]+")
_PERMANENT = re.compile(rb"\[PERMANENTFLAGS \((.{0,20000}?)\)\]", re.IGNORECASE)
_UNUSABLE = frozenset({"\\noselect", "\\nonexistent"})

_NAMES = {
    "\\drafts": (
        "Drafts|Draft|Entwürfe|Brouillons|Borradores|Bozze|Rascunhos|Concepten|Utkast|Kladder|Kladde|Luonnokset|"
        "Wersje robocze|Kopie robocze|Szkice|Koncepty|Rozepsané|Rozpísané|Piszkozatok|Schițe|Ciorne|Черновики|"
        "Чернетки|Чернови|Πρόχειρα|Taslaklar|Skice|Nacrti|Osnutki|Nacrt|Mustandid|Melnraksti|Juodraščiai|Drög|"
        "Esborranys|Borrador|Borradors|Zirriborroak|下書き|草稿|草稿箱|草稿匣|草稿夾|임시 보관함|임시보관함|مسودات|المسودات|"
        "טיוטות|Bản nháp|Thư nháp|Draf|Konsep|ฉบับร่าง|ร่างจดหมาย"
    ),
    "\\sent": (
        "Sent|Sent Items|Sent Messages|Sent Mail|Sent-Mail|Outbox Sent|Gesendet|Gesendete Objekte|Gesendete Elemente|"
        "Gesendete Nachrichten|Envoyés|Éléments envoyés|Messages envoyés|Courrier envoyé|Objets envoyés|Enviados|"
        "Elementos enviados|Mensajes enviados|Inviati|Posta inviata|Posta Inviata|Messaggi inviati|Itens enviados|"
        "Itens Enviados|Mensagens enviadas|E-mails enviados|Verzonden|Verzonden items|Verzonden berichten|Skickat|"
        "Skickade|Skickade meddelanden|Sendt|Sendte elementer|Sendte meldinger|Sendt post|Lähetetyt|Wysłane|"
        "Elementy wysłane|Odeslané|Odeslaná pošta|Odoslané|Odoslaná pošta|Elküldött|Elküldött elemek|Elküldött üzenetek|"
        "Trimise|Elemente trimise|Отправленные|Отправлено|Надіслані|Відправлені|Изпратени|Απεσταλμένα|"
        "Gönderilmiş Öğeler|Gönderilenler|Gönderilmiş|Gönderilmiş Postalar|Poslano|Poslane stavke|Poslato|Saadetud|"
        "Nosūtītie|Nosūtītās|Išsiųsta|Išsiųsti|Enviats|Bidalita|送信済み|送信済みアイテム|送信済みメール|已发送|已发送邮件|"
        "已发邮件|已傳送|寄件備份|寄件匣備份|보낸편지함|보낸 편지함|보낸 메일함|المرسلة|العناصر المرسلة|נשלח|פריטים שנשלחו|"
        "Đã gửi|Thư đã gửi|Terkirim|ส่งแล้ว|จดหมายที่ส่ง"
    ),
    "\\archive": (
        "Archive|Archives|Archiv|Archivo|Archivados|Archivio|Archiviati|Arquivo|Arquivados|Archief|Arkiv|Arkisto|"
        "Archiwum|Archív|Archívum|Arhivă|Архив|Архів|Архива|Αρχείο|Arşiv|Arhiva|Arhiv|Arhiiv|Arhīvs|Archyvas|Arxiu|"
        "Artxiboa|アーカイブ|存档|归档|封存|보관함|보관|أرشيف|الأرشيف|ארכיון|Lưu trữ|Arsip|เก็บถาวร"
    ),
    "\\all": (
        "All Mail|Alle Nachrichten|Tous les messages|Todos|Todos los mensajes|Tutti i messaggi|Todos os e-mails|"
        "Todo o correio|Alle berichten|Alla mail|Alla mejl|All e-post|Alle mails|Kaikki viestit|Wszystkie|"
        "Všechny zprávy|Všetky správy|Összes levél|Toate mesajele|Вся почта|Уся пошта|Всички имейли|Όλα τα μηνύματα|"
        "Tüm Postalar|Sva pošta|Vsa pošta|Kõik kirjad|Visas vēstules|Visi laiškai|Tots els missatges|すべてのメール|"
        "所有邮件|所有郵件|전체보관함|كل البريد|כל הדואר|Tất cả thư|Semua Email|จดหมายทั้งหมด"
    ),
    "\\junk": (
        "Junk|Spam|Junk E-mail|Junk Email|Junk Mail|Bulk Mail|Bulk|Junk-E-Mail|Spamverdacht|Unerwünscht|Werbung|"
        "Courrier indésirable|Indésirables|Pourriel|Correo no deseado|No deseado|Posta indesiderata|Indesiderata|"
        "Lixo Eletrônico|Lixo eletrónico|Lixo|Ongewenste e-mail|Ongewenst|Skräppost|Skrappost|Uønsket e-post|Søppelpost|"
        "Uønsket mail|Roskaposti|Wiadomości-śmieci|Nevyžádaná pošta|Nevyžiadaná pošta|Levélszemét|Mesaje nedorite|Спам|"
        "Нежелательная почта|Небажана пошта|Нежелана поща|Ανεπιθύμητα|Önemsiz|Önemsiz E-posta|İstenmeyen|Neželjena pošta|"
        "Rämpspost|Mēstules|Brukalas|Correu brossa|迷惑メール|垃圾邮件|垃圾郵件|스팸|스팸함|정크 메일|البريد غير المرغوب|"
        "דואר זבל|Thư rác|จดหมายขยะ"
    ),
    "\\trash": (
        "Trash|Deleted Items|Deleted Messages|Deleted|Bin|Papierkorb|Gelöschte Objekte|Gelöschte Elemente|Gelöscht|"
        "Corbeille|Éléments supprimés|Papelera|Elementos eliminados|Eliminados|Cestino|Posta eliminata|Lixeira|"
        "Itens Excluídos|Itens excluídos|Itens Eliminados|Prullenbak|Verwijderde items|Papperskorg|Papperskorgen|"
        "Borttaget|Papirkurv|Papirkurven|Slettede elementer|Slettet post|Roskakori|Poistetut|Kosz|Elementy usunięte|"
        "Koš|Odstraněná pošta|Kôš|Odstránené|Kuka|Lomtár|Törölt elemek|Coș de gunoi|Coș|Elemente șterse|Корзина|"
        "Удаленные|Удалённые|Кошик|Видалені|Кошче|Изтрити|Κάδος|Διαγραμμένα|Çöp Kutusu|Çöp|Silinmiş Öğeler|Smeće|"
        "Koš za smeti|Prügikast|Miskaste|Atkritne|Šiukšliadėžė|Paperera|Zaborra|ゴミ箱|削除済みアイテム|已删除|已删除邮件|"
        "废纸篓|垃圾桶|刪除的郵件|휴지통|지운 편지함|المهملات|سلة المهملات|אשפה|פריטים שנמחקו|Thùng rác|Sampah|ถังขยะ"
    ),
}

SPECIAL_USES = frozenset(_NAMES)
"""The special uses that are looked for, in lower case."""


def decode_name(raw: bytes) -> str:
    """Decode a mailbox name from modified UTF-7 (RFC 3501 5.1.3).

    A name that is not such text is taken as UTF-8, then as it stands: it is shown, never refused.
    """
    try:
        text = raw.decode("ascii")
    except UnicodeDecodeError:
        return raw.decode("utf-8", "backslashreplace")
    try:
        return _SHIFTED.sub(_unshifted, text)
    except ValueError:
        return text


def encode_name(name: str) -> bytes:
    """Encode a mailbox name in modified UTF-7 (RFC 3501 5.1.3); control characters are encoded too."""
    return b"".join(_shifted(run) for run in _PLAIN.findall(name))


def _unshifted(match: re.Match[str]) -> str:
    if not match[1]:
        return "&"
    packed = match[1].replace(",", "/")
    return base64.b64decode(packed + "=" * (-len(packed) % 4), validate=True).decode("utf-16-be")


def _shifted(run: str) -> bytes:
    if run == "&":
        return b"&-"
    if "\x20" <= run[0] <= "\x7e":
        return run.encode("ascii")
    packed = base64.b64encode(run.encode("utf-16-be", "surrogatepass")).rstrip(b"=")
    return b"&" + packed.replace(b"/", b",") + b"-"


def folded(name: str) -> str:
    """Return a name as it is compared: Unicode NFC, and INBOX in capitals (RFC 3501 5.1)."""
    name = unicodedata.normalize("NFC", name)
    return "INBOX" if name.upper() == "INBOX" else name


def rows(data: Iterable[Any]) -> Iterator[list[Any]]:
    """Yield the data of LIST row by row: a name that came as a literal is followed by the rest of its line."""
    items = iter(data)
    for item in items:
        if isinstance(item, tuple):
            yield [item, next(items, b"")]
        elif item:
            yield [item]


def from_row(parsed: Sequence[Any]) -> tuple[Mailbox, bytes]:
    """Return the mailbox of one parsed row of LIST, and its name on the wire; ValueError if it is no row."""
    if len(parsed) < 3 or not isinstance(parsed[0], tuple):
        raise ValueError("a row of LIST has attributes, a delimiter and a name")
    attributes, delimiter, name = parsed[:3]
    raw = name if isinstance(name, bytes) else b"NIL" if name is None else str(name).encode()
    if any(byte < 0x20 for byte in raw):
        raise ValueError("a name with control characters can't be said in a command")
    words = frozenset(_ascii(word).lower() for word in attributes)
    return Mailbox(decode_name(raw), words, "" if delimiter is None else _ascii(delimiter)), raw


def _ascii(value: Any) -> str:
    return value.decode("ascii", "replace") if isinstance(value, bytes) else str(value)


def keeps_keyword(lines: Iterable[bytes], keyword: str) -> bool:
    """Return whether a keyword is kept for good, by the OK lines of a SELECT.

    PERMANENTFLAGS names it or ``\\*``; a server that tells none keeps all (RFC 9051 7.1).
    """
    told = [match[1] for line in lines if (match := _PERMANENT.search(line))]
    flags = told[-1].decode("ascii", "replace").lower().split() if told else ["\\*"]
    return "\\*" in flags or keyword.lower() in flags


def is_usable(mailbox: Mailbox) -> bool:
    """Return whether the mailbox can be opened: neither ``\\Noselect`` nor ``\\NonExistent``."""
    return not mailbox.attributes & _UNUSABLE


def placed(name: str, mailboxes: Sequence[Mailbox], prefixes: Sequence[str] = ("",)) -> str | None:
    """Return the mailbox that is configured as ``A/B``: of that very name, or as the server spells it; None if it isn't there."""
    wanted = folded(name), folded(spelled(name, mailboxes, prefixes))
    by_name = {folded(mailbox.name): mailbox.name for mailbox in mailboxes}
    return next((by_name[one] for one in wanted if one in by_name), None)


def spelled(name: str, mailboxes: Sequence[Mailbox], prefixes: Sequence[str] = ("",)) -> str:
    """Return a name that is written ``A/B`` with the server's delimiter, below the personal namespace.

    A server without a hierarchy has no delimiter: there it is ``A-B``.
    """
    inbox = (m.delimiter for m in mailboxes if folded(m.name) == "INBOX")
    delimiter = next(inbox, "") or next((m.delimiter for m in mailboxes if m.delimiter), "")
    own = name.replace("/", delimiter or "-")
    prefix = next(iter(prefixes), "")
    return own if own.startswith(prefix) else prefix + own


def choose(mailboxes: Sequence[Mailbox], use: str, prefixes: Iterable[str] = ("",)) -> str | None:
    """Return the name of the mailbox for a special use such as ``\\Drafts``, or None.

    ``prefixes`` are those of the personal namespaces (RFC 2342): names are looked for only right
    below one of them, below INBOX, or below Gmail's own root.
    """
    usable = [m for m in mailboxes if is_usable(m)]
    for mailbox in usable:
        if use.lower() in mailbox.attributes:
            return mailbox.name
    known = [name.casefold() for name in _NAMES.get(use.lower(), "").split("|")]
    ranked = [
        (known.index(leaf), position, mailbox.name)
        for position, mailbox in enumerate(usable)
        for leaf in _leaves(mailbox, prefixes)
        if leaf in known
    ]
    return min(ranked)[2] if ranked else None


def _leaves(mailbox: Mailbox, prefixes: Iterable[str]) -> Iterator[str]:
    """Yield the name without each prefix that it has, where nothing stands between the two."""
    name = unicodedata.normalize("NFC", mailbox.name).casefold()
    roots = {"", *prefixes}
    roots.update(
        root + mailbox.delimiter for root in ("INBOX", "[Gmail]", "[Google Mail]") if mailbox.delimiter
    )
    for root in roots:
        leaf = name.removeprefix(root.casefold())
        if name.startswith(root.casefold()) and not (mailbox.delimiter and mailbox.delimiter in leaf):
            yield leaf
