"""The methods of the Bot API, by subject. Importing this package fills the registry."""

from sandbox.methods import albums, chats, copying, deleting, editing, menu, names, polling, queries, sending

__all__ = ["albums", "chats", "copying", "deleting", "editing", "menu", "names", "polling", "queries", "sending"]
