"""The configuration: read once, checked whole, frozen, handed down in slices.

Every mistake of a file is reported at once, with key path, line, value and the nearest right key.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Literal, Self, cast

import platformdirs
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    field_validator,
    model_validator,
)

from rejectwatch.errors import ConfigError

APP = "rejectwatch"
LETTER_KINDS = ("after_interview", "after_application", "position_closed", "other_role")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_DURATION = re.compile(r"(\d{1,9})\s*([smhdw])", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\x00-\x20]{1,64}@[^\s@<>,;:\"()\[\]\x00-\x20]{1,255}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")

KeyPath = tuple[str | int, ...]


def duration(value: object) -> timedelta:
    """Turn ``"5m"``, ``"14d"`` or ``"36h"`` into a timedelta; anything else is a ValueError."""
    if isinstance(value, timedelta):
        return value
    match = _DURATION.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError('expected a duration such as "5m", "12h" or "14d"')
    try:
        return timedelta(**{_UNITS[match[2].lower()]: int(match[1])})
    except OverflowError:
        raise ValueError("that duration is too long") from None


def _one_line(value: str) -> str:
    if _CONTROL.search(value):
        raise ValueError("must be one line without control characters")
    return value.strip()


def _address(value: str) -> str:
    value = _one_line(value)
    if not _ADDRESS.fullmatch(value):
        raise ValueError("is not an e-mail address")
    return value


Duration = Annotated[timedelta, BeforeValidator(duration)]
Line = Annotated[str, BeforeValidator(lambda v: _one_line(v) if isinstance(v, str) else v)]
Email = Annotated[str, BeforeValidator(lambda v: _address(v) if isinstance(v, str) else v)]
Letters = Literal["after_interview", "after_application", "position_closed", "other_role"]


class Section(BaseModel):
    """A table of the file: unknown keys are mistakes, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class ExpertiseFor(Section):
    """Other words of expertise for roles whose title holds ``position``."""

    position: Line = Field(min_length=1)
    say: Line = Field(min_length=1)


class Profile(Section):
    """Who the letters come from."""

    name: Line = Field(min_length=1, max_length=200)
    addresses: list[Email] = Field(min_length=1)
    expertise: Line = Field("", max_length=300)
    language: str = Field("en", pattern=r"^[a-z]{2}$")
    signature: str = Field("", max_length=2000)
    gender: Literal["", "f", "m"] = ""
    expertise_in: dict[str, Line] = Field(default_factory=dict)
    expertise_for: list[ExpertiseFor] = Field(default_factory=list)

    def expertise_words(self, language: str, position: str | None) -> str | None:
        """Return the words of expertise in a language for a position, or None where there are none."""
        if language == self.language:
            for rule in self.expertise_for:
                if position and rule.position.casefold() in position.casefold():
                    return rule.say
            return self.expertise_in.get(language) or self.expertise or None
        return self.expertise_in.get(language)


class Account(Section):
    """One mailbox account on an IMAP server."""

    name: Line = Field(min_length=1, max_length=100)
    address: Email
    host: Line = Field(min_length=1)
    port: int = Field(0, ge=0, le=65535)
    tls: Literal["implicit", "starttls", "none"] = "implicit"
    tls_ca_file: str = ""
    username: Line = ""
    auth: Literal["password", "oauth2"] = "password"
    password_command: list[str] = Field(default_factory=list)
    password_env: Line = ""
    password_file: str = ""
    mailboxes: list[Line] = Field(default_factory=lambda: ["INBOX"], min_length=1)
    history_mailboxes: list[Line] = Field(default_factory=list)
    sent: Line = ""
    drafts: Line = ""
    authserv_id: Line = ""

    @property
    def login(self) -> str:
        """The user name for the server: ``username``, or the address."""
        return self.username or self.address

    @property
    def server_port(self) -> int:
        """The port in force: 993 for implicit TLS and 143 else, unless configured."""
        return self.port or (993 if self.tls == "implicit" else 143)

    @model_validator(mode="after")
    def _safe(self) -> Self:
        if self.tls == "none" and not _is_loopback(self.host):
            raise ValueError(
                'tls = "none" is allowed only for a server on this machine (localhost, 127.0.0.1, ::1)'
            )
        given = [k for k in ("password_command", "password_env", "password_file") if getattr(self, k)]
        if len(given) > 1:
            raise ValueError(f"give one of {', '.join(given)}, not several")
        if self.auth == "oauth2":
            raise ValueError('auth = "oauth2" is not available yet; use an app password')
        return self


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() in {"localhost", "localhost.localdomain"}


