"""The configuration: read once, checked whole, frozen, handed down in slices.

Every mistake of a file is reported at once, with key path, line, value and the nearest right key.
"""

from rejectwatch.config.file import default_path, load, loads
from rejectwatch.config.settings import (
    LETTER_KINDS,
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
from rejectwatch.config.values import duration

__all__ = [
    "LETTER_KINDS",
    "Account",
    "Actions",
    "ExpertiseFor",
    "Model",
    "Profile",
    "Reply",
    "Schedule",
    "Settings",
    "State",
    "Training",
    "default_path",
    "duration",
    "load",
    "loads",
]
