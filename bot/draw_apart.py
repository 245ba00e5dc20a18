"""The process in which a picture is drawn: what it says on stdin, the PNG on stdout. The bot never waits for a pen."""

import json
import sys

from bot.papers.board import draw

if __name__ == "__main__":
    sys.stdout.buffer.write(draw(json.load(sys.stdin)))
