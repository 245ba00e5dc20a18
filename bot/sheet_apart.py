"""The process in which a workbook is written: what it says on stdin, the .xlsx on stdout."""

import json
import sys

from bot.papers.draft_sheet import workbook

if __name__ == "__main__":
    sys.stdout.buffer.write(workbook(json.load(sys.stdin)))
