"""Mail as it arrives: messages, their text, files of them, and the IMAP server."""
