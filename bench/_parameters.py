"""How reports of one event differ, in one table: each share with what makes it realistic. Not fitted to any matcher.

"2017" are 357 reports of 137 incidents in Syria in 2017, typed from 197 outlets and grouped by hand: the counts told here are of those
(or of the 242 of them that are kept), where two reports of one incident are laid side by side. They are deadly and well-told incidents, put
together by their dates, so they show somewhat less error in place and time than daily telling has. "UCDP" are the 16,566 rows of Syria.
"""

from __future__ import annotations

from collections.abc import Mapping

SOURCES = 5  # who publishes: a monitor, a newspaper, an agency, a state outlet, a blog
FIRST_SOURCES = 4  # whose words they pass on: the monitor, local media, a ministry, an agency

Table = Mapping[str, tuple[tuple[float, ...], str]]
PARAMETERS: Table = {
    "coverage": (
        (0.60, 0.45, 0.35, 0.25, 0.15),
        "chance that each source tells of an event with three deaths. 2017: 41 of 92 incidents have one report, 21 two, 30 more; "
        "UCDP: 81 % of the rows rest on one article. Many events get none",
    ),
    "doubling": ((1.3,), "odds of being told with every doubling of the deaths: the well-told incidents are the deadly ones"),
    "passes_on": (
        (0.56, 0.12, 0.08, 0.10, 0.14),
        "whose words a newspaper, agency or blog passes on, the last: nobody named. 2017: 135 of 242 lean on one monitor, 34 name none",
    ),
    "place": (
        (0.71, 0.12, 0.05, 0.06, 0.05, 0.01),
        "exact, a place next to it, a point within 25 km, district, governorate, a wrong place altogether. 2017: 71 % exact, 14 % "
        "near, 5 % district, 9 % governorate; names differ in 12 % of the pairs; the press plants wrong provinces",
    ),
    "careless": (
        (0.1, 0.2, 0.2, 0.35, 0.35),
        "by source: a vague place coded as if it were exact (a governorate's point as the city of its name is a known fault)",
    ),
    "gazetteer": ((0.3, 1.5), "share of places whose point differs between gazetteers, and by how many km (standard deviation, each axis)"),
    "no_point": ((0.02,), "only a name is given, no point"),
    "spelling": ((0.05,), "the place in a spelling that folding does not bring together. 2017: names differ in 24 incidents, many so"),
    "time": (
        (0.83, 0.07, 0.04, 0.025, 0.02, 0.015),
        "the day, two to four days with the day among them, the day before or after, the day of publication one to three days later, a "
        "week, a month. 2017: 80 % a day, 15 % some days, 5 % a month; the first dates differ in 8 % of the pairs",
    ),
    "type": (
        (0.80, 0.10, 0.06, 0.04),
        "the sub-type, a neighbour of it, the event type alone, not said. 2017: sub-types differ in 14 % of the pairs, types in 2 %",
    ),
    "actor": (
        (0.08, 0.19, 0.4),
        "another side is blamed (2017: in a dozen of 137 incidents), not said (47 of 242), another name for the same (names differ in 45 % of the pairs)",
    ),
    "target": ((0.35,), "not said whom it hit"),
    "toll": (
        (0.55, 0.33, 0.12),
        "as counted, near it, a rival count. 2017: the lower bounds differ in 64 % of the pairs, by a median of a fifth, one in five by more "
        "than twice; small tolls, as most here, are told alike more often",
    ),
    "near_toll": ((0.35,), "standard deviation of the logarithm of a toll that is near"),
    "rival": ((0.9,), "mean of the logarithm by which a rival count lies above or below: 2.5 times, the highest tenth of 2017"),
    "toll_unsaid": ((0.21, 0.54), "killed (51 of 242), wounded (131 of 242)"),
    "low_only": ((0.41,), "at least so many: 79 of 191"),
    "rounded": ((0.2,), "ten and more given as a multiple of five: 44 of 118, where chance alone gives 24"),
}  # fmt: skip


def share(name: str) -> tuple[float, ...]:
    return PARAMETERS[name][0]
