"""A private Dovecot on loopback, in a folder of its own, with a certificate authority of its own.

Any user name may log in with the password ``secret``, so that each test takes a fresh mailbox
rather than a fresh server.
"""

from __future__ import annotations

import contextlib
import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

PASSWORD = "secret"

_CONFIG = """
base_dir = {dir}/base
state_dir = {dir}/state
log_path = {dir}/dovecot.log
instance_name = rejectwatch-test-{plain}
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{dir}/ca/server.crt
ssl_key = <{dir}/ca/server.key
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_verbose = yes
auth_failure_delay = 0
auth_cache_size = 0
first_valid_uid = 0
mail_max_userip_connections = 100
mail_location = {format}:~/mail
default_login_user = {login_user}
default_internal_user = {user}
default_internal_group = {group}
service anvil {{
  {chroot_off}
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
passdb {{
  driver = passwd-file
  args = {dir}/etc/users
}}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={dir}/mail/%u allow_all_users=yes
}}
namespace inbox {{
  inbox = yes
  separator = {separator}
  prefix = "{prefix}"
{boxes}
}}
service imap-login {{
  {chroot_off}
  process_min_avail = 1
  service_count = 0
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {tls}
    ssl = yes
  }}
}}
service imap {{
  service_count = 50
  process_min_avail = 1
}}
protocol imap {{
  mail_plugins = {imap_plugins}
}}
{extra}
"""
_BOX = """  mailbox "{name}" {{
    special_use = {use}
    auto = subscribe
  }}"""

SPECIAL = {
    "\\Drafts": "Entwürfe",
    "\\Sent": "Sent",
    "\\Trash": "Trash",
    "\\Junk": "Junk",
    "\\Archive": "Archive",
}


def installed() -> bool:
    """Return whether a Dovecot, and openssl for its certificate, can be run here."""
    return all(shutil.which(name, path=_PATH) for name in ("dovecot", "doveadm", "openssl"))


_PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])