class Schedule(Section):
    """When to look, and how far back."""

    poll_every: Duration = timedelta(minutes=5)
    idle: bool = True
    lookback: Duration = timedelta(days=14)
    history: Duration = timedelta(days=180)
    retrain_every: Duration = timedelta(days=1)

    @field_validator("poll_every")
    @classmethod
    def _not_too_often(cls, value: timedelta) -> timedelta:
        if value < timedelta(seconds=1):
            raise ValueError("must be at least 1s")
        return value


class Reply(Section):
    """Which rejections get a letter, and which letter."""

    no_reply: Literal["draft", "skip"] = "draft"
    at_most: int = Field(20, ge=1)
    kinds: list[Letters] = Field(default_factory=lambda: cast("list[Letters]", list(LETTER_KINDS)))
    languages: list[str] = Field(default_factory=list)
    fallback: str = "none"
    skip: list[Line] = Field(default_factory=list)
    feedback: bool = False
    consent: bool = False
    templates: str = ""


class Actions(Section):
    """What is done to a rejection's mail beside the draft."""

    keyword: str = Field("$Rejection", pattern=r"^[A-Za-z0-9$_.-]{0,64}$")
    copy_to: Line = ""
    move_to: Line = ""


class Training(Section):
    """The mailboxes that teach."""

    rejection: Line = "Rejectwatch/Rejection"
    other: Line = "Rejectwatch/Not a rejection"
    unsure: Line = "Rejectwatch/Unsure"
    min_labels: int = Field(10, ge=1)


class Model(Section):
    """How sure a draft must be."""

    precision: float = Field(0.99, ge=0.5, lt=1.0)


class State(Section):
    """Where the ledger and the models live, and how long facts are kept."""

    directory: str = ""
    keep: Duration = timedelta(days=730)


class Settings(Section):
    """The whole configuration; ``path`` is the file it came from."""

    profile: Profile
    accounts: list[Account] = Field(default_factory=list)
    schedule: Schedule = Field(default_factory=Schedule)
    reply: Reply = Field(default_factory=lambda: Reply.model_validate({}))
    actions: Actions = Field(default_factory=lambda: Actions.model_validate({}))
    training: Training = Field(default_factory=lambda: Training.model_validate({}))
    model: Model = Field(default_factory=lambda: Model.model_validate({}))
    state: State = Field(default_factory=State)
    path: Path | None = Field(None, exclude=True)

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        names = [a.name for a in self.accounts]
        if twice := sorted({n for n in names if names.count(n) > 1}):
            raise ValueError(f"two accounts are named {', '.join(map(repr, twice))}")
        taught = {self.training.rejection, self.training.other, self.training.unsure}
        for key in ("copy_to", "move_to"):
            if getattr(self.actions, key) in taught - {""}:
                raise ValueError(f"actions.{key} must not be a training mailbox: it would teach by itself")
        return self

    @property
    def state_dir(self) -> Path:
        """The state folder: as configured (relative to the file's folder), else the platform's."""
        if self.state.directory:
            return self.relative(self.state.directory)
        return self.default_state_dir()

    @staticmethod
    def default_state_dir() -> Path:
        """The platform's state folder for this program."""
        return Path(platformdirs.user_state_dir(APP, appauthor=False))

    def relative(self, name: str) -> Path:
        """Return a configured path, taken from the folder of the configuration file."""
        path = Path(name).expanduser()
        base = self.path.parent if self.path else Path.cwd()
        return path if path.is_absolute() else base / path


def default_path() -> Path:
    """Return where the configuration lies unless told otherwise."""
    return Path(platformdirs.user_config_dir(APP, appauthor=False)) / "config.toml"


