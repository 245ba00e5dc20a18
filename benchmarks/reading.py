"""How long papers take to read: the notice of 新密, one of a hundred items, and what doubling the length costs."""

import statistics
import time
from pathlib import Path

import models.data
from models.notice.read import read_text

RUNS = 15
ITEM = (
    "（{n}）推进第{n}项工作。年底前完成不少于{n}项，建立台账。"
    "〔市第{n}局牵头，市财政局、市司法局配合，各乡（镇）、街道按职责分工负责〕"
)


def median_ms(text: str) -> float:
    """Of several readings in this process, the first left out. Of the processor, which other work does not lengthen."""
    read_text(text)
    times = []
    for _ in range(RUNS):
        begun = time.process_time()
        read_text(text)
        times.append(time.process_time() - begun)
    return 1000 * statistics.median(times)


def paper_of(items: int) -> str:
    return "某某市2024年重点工作安排\n一、任务\n" + "\n".join(ITEM.format(n=n) for n in range(1, items + 1))


def main() -> None:
    seed = (Path(models.data.__path__[0]) / "xinmi-2023.txt").read_text(encoding="utf-8")
    hundred, two_hundred = median_ms(paper_of(100)), median_ms(paper_of(200))
    print(f"reading the notice of Xinmi      {median_ms(seed):7.1f} ms   (reach: 100)")
    print(f"reading a paper of 100 items     {hundred:7.1f} ms   (reach: 500)")
    print(f"200 items to 100                 {two_hundred / hundred:7.2f} ×")


if __name__ == "__main__":
    main()
