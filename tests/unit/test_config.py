"""The configuration file: every mistake told at once, where it is, and what would be right."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from rejectwatch import config
from rejectwatch.bundled import bundled
from rejectwatch.errors import ConfigError

GOOD = """\
[profile]
name = "Alex Rivera"
addresses = ["alex@mail.example"]

[[accounts]]
name = "personal"
address = "alex@mail.example"
host = "imap.mail.example"
"""
FILE = Path("/home/alex/config.toml")


def loads(text: str) -> config.Settings:
    """Return the settings of a text that lies at FILE."""
    return config.loads(text, FILE)


def mistakes(text: str) -> list[str]:
    """Return the mistakes of a text, one sentence each."""
    with pytest.raises(ConfigError) as caught:
        loads(text)
    head, *found = str(caught.value).split("\n  ")
    assert head == f"{FILE} has {'a mistake' if len(found) == 1 else f'{len(found)} mistakes'}:"
    return found


def with_line(table: str, line: str) -> str:
    """Return GOOD with one more line at the end of a table: its number is what ``line_of`` says."""
    if table == "profile":
        return GOOD.replace('["alex@mail.example"]\n', f'["alex@mail.example"]\n{line}\n')
    return GOOD + (f"{line}\n" if table == "accounts" else f"[{table}]\n{line}\n")


def test_the_example_loads() -> None:
    """A user who copies the example would be told that it is wrong."""
    settings = config.load(bundled("config.example.toml"))
    assert settings.profile.name == "Alex Rivera"
    assert [account.host for account in settings.accounts] == ["imap.mail.example"]


def test_the_example_shows_every_key_with_its_default() -> None:
    """A setting would be missing from the one place where users look for settings, or lie about its default."""
    text = bundled("config.example.toml").read_text(encoding="utf-8")
    shown = "\n".join(
        line.removeprefix("# ") if line.startswith("# ") and " = " in line.split("#", 2)[1] else line
        for line in text.splitlines()
    )
    shown = (
        shown.replace("port = 993 ", "port = 0 ")
        .replace("# say =", "say =")
        .replace("# [profile.expertise_in]", "[profile.expertise_in]")
    )
    told, plain = config.loads(_without_examples(shown), FILE), config.loads(_without_examples(text), FILE)
    assert told.model_dump() == plain.model_dump()
    for name, field in config.Settings.model_fields.items():
        for key in getattr(field.annotation, "model_fields", {}):
            assert f"{key} = " in text or f"{key}]" in text, f"{name}.{key} is not in the example"
    for key in config.Account.model_fields:
        assert f"{key} = " in text, f"accounts.{key} is not in the example"


def _without_examples(text: str) -> str:
    """Leave out the tables that show how to say more, for which there is no default."""
    kept, skipping = [], False
    for line in text.splitlines():
        if line.startswith(("[profile.", "# [profile.", "# [[profile.", "[[profile.")):
            skipping = True
        elif line.startswith("["):
            skipping = False
        if not skipping:
            kept.append(line)
    return "\n".join(kept)


def test_defaults() -> None:
    """A user who sets nothing would get another behaviour than the example promises."""
    settings = loads(GOOD)
    account = settings.accounts[0]
    assert (account.server_port, account.tls, account.login) == (993, "implicit", "alex@mail.example")
    assert account.mailboxes == ["INBOX"]
    assert settings.schedule.poll_every == timedelta(minutes=5)
    assert settings.schedule.lookback == timedelta(days=14)
    assert settings.schedule.history == timedelta(days=180)
    assert settings.reply.at_most == 20
    assert settings.reply.kinds == list(config.LETTER_KINDS)
    assert settings.reply.no_reply == "draft"
    assert settings.reply.fallback == "none"
    assert settings.actions.keyword == "$Rejection"
    assert (settings.actions.copy_to, settings.actions.move_to) == ("", "")
    assert settings.model.precision == 0.99
    assert settings.state.keep == timedelta(days=730)


def test_a_profile_is_enough_for_draft() -> None:
    """``draft FILE`` would want an account that it never uses."""
    assert loads('[profile]\nname = "A"\naddresses = ["a@b.example"]\n').accounts == []


def test_everything_wrong_is_told_at_once_in_file_order() -> None:
    """The user would mend one line, try again, and be told the next."""
    text = """\
[profile]
nam = "Alex"
name = ""
addresses = ["alex@mail.example", "nobody"]

[schedul]
poll_every = "5m"