def load(path: Path) -> Settings:
    """Read and check a configuration file; ConfigError lists everything that is wrong with it."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ConfigError(
            f"There is no configuration at {path}. Copy config.example.toml there and fill in your name and account."
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} cannot be read: {error}") from error
    return loads(text, path)


def loads(text: str, path: Path) -> Settings:
    """Check the text of a configuration; ``path`` is for messages and for relative paths."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path} is not valid TOML: {error}") from None
    if "path" in data:  # a field of ours, not a key of the file
        raise ConfigError(f"{path} has a mistake:\n  path: there is no such key")
    try:
        settings = Settings.model_validate(data, strict=True)
    except ValidationError as error:
        mistakes = list(_mistakes(error, text, data))
        head = f"{path} has {'a mistake' if len(mistakes) == 1 else f'{len(mistakes)} mistakes'}:"
        raise ConfigError("\n  ".join([head, *mistakes])) from None
    return settings.model_copy(update={"path": path})


def _mistakes(error: ValidationError, text: str, data: Mapping[str, Any]) -> Iterator[str]:
    """Yield one sentence a mistake, in the order of the file."""
    lines = _lines_of(text)
    found = []
    for item in error.errors():
        loc: KeyPath = item["loc"]
        line = next((lines[loc[:n]] for n in range(len(loc), 0, -1) if loc[:n] in lines), 0)
        where = f"line {line}, {_dotted(loc)}" if line else _dotted(loc) or "the file"
        found.append((line, f"{where}: {_sentence(item, loc)}"))
    yield from (sentence for _, sentence in sorted(found))


def _sentence(item: Any, loc: KeyPath) -> str:
    kind, value = item["type"], item["input"]
    if kind == "extra_forbidden":
        known = _keys_at(loc[:-1])
        near = difflib.get_close_matches(str(loc[-1]), known, n=1, cutoff=0.5)
        return "there is no such key" + (
            f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(known)}"
        )
    if kind == "missing":
        return "is missing and has no default"
    what = str(item["msg"]).removeprefix("Value error, ")
    what = what[0].lower() + what[1:]
    if isinstance(value, dict | list | BaseModel):
        return what
    return f"{value!r}: {what}"


def _keys_at(loc: KeyPath) -> list[str]:
    """Return the keys that are allowed at a path of the configuration."""
    model: type[BaseModel] = Settings
    tables: dict[str, type[BaseModel]] = {
        "profile": Profile, "accounts": Account, "schedule": Schedule, "reply": Reply, "actions": Actions,
        "training": Training, "model": Model, "state": State, "expertise_for": ExpertiseFor,
    }  # fmt: skip
    for key in loc:
        if isinstance(key, str) and key in tables:
            model = tables[key]
    return [k for k in model.model_fields if k != "path"]


def _dotted(loc: KeyPath) -> str:
    out = ""
    for key in loc:
        out += f"[{key + 1}]" if isinstance(key, int) else f".{key}" if out else key
    return out


_TABLE = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.\-\" ]{1,200}?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([A-Za-z0-9_\-]{1,100})\s*=")


def _lines_of(text: str) -> dict[KeyPath, int]:
    """Return the line of every table and key; tomllib keeps no positions."""
    lines: dict[KeyPath, int] = {}
    counts: dict[str, int] = {}
    table: KeyPath = ()
    for number, line in enumerate(text.split("\n"), 1):
        if match := _TABLE.match(line):
            names = [n.strip().strip('"') for n in match[2].split(".")]
            if match[1] == "[[":
                counts[".".join(names)] = counts.get(".".join(names), -1) + 1
            table = tuple(_with_indexes(names, counts))
            lines.setdefault(table, number)
        elif match := _KEY.match(line):
            lines.setdefault((*table, match[1]), number)
    return lines


def _with_indexes(names: list[str], counts: Mapping[str, int]) -> Iterator[str | int]:
    for n, name in enumerate(names, 1):
        yield name
        index = counts.get(".".join(names[:n]))
        if index is not None:
            yield index
