"""Times whose parts stand close together: two days of one month, and a point's number right before a month."""

import pytest

from tests.notice.test_times_in_rows import dues


@pytest.mark.parametrize(
    "words",
    [
        "运动会。（市体育局，10月24日—25日）",
        "运动会。（市体育局，10月24日至25日）",
        "运动会。（责任单位：市体育局；时间：10月24-25日）",
        "运动会。10月24日至25日举办运动会。（市体育局）",
    ],
)
def test_two_days_of_a_month_end_with_the_second(words: str) -> None:
    assert [day for day, _ in dues(words)] == ["2024-10-25"]


def test_a_stretch_over_two_months_ends_in_the_second() -> None:
    assert [day for day, _ in dues("展览。（市体育局，10月24日-11月5日）")] == ["2024-11-05"]


def test_numbers_of_points_are_no_months_of_the_days_behind_them() -> None:
    told = dues("拆违。1.5月底前完成核查；2.8月底前完成拆除；3.10月底前复耕验收。（市城管局）")
    assert [day for day, _ in told] == ["2024-05-31", "2024-08-31", "2024-10-31"]


def test_a_dotted_day_stays_one() -> None:
    assert [day for day, _ in dues("拆违。6.30前完成核查。（市城管局）")] == ["2024-06-30"]


def test_deeds_done_together_or_all_alike_have_their_time() -> None:
    told = dues("稳投资。一季度集中开工35个项目；上半年集中签约10个项目。（市发改委）")
    assert [day for day, _ in told] == ["2024-03-31", "2024-06-30"]
