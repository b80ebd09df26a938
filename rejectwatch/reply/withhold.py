"""Why a rejection gets no letter: the reasons, in the order they are looked for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from rejectwatch.config import Reply
from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application
from rejectwatch.reply.authres import dmarc_failed
from rejectwatch.reply.forwards import is_own, is_passed_on, original

_DISCUSSION = (
    "list-help",
    "list-subscribe",
    "list-archive",
    "list-owner",
    "x-mailman-version",
    "mailing-list",
    "x-google-group-id",
    "x-beenthere",
)


@dataclass(frozen=True, slots=True)
class Context:
    """What is known beside the mail: the user's addresses, the mail's language, the languages with
    letters, whose Authentication-Results to believe, and whether this application was answered before."""

    own: Collection[str]
    language: str | None
    letters: Collection[str]
    authserv_ids: Collection[str] = field(default_factory=frozenset)
    second_no: bool = False


def reason_to_withhold(
    message: Message, application: Application, *, reply: Reply, context: Context
) -> str | None:
    """Return why no letter is written (design: own_mail, list, bounce, ...), or None when one is.

    A kind that is not among ``reply.kinds`` counts as ``skip_list``: the user left it out.
    """
    parent = original(message, context.own)
    if is_own(parent.sender, context.own):
        return "own_mail"
    if (kind := _of_nobody(parent, context.own)) is not None:
        return kind
    if dmarc_failed(message.headers.get("authentication-results", ()), context.authserv_ids):
        return "dmarc"
    if application.letter.value not in reply.kinds or _skipped(parent, application, reply.skip):
        return "skip_list"
    if context.second_no:
        return "second_no"
    if application.to is None and reply.no_reply == "skip":
        return "no_reply"
    if letter_language(context.language, reply, context.letters) is None:
        return f"no_letter_for_{context.language or 'und'}"
    return None


def _of_nobody(message: Message, own: Collection[str]) -> str | None:
    """Return why the sender of a mail says no to nobody: a machine's reason, or ``forwarded``."""
    return machine_reason(message, own) or ("forwarded" if is_passed_on(message, own) else None)


def letter_language(language: str | None, reply: Reply, available: Collection[str]) -> str | None:
    """Return the language to write in: the mail's, else the fallback of the settings, else None."""
    allowed = set(available) & set(reply.languages) if reply.languages else set(available)
    if language in allowed:
        return language
    return reply.fallback if reply.fallback in available else None


def machine_reason(message: Message, own: Collection[str]) -> str | None:
    """Return ``bounce``, ``auto_reply`` or ``list`` for mail that answers nobody; None for all else.

    ``Auto-Submitted: auto-generated``, ``Precedence: bulk`` and ``List-Unsubscribe`` are normal for
    hiring systems and no reason.
    """
    if _is_bounce(message):
        return "bounce"
    if _is_auto_reply(message):
        return "auto_reply"
    return "list" if _is_list(message, own) else None


def _is_bounce(message: Message) -> bool:
    kind = message.header("content-type").lower()
    if kind.lstrip().startswith("multipart/report") or message.header("x-failed-recipients"):
        return True
    if message.sender is None:
        return False
    local = message.sender.local
    return local in {"mailer-daemon", "mailerdaemon"} or (
        local == "postmaster" and message.header("return-path").strip() in {"", "<>"}
    )


def _is_auto_reply(message: Message) -> bool:
    if message.header("auto-submitted").strip().lower().startswith("auto-replied"):
        return True
    if message.header("precedence").strip().lower() in {"auto_reply", "auto-reply"}:
        return True
    said = [
        message.header(name).strip().lower()
        for name in ("x-autoreply", "x-autorespond", "x-auto-reply", "x-mail-autoreply")
    ]
    return any(value not in {"", "no", "false", "0"} for value in said)


def _is_list(message: Message, own: Collection[str]) -> bool:
    if message.header("precedence").strip().lower() == "list":
        return True
    post = message.header("list-post").strip()
    if post and post.upper() != "NO":
        return True
    if not message.header("list-id"):
        return False
    # A sending service may put a List-Id on mail to one person; a discussion list addresses the list.
    addressed = any(is_own(address, own) for address in (*message.to, *message.cc))
    return not addressed or any(message.header(name) for name in _DISCUSSION)


def _skipped(message: Message, application: Application, skip: Collection[str]) -> bool:
    addresses = [a for a in (message.sender, *message.reply_to, application.to) if a is not None]
    return any(_matches(address, entry.strip().lower()) for entry in skip for address in addresses)


def _matches(address: Address, entry: str) -> bool:
    local, _, domain = entry.rpartition("@")
    if local:
        return address.address.lower() == entry
    return bool(domain) and (address.domain == domain or address.domain.endswith("." + domain))
