"""Papers written for these tests in forms that the folder of real papers lacks, each with its answer.

Places, units and figures are invented; the wording is that of such papers. `built.py` makes the files.
"""
