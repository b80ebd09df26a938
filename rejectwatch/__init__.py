"""rejectwatch finds job rejections in an inbox and leaves a gracious reply in Drafts."""

__version__ = "0.1.0"