[[accounts]]
name = "a"
address = "alex@mail.example"
host = "imap.mail.example"
port = 99999
tls = "none"
colour = "red"

[[accounts]]
name = "a"
address = "alex@mail.example"

[schedule]
lookback = "soon"

[actions]
move_to = "Rejectwatch/Unsure"

[model]
precision = 1.5
"""
    assert mistakes(text) == [
        "line 2, profile.nam: there is no such key; did you mean 'name'?",
        "line 3, profile.name: '': must have at least 1 character",
        "line 4, profile.addresses[2]: 'nobody': is not an e-mail address",
        "line 6, schedul: there is no such key; did you mean 'schedule'?",
        "line 13, accounts[1].port: 99999: must be less than or equal to 65535",
        "line 14, accounts[1].tls: 'none': is allowed only for a server on this machine (localhost, 127.0.0.1, ::1)",
        f"line 15, accounts[1].colour: there is no such key; known are {', '.join(config.Account.model_fields)}",
        "line 17, accounts[2].host: is missing and has no default",
        "line 18, accounts[2].name: 'a': another account has this name",
        'line 22, schedule.lookback: \'soon\': expected a duration such as "5m", "12h" or "14d"',
        "line 25, actions.move_to: 'Rejectwatch/Unsure': must not be a training mailbox: it would teach by itself",
        "line 28, model.precision: 1.5: must be less than 1",
    ]


@pytest.mark.parametrize(
    ("table", "line", "expected"),
    [
        ("profile", 'language = "EN"', "profile.language: 'EN': is not a language of two letters, such as \"en\" (ISO 639-1)"),
        ("profile", 'gender = "x"', "profile.gender: 'x': must be '', 'f' or 'm'"),
        ("profile", "expertise = 3", "profile.expertise: 3: must be a string"),
        ("profile", f'expertise = "{"x" * 301}"', f"profile.expertise: '{'x' * 78}…: must have at most 300 characters"),
        ("profile", r'signature = "a\u001b[31mb"', r"profile.signature: 'a\x1b[31mb': must hold no control characters but line breaks"),
        ("profile", 'expertise_in = { DE = "x" }', "profile.expertise_in.DE: 'DE': is not a language of two letters, such as \"en\" (ISO 639-1)"),
        ("profile", 'expertise_for = [{ position = "x" }]', "profile.expertise_for[1].say: is missing and has no default"),
        ("accounts", 'port = "993"', "accounts[1].port: '993': must be a whole number"),
        ("accounts", "port = true", "accounts[1].port: True: must be a whole number"),
        ("accounts", 'tls = "ssl"', "accounts[1].tls: 'ssl': must be 'implicit', 'starttls' or 'none'"),
        ("accounts", 'tls = "none"', "accounts[1].tls: 'none': is allowed only for a server on this machine (localhost, 127.0.0.1, ::1)"),
        ("accounts", 'auth = "oauth2"', "accounts[1].auth: 'oauth2': is not available yet; use an app password"),
        ("accounts", "mailboxes = []", "accounts[1].mailboxes: []: must have at least 1 item, not 0"),
        ("accounts", 'mailboxes = ["INBOX", "Jobs", "INBOX"]', "accounts[1].mailboxes: ['INBOX', 'Jobs', 'INBOX']: names 'INBOX' twice"),
        ("accounts", 'mailboxes = [" "]', "accounts[1].mailboxes: [' ']: holds an empty name"),
        ("accounts", 'mailboxes = "INBOX"', "accounts[1].mailboxes: 'INBOX': must be a list"),
        ("accounts", 'username = "a\\r\\nb"', r"accounts[1].username: 'a\r\nb': must be one line without control characters"),
        ("schedule", "poll_every = 300", 'schedule.poll_every: 300: expected a duration such as "5m", "12h" or "14d"'),
        ("schedule", 'poll_every = "0s"', "schedule.poll_every: '0s': must be at least 1s"),
        ("schedule", 'history = "-5d"', "schedule.history: '-5d': expected a duration such as \"5m\", \"12h\" or \"14d\""),
        ("schedule", 'history = "99999999w"', "schedule.history: '99999999w': that duration is too long"),
        ("schedule", 'idle = "yes"', "schedule.idle: 'yes': must be true or false"),
        ("reply", "at_most = 0", "reply.at_most: 0: must be greater than or equal to 1"),
        ("reply", 'kinds = ["all"]', "reply.kinds[1]: 'all': must be 'after_interview', 'after_application', 'position_closed' or 'other_role'"),
        ("reply", 'fallback = "english"', "reply.fallback: 'english': is not a language of two letters, such as \"en\" (ISO 639-1)"),
        ("reply", 'languages = ["German"]', "reply.languages[1]: 'German': is not a language of two letters, such as \"en\" (ISO 639-1)"),
        ("reply", 'no_reply = "never"', "reply.no_reply: 'never': must be 'draft' or 'skip'"),
        ("actions", 'keyword = "my keyword"', "actions.keyword: 'my keyword': must have at most 64 letters, digits and $ _ . -"),
        ("actions", 'keyword = "\\\\Deleted"', r"actions.keyword: '\\Deleted': must have at most 64 letters, digits and $ _ . -"),
        ("actions", 'copy_to = "Rejectwatch/Rejection"', "actions.copy_to: 'Rejectwatch/Rejection': must not be a training mailbox: it would teach by itself"),
        ("model", "precision = 1", "model.precision: 1: must be less than 1"),
        ("model", "precision = nan", "model.precision: nan: must be less than 1"),
        ("state", 'keep = "1h"', "state.keep: '1h': must be at least 1d: what is forgotten could be answered twice"),
        ("state", 'directory = "a\\u0000b"', r"state.directory: 'a\x00b': must be one line without control characters"),
    ],
)  # fmt: skip
def test_each_rule(table: str, line: str, expected: str) -> None:
    """A wrong value would be taken, or be told in words that help nobody."""
    text = with_line(table, line)
    number = text.splitlines().index(line) + 1
    assert mistakes(text) == [f"line {number}, {expected}"]


@pytest.mark.parametrize("text", ["5", "m", "5 parsecs", "1.5h", "", "٣d"])
def test_not_a_duration(text: str) -> None:
    """A slip would become some other time."""
    with pytest.raises(ValueError, match="expected a duration"):
        config.duration(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90s", timedelta(seconds=90)),
        ("5m", timedelta(minutes=5)),
        (" 36 H ", timedelta(hours=36)),
        ("14d", timedelta(days=14)),
        ("2w", timedelta(days=14)),
    ],
)
def test_durations(text: str, expected: timedelta) -> None:
    """A duration would mean another time."""
    assert config.duration(text) == expected


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.0.0.53", "::1", "[::1]", "LOCALHOST"])
def test_tls_none_on_this_machine(host: str) -> None:
    """A bridge on this machine could not be used."""
    text = GOOD.replace("imap.mail.example", host) + 'tls = "none"\n'
    account = loads(text).accounts[0]
    assert (account.tls, account.server_port) == ("none", 143)


@pytest.mark.parametrize(
    "host", ["127.0.0.1.evil.example", "localhost.evil.example", "0.0.0.0", "192.168.1.2"]
)
def test_tls_none_anywhere_else(host: str) -> None:
    """A password would cross a network in the clear."""
    found = mistakes(GOOD.replace("imap.mail.example", host) + 'tls = "none"\n')
    assert found == [
        "line 9, accounts[1].tls: 'none': is allowed only for a server on this machine (localhost, 127.0.0.1, ::1)"
    ]


@pytest.mark.parametrize("host", ["imap.mail.example:993", "imaps://imap.mail.example", "imap mail", "-x"])
def test_not_a_host(host: str) -> None:
    """A port or a scheme in the host would end in 'there is no server of that name'."""
    found = mistakes(GOOD.replace("imap.mail.example", host))
    said = 'is not the name of a server, such as "imap.mail.example" (its port goes into port)'
    assert found == [f"line 8, accounts[1].host: '{host}': {said}"]


def test_starttls_has_the_plain_port() -> None:
    """STARTTLS would be tried on the port of implicit TLS."""
    assert loads(GOOD + 'tls = "starttls"\n').accounts[0].server_port == 143


@pytest.mark.parametrize(
    ("lines", "where"),
    [
        ('password_command = ["pass"]\npassword_env = "X"', "line 10, accounts[1].password_env: give one of password_command, password_env, not several"),
        ('password_command = ["pass"]\npassword_file = "x"', "line 10, accounts[1].password_file: give one of password_command, password_file, not several"),
        ('password_env = "X"\npassword_file = "x"', "line 10, accounts[1].password_file: give one of password_env, password_file, not several"),
    ],
)  # fmt: skip
def test_one_password_source(lines: str, where: str) -> None:
    """It would be a riddle which of two passwords is used."""
    assert mistakes(GOOD + lines + "\n") == [where]


def test_one_account_is_not_watched_twice() -> None:
    """Two threads would work on the same mailbox and the same cursor."""
    second = GOOD[GOOD.index("[[accounts]]") :].replace('"personal"', '"other"').replace("imap.", "IMAP.")
    assert mistakes(f"{GOOD}\n{second}") == [
        "line 10, accounts[2]: another account has this user name and host; give that one more mailboxes"
    ]


@pytest.mark.parametrize("key", ["password", "passwd", "secret", "password_cmd"])
def test_a_secret_is_never_repeated(key: str) -> None:
    """A password written into the file would stand in a log or a bug report."""
    found = mistakes(f'{GOOD}{key} = "hunter2"\n')
    assert len(found) == 1
    assert "there is no such key" in found[0]
    assert "hunter2" not in found[0]


@pytest.mark.parametrize(
    "line",
    ['password_command = "echo hunter2"', 'password_env = "hunter2\\n"', 'password_file = ["hunter2"]', "password_command = [2, {x = 'hunter2'}]"],
)  # fmt: skip
def test_a_wrong_password_source_is_not_repeated(line: str) -> None:
    """A command may hold the password itself."""
    assert all("hunter2" not in sentence for sentence in mistakes(f"{GOOD}{line}\n"))


def test_a_single_account_table_is_explained() -> None:
    """[accounts] is what everybody writes first; and what stands in it may be a password."""
    text = GOOD.replace("[[accounts]]", "[accounts]") + 'password = "hunter2"\n'
    assert mistakes(text) == ["line 5, accounts: must be tables, one for each account: write [[accounts]]"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", r'"Alex\r\nBcc: all@world.example"'),
        ("name", r'"Alex\u2028Bcc: all@world.example"'),
        ("name", r'"Alex\u0085Bcc: all@world.example"'),
        ("name", r'"Alex\u202erevir"'),
        ("name", r'"Alex\u0000"'),
        ("expertise", r'"data\nBcc: all@world.example"'),
        ("addresses", r'["alex@mail.example\r\nBcc: all@world.example"]'),
        ("addresses", r'["Alex <alex@mail.example>"]'),
        ("addresses", r'["alex@mail.example, all@world.example"]'),
    ],
)
def test_nothing_can_break_out_of_a_header(key: str, value: str) -> None:
    """A name or an address would add a field to every draft."""
    lines = {"name": '"Alex"', "addresses": '["alex@mail.example"]', "expertise": '""', key: value}
    text = "[profile]\n" + "\n".join(f"{k} = {v}" for k, v in lines.items())
    found = mistakes(text)
    assert len(found) == 1
    assert found[0].startswith(f"line {list(lines).index(key) + 2}, profile.{key}")


@pytest.mark.parametrize("address", ["zoë@mail.example", "zoe@müller.example"])
def test_addresses_are_ascii(address: str) -> None:
    """A draft would get a From or a Message-ID that no mail program may write."""
    found = mistakes(GOOD.replace('"alex@mail.example"\nhost', f'"{address}"\nhost'))
    assert found == [
        f"line 7, accounts[1].address: '{address}': must be ASCII: write a domain as xn--… (RFC 5890)"
    ]


@pytest.mark.parametrize(
    "address",
    ["a b@c.example", "@c.example", "a@", "a", "a@b@c", "a@-b", "a@b!c", '"a b"@c.example', "a@[1.2.3.4]"],
)
def test_not_an_address(address: str) -> None:
    """A slip would be written into the From of every draft."""
    line = f"address = '{address}'"
    found = mistakes(GOOD.replace('address = "alex@mail.example"\nhost', f"{line}\nhost"))
    assert found == [f"line 7, accounts[1].address: {address!r}: is not an e-mail address"]


def test_a_signature_has_lines() -> None:
    """A signature of several lines, written on Windows too, would be refused."""
    text = with_line("profile", 'signature = """Alex Rivera\\r\n+34 600 000 000"""')
    assert loads(text).profile.signature == "Alex Rivera\n+34 600 000 000"


def test_lines_after_a_long_string_are_counted_right() -> None:
    """What stands in a signature would be taken for tables and keys, and lines be told wrongly."""
    text = with_line("profile", 'signature = """\n[schedule]\nidle = 1\n"""') + "[schedule]\nidle = 1\n"
    assert mistakes(text) == [f"line {text.count(chr(10))}, schedule.idle: 1: must be true or false"]


def test_dotted_keys_have_lines() -> None:
    """A mistake in a dotted key would be told without its line."""
    assert mistakes('profile.name = ""\nprofile.addresses = ["a@b.example"]\n') == [
        "line 1, profile.name: '': must have at least 1 character"
    ]


def test_unknown_keys_of_our_own() -> None:
    """A field that only the program sets could be set by the file, and turn relative paths elsewhere."""
    assert mistakes('path = "/etc"\n' + GOOD) == [
        "line 1, path: there is no such key; known are profile, accounts, schedule, reply, actions, training, model, state"
    ]


def test_not_toml() -> None:
    """The user would not learn where the file stops being TOML."""
    with pytest.raises(ConfigError) as caught:
        loads(GOOD + "tls = implicit\n")
    assert str(caught.value) == f"{FILE} is not valid TOML: Invalid value (at line 9, column 7)"


def test_nested_without_end() -> None:
    """A file of brackets would end in a traceback."""
    with pytest.raises(ConfigError, match="not valid TOML"):
        loads("x = " + "[" * 100_000)


def test_missing(tmp_path: Path) -> None:
    """A first start would end in a traceback, not in what to do."""
    with pytest.raises(ConfigError) as caught:
        config.load(tmp_path / "config.toml")
    assert str(caught.value) == (
        f"There is no configuration at {tmp_path / 'config.toml'}. Copy config.example.toml there and fill in your "
        "name and account."
    )


def test_a_folder(tmp_path: Path) -> None:
    """A folder in place of a file would end in a traceback."""
    with pytest.raises(ConfigError) as caught:
        config.load(tmp_path)
    assert str(caught.value) == f"{tmp_path} cannot be read: Is a directory."


def test_not_utf8(tmp_path: Path) -> None:
    """A file in Latin-1 would end in a traceback that shows its content."""
    path = tmp_path / "config.toml"
    path.write_bytes('[profile]\nname = "Zoë"\n'.encode("latin-1"))
    with pytest.raises(ConfigError) as caught:
        config.load(path)
    assert str(caught.value) == f"{path} is not UTF-8 text: byte 21 is wrong."


def test_a_byte_order_mark_and_windows_lines(tmp_path: Path) -> None:
    """A file from a Windows editor would be refused at its first line."""
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert config.load(path).profile.name == "Alex Rivera"


def test_paths_are_taken_from_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative path would depend on where the program was started."""
    monkeypatch.setenv("HOME", "/home/zoe")
    settings = loads(GOOD + '[state]\ndirectory = "state"\n')
    assert settings.state_dir == FILE.parent / "state"
    assert settings.relative("/etc/ca.pem") == Path("/etc/ca.pem")
    assert settings.relative("~/ca.pem") == Path("/home/zoe/ca.pem")


