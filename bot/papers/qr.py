"""A link as a picture, to be shown across a table or printed."""

import io

import segno


def qr_of(link: str) -> bytes:
    """A PNG of some 300 pixels a side; made in a few milliseconds, so on the event loop."""
    picture = io.BytesIO()
    segno.make(link, error="m").save(picture, kind="png", scale=8, border=4)
    return picture.getvalue()
