"""The letters: jinja2 in a sandbox, checked before they are used.

The only door to jinja2 of this package. Text from mail is only ever a value, never a template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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

from rejectwatch.bundled import bundled
from rejectwatch.config import LETTER_KINDS, Profile
from rejectwatch.errors import TemplateFailed, UserError
from rejectwatch.reply.application import Letter
from rejectwatch.reply.reader import Reader
from rejectwatch.reply.wording import SIGNALS, VARIABLES, tidy, trials

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


class Letters:
    """The letters of some folders: ``<folder>/<language>/<kind>.txt.j2``, from the first that has it."""

    def __init__(self, profile: Profile, folders: Sequence[Path]) -> None:
        """Find the letters; those of a language in which the user has a file are checked and tried.

        That is: parsed, and rendered with all combinations of missing facts. UserError names the file
        and line of what is broken. The bundled ones, which the tests try, are loaded when they are used.
        """
        self._environment = _environment(folders)
        self.files = _files(folders)
        own = {folder for folder in folders if not folder.is_relative_to(bundled("templates"))}
        for language in {language for language, _ in self.files}:
            if any((folder / language).is_dir() for folder in own):
                self._try(language, profile)

    def languages(self) -> frozenset[str]:
        """Return the languages (ISO 639-1) that have all four letters."""
        found = {language for language, _ in self.files}
        return frozenset(x for x in found if all((x, kind) in self.files for kind in LETTER_KINDS))

    def render(self, language: str, kind: str, variables: Mapping[str, Any], *, told: bool = False) -> str:
        """Return a letter; TemplateFailed names the file and line of what went wrong.

        What jinja2 says beyond that may repeat a fact of a mail, so it is ``told`` of trials alone.
        """
        name = _name(language, kind)
        if (language, kind) not in self.files:
            raise TemplateFailed(f"There is no letter {name}.")
        try:
            template = self._environment.get_template(name)
        except (TemplateError, UnicodeDecodeError) as error:
            raise TemplateFailed(_where(error, name)) from error
        return _render(template, variables, told=told)

    def _try(self, language: str, profile: Profile) -> None:
        for kind in (kind for kind in LETTER_KINDS if (language, kind) in self.files):
            name = _name(language, kind)
            try:
                _check(self._environment, name)
                for variables in trials(profile, Letter(kind), language):
                    self.render(language, kind, variables, told=True)
            except TemplateNotFound as error:
                raise UserError(
                    f"A letter cannot be used: {name} asks for {error.name}, which is not there."
                ) from None
            except (TemplateError, UnicodeDecodeError) as error:
                raise UserError(f"A letter cannot be used: {_where(error, name)}") from error
            except TemplateFailed as error:
                raise UserError(f"A letter cannot be used: {error}") from error


def _name(language: str, kind: str) -> str:
    return f"{language}/{kind}.txt.j2"


def _files(folders: Sequence[Path]) -> dict[tuple[str, str], Path]:
    """Return the file of each language and kind."""
    languages = {p.name for folder in folders if folder.is_dir() for p in folder.iterdir() if p.is_dir()}
    found = {}
    for language in sorted(x for x in languages if _LANGUAGE.fullmatch(x)):
        for kind in LETTER_KINDS:
            places = (folder / _name(language, kind) for folder in folders)
            file = next((place for place in places if place.is_file()), None)
            if file is not None:
                found[language, kind] = file
    return found


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