def test_a_home_that_is_not_there() -> None:
    """A slip after ~ would end in a traceback."""
    with pytest.raises(ConfigError, match="begins with a home folder that is not there"):
        loads(GOOD).relative("~no-such-user/ca.pem")


def test_the_platforms_state_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """The memory would lie where nobody looks for it."""
    monkeypatch.setenv("XDG_STATE_HOME", "/xdg/state")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/xdg/config")
    assert loads(GOOD).state_dir == Path("/xdg/state/rejectwatch")
    assert config.default_path() == Path("/xdg/config/rejectwatch/config.toml")


def test_settings_never_change() -> None:
    """A stage could change what another one sees."""
    with pytest.raises(ValueError, match="frozen"):
        loads(GOOD).reply.at_most = 5  # type: ignore[misc]


def test_expertise_words() -> None:
    """A letter would claim skills in another language, or of another kind of role."""
    profile = config.Profile(
        name="Alex",
        addresses=["a@b.example"],
        expertise="data pipelines",
        expertise_in={"de": "Datenpipelines", "fr": ""},
        expertise_for=[config.ExpertiseFor(position="product", say="usage data")],
    )
    assert profile.expertise_words("en", None) == "data pipelines"
    assert profile.expertise_words("en", "Senior PRODUCT Manager") == "usage data"
    assert profile.expertise_words("en", "Engineer") == "data pipelines"
    assert profile.expertise_words("de", "Product Manager") == "Datenpipelines"
    assert profile.expertise_words("fr", None) is None
    assert profile.expertise_words("es", None) is None


def test_no_expertise() -> None:
    """A letter would end in 'my skills in .'"""
    profile = config.Profile(name="Alex", addresses=["a@b.example"])
    assert profile.expertise_words("en", "Engineer") is None