def free_port() -> int:
    """Return a loopback port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class Dovecot:
    """A server in ``folder``: ``start()``, then ``plain`` and ``tls`` are its ports, ``ca`` its authority.

    ``special`` maps special uses to mailbox names; an empty one gives a server without SPECIAL-USE
    attributes. ``passwords`` holds users with another password than ``secret``.
    """

    folder: Path
    special: dict[str, str] = field(default_factory=lambda: dict(SPECIAL))
    prefix: str = ""
    separator: str = "/"
    format: str = "maildir"
    passwords: dict[str, str] = field(default_factory=dict)
    acl: str = ""
    extra: str = ""
    plain: int = 0
    tls: int = 0

    @property
    def ca(self) -> Path:
        return self.folder / "ca" / "ca.crt"

    @property
    def config(self) -> Path:
        return self.folder / "etc" / "dovecot.conf"

    @property
    def log(self) -> str:
        with contextlib.suppress(FileNotFoundError):
            return (self.folder / "dovecot.log").read_text(errors="replace")
        return ""

    def start(self) -> Dovecot:
        for name in ("etc", "base", "state", "mail", "ca"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        _certificates(self.folder / "ca")
        for _ in range(3):
            self.plain, self.tls = free_port(), free_port()
            self._write_config()
            # A stale one, left by a killed server, costs five seconds at the first login.
            (self.folder / "base" / "anvil-auth-penalty").unlink(missing_ok=True)
            ran = self._run("dovecot", check=False)
            if ran.returncode == 0 and self._answers():
                return self
            self.stop()
        raise RuntimeError(f"Dovecot did not start: {ran.stderr}\n{self.log}")

    def stop(self) -> None:
        pid = self._pid()
        if pid is None:
            return
        for deadly in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, deadly)
            if _ended(pid, 4):
                break
        (self.folder / "base" / "master.pid").unlink(missing_ok=True)

    def kick(self, user: str) -> None:
        """End all connections of a user, as an administrator does: they get a BYE. Returns when they are gone."""
        self._run("doveadm", "kick", user)
        for _ in range(200):
            if user not in self.doveadm("who", user):
                return
            time.sleep(0.02)
        raise RuntimeError(f"{user} is still connected")

    def doveadm(self, *arguments: str) -> str:
        """Run a doveadm command, and return what it printed."""
        return self._run("doveadm", *arguments).stdout

    def _pid(self) -> int | None:
        try:
            return int((self.folder / "base" / "master.pid").read_text())
        except (FileNotFoundError, ValueError):
            return None

    def _run(self, program: str, *arguments: str, check: bool = True):
        path = shutil.which(program, path=_PATH)
        argv = [path, "-c", str(self.config), *arguments]
        # Files, not pipes: the server goes on in the background and would hold a pipe open.
        with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
            ran = subprocess.run(
                argv, stdin=subprocess.DEVNULL, stdout=out, stderr=err, check=False, timeout=30
            )
            out.seek(0)
            err.seek(0)
            ran.stdout, ran.stderr = out.read(), err.read()
        if check and ran.returncode:
            raise RuntimeError(f"{program} {' '.join(arguments)}: {ran.stderr}")
        return ran

    def _write_config(self) -> None:
        uid, gid = _mail_owner(self.folder)
        us, group = pwd.getpwuid(os.getuid()), os.getgid()
        root = os.getuid() == 0
        users = "".join(f"{user}:{{PLAIN}}{word}::::::\n" for user, word in self.passwords.items())
        (self.folder / "etc" / "users").write_text(users)
        (self.folder / "etc" / "acl").write_text(self.acl)
        text = _CONFIG.format(
            dir=self.folder, plain=self.plain, tls=self.tls, format=self.format, uid=uid, gid=gid,
            password=PASSWORD, separator=self.separator, prefix=self.prefix,
            login_user="dovenull" if root else us.pw_name,
            user="dovecot" if root else us.pw_name,
            group="dovecot" if root else _group_name(group),
            chroot_off="" if root else "chroot =",
            boxes="\n".join(_BOX.format(name=name, use=use) for use, name in self.special.items()),
            imap_plugins="$mail_plugins imap_acl" if self.acl else "$mail_plugins",
            extra=self.extra,
        )  # fmt: skip
        if self.acl:
            text = "mail_plugins = acl\n" + text + f"plugin {{\n  acl = vfile:{self.folder}/etc/acl\n}}\n"
        self.config.write_text(text, encoding="utf-8")

    def _answers(self) -> bool:
        return _greets(self.plain) and _greets(self.tls)


def _greets(port: int) -> bool:
    for _ in range(150):
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=2):
                return True
        except OSError:
            time.sleep(0.02)
    return False


def _ended(pid: int, seconds: float) -> bool:
    for _ in range(int(seconds / 0.02)):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


def _group_name(gid: int) -> str:
    return grp.getgrgid(gid).gr_name


def _mail_owner(folder: Path) -> tuple[int, int]:
    """Return who owns the mail: root may not, so as root it is the server's unprivileged user."""
    if os.getuid():
        return os.getuid(), os.getgid()
    owner = pwd.getpwnam("nobody")
    os.chown(folder / "mail", owner.pw_uid, owner.pw_gid)
    for above in (folder, *folder.parents):  # pytest's own folders are 0700
        if above == Path("/tmp"):
            break
        if not above.stat().st_mode & 0o001:
            above.chmod(above.stat().st_mode | 0o011)
    return owner.pw_uid, owner.pw_gid


def _certificates(folder: Path) -> None:
    """Make a certificate authority, and a certificate for localhost and 127.0.0.1 signed by it."""
    if (folder / "server.crt").exists():
        return
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj"]
    (folder / "names").write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n")
    for argv in (
        ["req", "-x509", *key, "/CN=rejectwatch test CA", "-days", "7", "-keyout", "ca.key", "-out", "ca.crt",
         "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign"],
        ["req", "-new", *key, "/CN=localhost", "-keyout", "server.key", "-out", "server.csr"],
        ["x509", "-req", "-in", "server.csr", "-CA", "ca.crt", "-CAkey", "ca.key", "-CAcreateserial", "-days", "7",
         "-out", "server.crt", "-extfile", "names"],
    ):  # fmt: skip
        subprocess.run(["openssl", *argv], cwd=folder, capture_output=True, check=True, timeout=30)
