"""What earlier mail of the same thread adds to the facts of a rejection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rejectwatch.reply.application import Application, Met

_RUNGS = list(Met)
EARLIER = "earlier mail in this thread"


def enrich(application: Application, earlier: Sequence[Application]) -> Application:
    """Return the facts of a mail completed by those of its thread's earlier mail, oldest first.

    What the mail itself says wins; of earlier mail the latest does. Having met is never unlearnt.
    """
    sources = dict(application.sources)
    filled: dict[str, object] = {}
    for name in ("company", "position", "req_id", "contact"):
        if getattr(application, name) is None:
            known = next((v for one in reversed(earlier) if (v := getattr(one, name)) is not None), None)
            if known is not None:
                filled[name] = known
                sources[name] = EARLIER
    met = max((one.met for one in (*earlier, application)), key=_RUNGS.index)
    if met is not application.met:
        sources["met"] = EARLIER
    interviewed = True if met in (Met.INTERVIEW, Met.ONSITE) else application.interviewed
    return replace(application, **filled, met=met, interviewed=interviewed, sources=sources)  # type: ignore[arg-type]
