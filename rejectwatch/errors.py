"""What can go wrong, sorted by what the caller does about it.

RejectwatchError
├── UserError            stop, say one sentence, no traceback                  exit 2
│   ├── ConfigError            every mistake of the file at once
│   ├── LoginRefused           the server said no to the password or the token
│   ├── DraftsMailboxMissing   no ``\\Drafts`` and none configured
│   ├── ModelUnusable          missing, damaged, made by another scikit-learn
│   ├── LedgerUnusable         damaged, or from a newer version
│   └── Busy                   another process holds the state folder
├── ServerError          leave everything as it is, the next pass tries again  exit 75
└── MessageError         this message only; the pass goes on
    ├── UnreadableMessage
    └── TemplateFailed
"""


class RejectwatchError(Exception):
    """The root of all errors that are expected; ``str()`` is a sentence for a person."""


class UserError(RejectwatchError):
    """Only the user can mend this: stop and say what to do."""


class ConfigError(UserError):
    """The configuration is wrong; the text lists every mistake with key path, line and value."""


class LoginRefused(UserError):
    """The server refused the login, or no secret could be had."""


class DraftsMailboxMissing(UserError):
    """The server has no mailbox marked or named as Drafts, and the configuration names none."""


class ModelUnusable(UserError):
    """The model's file is missing, damaged, or made by other versions."""


class LedgerUnusable(UserError):
    """The ledger's file is damaged or was written by a newer rejectwatch."""


class Busy(UserError):
    """Another rejectwatch holds the state folder."""


class ServerError(RejectwatchError):
    """The mail server could not be reached, broke off or answered wrongly; try again later."""


class MailboxMissing(ServerError):
    """The server has no mailbox of that name (TRYCREATE or NO at SELECT and APPEND)."""


class MessageError(RejectwatchError):
    """One message could not be handled; it is recorded as failed and the pass goes on."""

    reason = "unreadable"


class UnreadableMessage(MessageError):
    """The message is too broken to be read."""


class TemplateFailed(MessageError):
    """A letter template failed while it was filled in."""

    reason = "template"
