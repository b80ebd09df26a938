"""From facts to a draft: letters by jinja2 in a sandbox, headers by the standard library.

The only door to jinja2 of this package. Text from mail is only ever a value, never a template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    meta,
    nodes,
)
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from rejectwatch.config import LETTER_KINDS, Profile, Reply
from rejectwatch.errors import TemplateFailed, UserError
from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application, Letter
from rejectwatch.reply.forwards import is_own, original
from rejectwatch.reply.headers import (
    POLICY,
    Parent,
    header_address,
    is_address,
    is_author,
    note,
    own_id,
    parent_of,
    set_thread,
)
from rejectwatch.reply.subject import reply_subject
from rejectwatch.reply.wording import SIGNALS, VARIABLES, Reader, context, tidy, trials, with_signature

LETTER_BYTES = 8_192
"""The most that a letter may have; a template may have eight times as many characters."""

_RANGE = 50
_FILTERS = frozenset("capitalize default d first int join last length lower string title trim upper".split())
_STRING_METHODS = frozenset("capitalize endswith lower startswith strip title upper".split())
_FIELDS = {"person": frozenset(Reader.__dataclass_fields__), "signals": frozenset(SIGNALS)}
_LANGUAGE = re.compile(r"[a-z]{2}")
_REFERENCES = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)
_GROWING = (nodes.For, nodes.Assign, nodes.AssignBlock)
_RENDER_ERRORS = (
    TemplateError,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    RecursionError,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A finished draft: the RFC 5322 bytes with CRLF, and what was decided on the way.

    ``note`` says in a sentence what the user should know (not threaded, no recipient), or is empty.
    """

    raw: bytes
    to: tuple[str, ...]
    subject: str
    letter: Letter
    text: str
    threaded: bool
    note: str


class Composer:
    """The letters of every language, loaded and tried once; then one draft a call."""

    def __init__(self, profile: Profile, reply: Reply, templates: Sequence[Path]) -> None:
        """Load ``<folder>/<language>/<kind>.txt.j2``, from the first of the folders that has it.

        Every letter is parsed, checked and rendered with all combinations of missing facts;
        UserError names the file and line of what is broken.
        """
        self._profile = profile
        self._reply = reply
        self._letters = _load(_environment(templates), templates)
        for (language, kind), template in self._letters.items():
            for variables in trials(profile, Letter(kind), language):
                try:
                    _render(template, variables, told=True)
                except TemplateFailed as error:
                    raise UserError(f"A letter cannot be used: {error}") from error

    def languages(self) -> frozenset[str]:
        """Return the languages (ISO 639-1) that have all four letters."""
        found = {language for language, _ in self._letters}
        return frozenset(x for x in found if all((x, kind) in self._letters for kind in LETTER_KINDS))

    def compose(
        self,
        message: Message,
        application: Application,
        *,
        language: str,
        message_id: str,
        now: datetime,
        from_address: str = "",
        thread: Parent | None = None,
        turn: int = 0,
    ) -> Draft:
        """Return the draft that answers a message; TemplateFailed when its letter cannot be filled in.

        A forward from the user is answered as the mail inside. ``from_address`` is used when the mail
        was sent to none of the profile's addresses. The draft is threaded with ``thread`` (the last
        mail from its recipient), else with the mail answered if the recipient wrote that.
        """
        parent = original(message, self._profile.addresses)
        template = self._letters.get((language, application.letter.value))
        if template is None:
            raise TemplateFailed(f"There is no letter {language}/{application.letter.value}.txt.j2.")
        variables = context(
            parent, application, profile=self._profile, reply=self._reply, language=language, turn=turn
        )
        text = with_signature(_render(template, variables), self._profile)
        to = application.to if is_address(application.to) else None
        answered = thread or parent_of(parent)
        email = EmailMessage(policy=POLICY)
        email["From"] = header_address(Address(self._profile.name, self._sender(parent, from_address)))
        if to is not None:
            email["To"] = header_address(to)
        email["Subject"] = subject = reply_subject(answered.subject or parent.subject)
        email["Date"] = format_datetime(now.astimezone(UTC))
        email["Message-ID"] = own_id(message_id)
        answers = thread is not None or is_author(parent, to)
        threaded = answers and set_thread(email, answered)
        email.set_content(text, cte="quoted-printable", charset="utf-8")
        addresses = () if to is None else (to.address,)
        said = note(addresses, answers, threaded)
        return Draft(email.as_bytes(), addresses, subject, application.letter, text, threaded, said)

    def _sender(self, parent: Message, from_address: str) -> str:
        """Return the user's address that a mail was sent to, else the account's."""
        for address in (*parent.to, *parent.cc):
            if is_own(address, self._profile.addresses):
                same = (a for a in self._profile.addresses if a.lower() == address.address.lower())
                return next(same, address.address)
        return from_address or self._profile.addresses[0]


