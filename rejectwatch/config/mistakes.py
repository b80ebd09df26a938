"""The mistakes of a configuration as sentences: line, key path, value, and what would be right."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from rejectwatch.config.settings import (
    Account,
    Actions,
    ExpertiseFor,
    Model,
    Profile,
    Reply,
    Schedule,
    Settings,
    State,
    Training,
)

KeyPath = tuple[str | int, ...]

LONGEST_VALUE = 80
_TABLES: Mapping[KeyPath, type[BaseModel]] = {
    (): Settings,
    ("profile",): Profile,
    ("profile", "expertise_for"): ExpertiseFor,
    ("accounts",): Account,
    ("schedule",): Schedule,
    ("reply",): Reply,
    ("actions",): Actions,
    ("training",): Training,
    ("model",): Model,
    ("state",): State,
}
_PLAIN_WORDS = (
    ("Value error, ", ""),
    ("Input should be a valid integer", "must be a whole number"),
    ("Input should be a valid boolean", "must be true or false"),
    ("Input should be a valid ", "must be a "),
    ("Input should be ", "must be "),
    ("List should have ", "must have "),
    ("String should have ", "must have "),
    (" after validation", ""),
)
_TABLE = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.\-\" ]{1,200}?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([A-Za-z0-9_.\-\"]{1,200})\s*=")


def sentences(errors: list[ErrorDetails], text: str, data: Mapping[str, Any]) -> list[str]:
    """Return one sentence a mistake, in the order of the file: those that pydantic found, and ours."""
    lines = lines_of(text)
    told = [(item["loc"], _sentence(item)) for item in errors]
    found = []
    for place, said in [*told, *_contradictions(data)]:
        loc = place[:-1] if place[-1:] == ("[key]",) else place  # so pydantic marks the key of a mapping
        line = next((lines[loc[:n]] for n in range(len(loc), 0, -1) if loc[:n] in lines), 0)
        where = f"line {line}, {_dotted(loc)}" if line else _dotted(loc)
        found.append((line, f"{where}: {said}"))
    return list(dict.fromkeys(sentence for _, sentence in sorted(found)))


def _sentence(item: ErrorDetails) -> str:
    kind, loc, value = item["type"], item["loc"], item["input"]
    if kind == "extra_forbidden":
        return _unknown(loc)
    if kind == "missing":
        return "is missing and has no default"
    if kind in {"model_type", "dict_type"}:
        return f"must be a table: write [{_dotted(loc)}]"
    if loc == ("accounts",) and kind == "list_type":
        return "must be tables, one for each account: write [[accounts]]"
    what = str(item["msg"])
    for pydantic_says, we_say in _PLAIN_WORDS:
        what = what.replace(pydantic_says, we_say)
    shown = "" if _is_secret(loc) else _shown(value)
    return f"{shown}: {what}" if shown else what


def _unknown(loc: KeyPath) -> str:
    """Return what to say of a key that isn't one of ours; its value may be a password and is not told."""
    known = _keys_at(loc[:-1])
    near = difflib.get_close_matches(str(loc[-1]).lower(), known, n=1, cutoff=0.5)
    return "there is no such key" + (
        f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(known)}"
    )


def _is_secret(loc: KeyPath) -> bool:
    return any(str(key).startswith("password") for key in loc)


def _shown(value: object) -> str:
    """Return a value in quotes, cut where it is long; of tables nothing, since they may hold anything."""
    if isinstance(value, Mapping | BaseModel):
        return ""
    if isinstance(value, list) and any(isinstance(one, Mapping | list) for one in value):
        return ""
    told = repr(value)
    return told if len(told) <= LONGEST_VALUE else told[: LONGEST_VALUE - 1] + "…"


def _contradictions(data: Mapping[str, Any]) -> Iterator[tuple[KeyPath, str]]:
    """Yield what no table can see by itself, whatever else is wrong with the file."""
    if "path" in data:  # a field of ours, not a key of the file
        yield ("path",), _unknown(("path",))
    accounts = data.get("accounts")
    tables = [a for a in accounts if isinstance(a, Mapping)] if isinstance(accounts, list) else []
    yield from _twice(tables)
    actions, training = data.get("actions"), data.get("training")
    defaults = Training.model_validate({}).model_dump(include={"rejection", "other", "unsure"})
    if isinstance(actions, Mapping):
        set_by_user = training if isinstance(training, Mapping) else {}
        taught = {set_by_user.get(key, default) for key, default in defaults.items()} - {""}
        for key in ("copy_to", "move_to"):
            if actions.get(key) in taught:
                yield (
                    ("actions", key),
                    f"{actions[key]!r}: must not be a training mailbox: it would teach by itself",
                )


def _twice(accounts: list[Mapping[str, Any]]) -> Iterator[tuple[KeyPath, str]]:
    names: set[object] = set()
    logins: set[tuple[str, str]] = set()
    for n, account in enumerate(accounts):
        name, host = account.get("name"), account.get("host")
        login = account.get("username") or account.get("address")
        if isinstance(name, str):
            if name in names:
                yield ("accounts", n, "name"), f"{name!r}: another account has this name"
            names.add(name)
        if isinstance(host, str) and isinstance(login, str):
            if (login, host.lower()) in logins:
                yield (
                    ("accounts", n),
                    "another account has this user name and host; give that one more mailboxes",
                )
            logins.add((login, host.lower()))


def _keys_at(loc: KeyPath) -> list[str]:
    """Return the keys that are allowed at a path of the configuration."""
    table = _TABLES.get(tuple(key for key in loc if isinstance(key, str)), Settings)
    return [k for k in table.model_fields if (table, k) != (Settings, "path")]


def _dotted(loc: KeyPath) -> str:
    out = ""
    for key in loc:
        name = repr(key).strip("'\"") if isinstance(key, str) else ""
        out += f"[{key + 1}]" if isinstance(key, int) else f".{name}" if out else name
    return out


def lines_of(text: str) -> dict[KeyPath, int]:
    """Return the line of every table and key; tomllib keeps no positions."""
    lines: dict[KeyPath, int] = {}
    counts: dict[str, int] = {}
    table: KeyPath = ()
    string = ""  # the quotes of the multi-line string that we are in
    for number, line in enumerate(text.split("\n"), 1):
        if string:
            string = "" if string in line else string
            continue
        if match := _TABLE.match(line):
            names = _names(match[2])
            if match[1] == "[[":
                counts[".".join(names)] = counts.get(".".join(names), -1) + 1
            table = tuple(_with_indexes(names, counts))
            lines.setdefault(table, number)
        elif match := _KEY.match(line):
            lines.setdefault((*table, *_names(match[1])), number)
            string = next((quotes for quotes in ('"""', "'''") if line.count(quotes) % 2), "")
    return lines


def _names(dotted: str) -> list[str]:
    return [name.strip().strip('"') for name in dotted.split(".")]


def _with_indexes(names: list[str], counts: Mapping[str, int]) -> Iterator[str | int]:
    for n, name in enumerate(names, 1):
        yield name
        index = counts.get(".".join(names[:n]))
        if index is not None:
            yield index
