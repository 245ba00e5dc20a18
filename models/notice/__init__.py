"""The paper: text → lines → outline → clauses → units → dates, targets → draft, with doubts. Pure; nothing is kept.

The one way in is `read.read_text`; `paper.text_of` opens a file before it. No module here knows a place or a unit:
names are recognised by the grammar of such names and by the paper's own words (design, "The paper").
"""