class _Sandbox(ImmutableSandboxedEnvironment):
    """The sandbox without what could fill memory: no ``*``, ``**`` or ``%``, few filters and string methods."""

    intercepted_binops = frozenset(("*", "**", "%"))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        raise SecurityError(f"the operator {operator} is not allowed in a letter")

    def wrap_str_format(self, value: Any) -> None:
        """Leave ``str.format`` to ``is_safe_attribute``, which refuses it: a width can be any number."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if isinstance(obj, str):
            return attr in _STRING_METHODS
        return super().is_safe_attribute(obj, attr, value)


def _environment(folders: Sequence[Path]) -> Environment:
    environment = _Sandbox(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters = {name: f for name, f in environment.filters.items() if name in _FILTERS}
    environment.globals = {"range": _short_range}
    return environment


def _short_range(*bounds: int) -> range:
    numbers = range(*bounds)
    if len(numbers) > _RANGE:
        raise SecurityError(f"a range may have {_RANGE} numbers at most")
    return numbers


def _load(environment: Environment, folders: Sequence[Path]) -> dict[tuple[str, str], Template]:
    letters = {}
    languages = {p.name for folder in folders if folder.is_dir() for p in folder.iterdir() if p.is_dir()}
    for language in sorted(x for x in languages if _LANGUAGE.fullmatch(x)):
        for kind in LETTER_KINDS:
            name = f"{language}/{kind}.txt.j2"
            try:
                _check(environment, name)
                letters[language, kind] = environment.get_template(name)
            except TemplateNotFound as error:
                if error.name != name:
                    raise UserError(
                        f"A letter cannot be used: {name} asks for {error.name}, which is not there."
                    ) from None
            except (TemplateError, UnicodeDecodeError) as error:
                raise UserError(f"A letter cannot be used: {_where(error, name)}") from error
    return letters


def _check(environment: Environment, name: str, *, asked_for: bool = False) -> None:
    """Refuse a source with unknown names, or that could run for ever; then the files that it asks for."""
    loader = environment.loader
    assert loader is not None  # noqa: S101  (_environment sets one)
    source = loader.get_source(environment, name)[0]
    if len(source) > 8 * LETTER_BYTES:
        raise UserError(f"A letter cannot be used: {name} has more than {8 * LETTER_BYTES} characters.")
    tree = environment.parse(source, name, name)
    for line, fault in _faults(tree):
        raise UserError(f"A letter cannot be used: {name}, line {line}: {fault}")
    for node in tree.find_all(_REFERENCES):
        target = getattr(node, "template", None)
        if asked_for or not isinstance(target, nodes.Const):
            raise UserError(
                f"A letter cannot be used: {name}, line {node.lineno}: only a letter may ask for another file, by its plain name"
            )
        _check(environment, str(target.value), asked_for=True)


def _faults(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    unknown = meta.find_undeclared_variables(tree) - VARIABLES
    for used in tree.find_all(nodes.Name):
        if used.name in unknown and used.ctx == "load":
            yield used.lineno, f"there is no variable {used.name!r}"
    for got in tree.find_all(nodes.Getattr):
        if isinstance(got.node, nodes.Name) and got.attr not in _FIELDS.get(got.node.name, {got.attr}):
            yield got.lineno, f"{got.node.name} has no {got.attr!r}"
    yield from _endless(tree)


def _endless(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """Yield what could make a letter grow without end: loops in loops, texts that double, recursion."""
    for loop in tree.find_all(nodes.For):
        for part in (*loop.body, *loop.else_):
            if isinstance(part, _GROWING) or any(True for kind in _GROWING for _ in part.find_all(kind)):
                yield loop.lineno, "a loop may hold no loop and no {% set %}"
    macros = list(tree.find_all(nodes.Macro))
    for index, macro in enumerate(macros):
        later = {m.name for m in macros[index:]}
        for call in macro.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name in later:
                yield call.lineno, "a macro may only call macros that stand before it"


def _render(template: Template, variables: Mapping[str, Any], *, told: bool = False) -> str:
    """Return the letter; TemplateFailed names the file and line.

    What jinja2 says beyond that may repeat a fact of a mail, so it is ``told`` of trials alone.
    """
    pieces, size = [], 0
    try:
        for piece in template.generate(dict(variables)):
            size += len(piece)
            if size > 2 * LETTER_BYTES:
                break
            pieces.append(piece)
    except _RENDER_ERRORS as error:
        raise TemplateFailed(_where(error, str(template.name), told=told)) from error
    text = tidy("".join(pieces))
    if not text or size > 2 * LETTER_BYTES or len(text.encode(errors="replace")) > LETTER_BYTES:
        raise TemplateFailed(
            f"{template.name}, line 1: a letter must have between 1 and {LETTER_BYTES} bytes"
        )
    return text


def _where(error: BaseException, name: str, *, told: bool = True) -> str:
    """Return ``file, line n: what`` for an error of a template; untold, only the kind of error."""
    line: int | None = getattr(error, "lineno", None)
    file = str(getattr(error, "name", None) or name)
    trace = error.__traceback__ if line is None else None
    while trace is not None:
        code = trace.tb_frame.f_code.co_filename
        if code.endswith(".j2"):
            line, file = trace.tb_lineno, "/".join(Path(code).parts[-2:])
        trace = trace.tb_next
    what = (getattr(error, "message", None) or error) if told else type(error).__name__
    return f"{file}, line {line or 1}: {what}"
