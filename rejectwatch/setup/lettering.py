"""The user's own letters: which there are, how one reads, and a copy to change."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rejectwatch.bundled import bundled
from rejectwatch.config import LETTER_KINDS, Profile, Reply, Settings
from rejectwatch.errors import UserError
from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application, Closed, Letter, Met, Person, Signals
from rejectwatch.reply.letters import Letters
from rejectwatch.wiring import composer

PARTS = "parts"
"""The file of a language that its letters share."""

_SOMEBODY = Profile.model_validate(
    {
        "name": "Alex Rivera",
        "addresses": ["alex.rivera@mail.example"],
        "expertise": "distributed data pipelines",
    }
)


@dataclass(frozen=True, slots=True)
class Sample:
    """The made-up facts that a letter is shown with; an empty one is not known."""

    company: str = "Acme"
    position: str = "Data Engineer"
    person: str = "Kim Mayer"
    met: Met | None = None
    closed: Closed = Closed.FILLED
    informal: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class Copied:
    """What `letters edit` made ready: the letter, the files that are new, and whether the folder is in use."""

    letter: Path
    new: tuple[Path, ...]
    used: bool


class Shelf:
    """The bundled letters and the user's own, as a configuration has them; without one, as bundled."""

    def __init__(self, settings: Settings | None, beside: Path) -> None:
        """Take the letters of a configuration; ``beside`` is the folder that one lies in, or would."""
        self._profile = settings.profile if settings else _SOMEBODY
        self._reply = settings.reply if settings else Reply.model_validate({})
        self.own: Path | None = None
        if settings and settings.reply.templates:
            folder = settings.relative(settings.reply.templates)
            self.own = folder / "letters" if (folder / "letters").is_dir() else folder
        self._home = self.own or beside / "letters"
        self._bundled = bundled("templates") / "letters"

    @property
    def language(self) -> str:
        """The language that the user writes in."""
        return self._profile.language

    def languages(self) -> list[str]:
        """Return the languages that have letters, sorted."""
        folders = [folder for folder in (self.own, self._bundled) if folder is not None and folder.is_dir()]
        names = {path.name for folder in folders for path in folder.iterdir() if path.is_dir()}
        return sorted(name for name in names if any(self.file(kind, name) for kind in LETTER_KINDS))

    def file(self, kind: str, language: str) -> Path | None:
        """Return the file that a letter comes from, the user's own before the bundled one."""
        folders = [folder for folder in (self.own, self._bundled) if folder is not None]
        places = (folder / language / f"{kind}.txt.j2" for folder in folders)
        return next((place for place in places if place.is_file()), None)

    def is_own(self, file: Path | None) -> bool:
        """Tell whether a file is one of the user's."""
        return file is not None and self.own is not None and file.is_relative_to(self.own)

    def source(self, kind: str, language: str) -> str:
        """Return the template of a letter."""
        file = self.file(kind, language)
        if file is None:
            raise UserError(f"There is no letter {kind} in {language!r}. {self._known()}")
        return file.read_text(encoding="utf-8", errors="replace")

    def preview(self, kind: str, language: str, sample: Sample) -> str:
        """Return a letter as it reads with the facts of a sample; UserError when it can't be used."""
        if self.file(kind, language) is None:
            raise UserError(f"There is no letter {kind} in {language!r}. {self._known()}")
        made = composer(self._profile, self._reply, self.own)
        application = _application(Letter(kind), sample)
        if application.letter != kind:
            raise UserError(f"{kind} is not written when met is {application.met}.")
        when = datetime(2026, 1, 1, tzinfo=UTC)
        draft = made.compose(
            _message(sample), application, language=language, message_id="<preview@mail.example>",
            now=when, turn=int(sample.again),
        )  # fmt: skip
        return draft.text

    def copy(self, kind: str, language: str) -> Copied:
        """Copy a letter and what its language shares into the user's folder; what is there is left as it is."""
        folder = self._home / language
        letter = folder / f"{kind}.txt.j2"
        if not letter.is_file() and not (self._bundled / language / letter.name).is_file():
            raise UserError(f"There is no letter {kind} in {language!r}. {self._known()}")
        new = []
        for name in (letter.name, f"{PARTS}.txt.j2"):
            bundled_file, file = self._bundled / language / name, folder / name
            if bundled_file.is_file() and not file.exists():
                try:
                    folder.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(bundled_file, file)
                except OSError as error:
                    raise UserError(f"{file} can't be written: {error.strerror or error}") from error
                new.append(file)
        return Copied(letter, tuple(new), self.own is not None)

    def fault(self) -> str | None:
        """Return what is wrong with the user's letters, with file and line, or None."""
        try:
            Letters(self._profile, [self._home, self._bundled])
        except UserError as error:
            return f"{error} (in {self._home})"
        return None

    def _known(self) -> str:
        return f"There are letters in {', '.join(self.languages())}; those of another language are yours to write, all four (templates/README.md)."


def _application(kind: Letter, sample: Sample) -> Application:
    usual = Met.NONE if kind is Letter.AFTER_APPLICATION else Met.ONSITE
    return Application(
        company=sample.company or None,
        position=sample.position or None,
        contact=Person(sample.person) if sample.person else None,
        met=sample.met or usual,
        closed=sample.closed if kind is Letter.POSITION_CLOSED else None,
        other_role=kind is Letter.OTHER_ROLE,
        signals=Signals(informal=sample.informal),
    )


def _message(sample: Sample) -> Message:
    """Return the mail that the letter would answer: friends sign with their first name alone."""
    first = sample.person.split(" ")[0]
    text = f"Hi,\n\nno.\n\n{first}\n" if sample.informal else f"no.\n\n{sample.person}\n"
    return Message(
        message_key="0" * 64, message_id=None, date=None, sender=Address(sample.person, "kim@mail.example"),
        reply_to=(), to=(), cc=(), subject="", in_reply_to=None, references=(), text=text,
    )  # fmt: skip
