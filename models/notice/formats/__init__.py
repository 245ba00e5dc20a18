"""The formats in which papers come, one file each: bytes → the text as a person sees it. `paper.py` is their door.

Only here are libraries imported that open file formats. Words that stand around the text (running heads, page feet,
watermarks) are no part of it, but they are looked at for marks of secrecy: `Opened.around`.
"""
