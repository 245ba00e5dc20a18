"""Which addresses Telegram makes a link of."""

import re

_USER_LINK = re.compile(r"tg:(?://)?user\?id=([0-9]+)\Z")


def linked_user(url: str) -> int | None:
    """The person that a tg://user?id=… names."""
    match = _USER_LINK.match(url)
    return int(match[1]) if match else None


def checked_link(url: str) -> str:
    """The address as Telegram keeps it, or "" where it silently makes no link (no dot in the host)."""
    url = url.strip()
    if re.match(r"(?i)(tg|ton|tonsite):", url):
        return url
    match = re.match(r"(?i)(?:(https?)://)?([^/?#\s]+)([^\s]*)\Z", url)
    if match is None or (not match[1] and "://" in url) or "." not in match[2].rpartition("@")[2]:
        return ""
    return f"{(match[1] or 'http').lower()}://{match[2]}{match[3] or '/'}"
