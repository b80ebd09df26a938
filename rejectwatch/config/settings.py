"""The tables of the configuration as frozen types; ``config.example.toml`` explains every key."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Literal, cast

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from rejectwatch.config.values import (
    Duration,
    Email,
    Fallback,
    Host,
    Keyword,
    Language,
    Line,
    Lines,
    is_loopback,
)
from rejectwatch.errors import ConfigError

APP = "rejectwatch"
LETTER_KINDS = ("after_interview", "after_application", "position_closed", "other_role")

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
    language: Language = "en"
    signature: Lines = Field("", max_length=2000)
    gender: Literal["", "f", "m"] = ""
    expertise_in: dict[Language, Line] = Field(default_factory=dict)
    expertise_for: list[ExpertiseFor] = Field(default_factory=list)

    def expertise_words(self, language: str, position: str | None) -> str | None:
        """Return the words of expertise in a language for a position, or None where there are none."""
        if language == self.language:
            for rule in self.expertise_for:
                if position and rule.position.casefold() in position.casefold():
                    return rule.say
            return self.expertise_in.get(language) or self.expertise or None
        return self.expertise_in.get(language) or None


class Account(Section):
    """One mailbox account on an IMAP server."""

    name: Line = Field(min_length=1, max_length=100)
    address: Email
    host: Host
    port: int = Field(0, ge=0, le=65535)
    tls: Literal["implicit", "starttls", "none"] = "implicit"
    tls_ca_file: Line = ""
    username: Line = ""
    auth: Literal["password", "oauth2"] = "password"
    password_command: list[str] = Field(default_factory=list)
    password_env: Line = ""
    password_file: Line = ""
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

    @field_validator("tls")
    @classmethod
    def _never_in_the_clear(cls, value: str, info: ValidationInfo) -> str:
        if value == "none" and not is_loopback(info.data.get("host", "localhost")):
            raise ValueError("is allowed only for a server on this machine (localhost, 127.0.0.1, ::1)")
        return value

    @field_validator("auth")
    @classmethod
    def _there_already(cls, value: str) -> str:
        if value == "oauth2":
            raise ValueError("is not available yet; use an app password")
        return value

    @field_validator("password_env", "password_file")
    @classmethod
    def _one_source(cls, value: str, info: ValidationInfo) -> str:
        given = [key for key in ("password_command", "password_env") if info.data.get(key)]
        if value and given:
            raise ValueError(f"give one of {', '.join([*given, str(info.field_name)])}, not several")
        return value

    @field_validator("mailboxes")
    @classmethod
    def _each_once(cls, value: list[str]) -> list[str]:
        if any(not name for name in value):
            raise ValueError("holds an empty name")
        if twice := [name for n, name in enumerate(value) if name in value[:n]]:
            raise ValueError(f"names {twice[0]!r} twice")
        return value


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
    languages: list[Language] = Field(default_factory=list)
    fallback: Fallback = "none"
    skip: list[Line] = Field(default_factory=list)
    feedback: bool = False
    consent: bool = False
    templates: Line = ""


class Actions(Section):
    """What is done to a rejection's mail beside the draft."""

    keyword: Keyword = "$Rejection"
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

    directory: Line = ""
    keep: Duration = timedelta(days=730)

    @field_validator("keep")
    @classmethod
    def _long_enough(cls, value: timedelta) -> timedelta:
        if value < timedelta(days=1):
            raise ValueError("must be at least 1d: what is forgotten could be answered twice")
        return value


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
        try:
            path = Path(name).expanduser()
        except RuntimeError:  # a user whom this machine doesn't know, or no home at all
            raise ConfigError(f"{self.path}: {name!r} begins with a home folder that is not there") from None
        base = self.path.parent if self.path else Path.cwd()
        return path if path.is_absolute() else base / path
