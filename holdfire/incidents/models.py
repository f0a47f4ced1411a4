"""Readings of incidents: each report version, what describes what, the incident itself, and where it fell.

Every filter and every map view is answered from one index alone (`list` by day, `map` by cell), so that 316,818 incidents are
counted without their rows being touched. Columns ending in _low, _best, _high are numbers of persons; null is unknown.
"""

from __future__ import annotations

from django.db import models

from holdfire.parties.models import Member
from holdfire.record.readings import ReadingRow

# Whatever a list or a map can be narrowed by stands in both of their indexes.
FILTERED = ("last_day", "event_type", "violence", "assessment", "contested", "killed_most")


def persons() -> models.PositiveIntegerField[int | None, int | None]:
    """A number of persons, null where nobody says one."""
    return models.PositiveIntegerField(null=True)


class Report(ReadingRow):
    """key: report:…, part: id of the statement. One row for each version that stands."""

    organisation = models.CharField(max_length=240)
    holder = models.CharField(max_length=240)
    publisher = models.CharField(max_length=2000)
    title = models.CharField(max_length=2000)
    place_name = models.CharField(max_length=2000)
    first_day = models.DateField(null=True)
    last_day = models.DateField(null=True)
    date_prec = models.PositiveSmallIntegerField(null=True)
    event_type = models.CharField(max_length=40)
    sub_event_type = models.CharField(max_length=40)
    violence = models.CharField(max_length=20)
    lon = models.FloatField(null=True)
    lat = models.FloatField(null=True)
    radius_m = models.FloatField(null=True)
    where_prec = models.PositiveSmallIntegerField(null=True)
    area = models.CharField(max_length=240)
    killed_low = persons()
    killed_best = persons()
    killed_high = persons()
    wounded_low = persons()
    wounded_best = persons()
    wounded_high = persons()
    civilians_low = persons()
    civilians_best = persons()
    civilians_high = persons()

    class Meta(ReadingRow.Meta):
        abstract = False


class Describes(ReadingRow):
    """key: report:…, part: incident and organisation. To which incident it belongs in the view of each who said anything of
    it: by `describes`, or as it follows from pairs (`decided.views`). A report left alone has no row."""

    incident = models.CharField(max_length=240)
    organisation = models.CharField(max_length=240)

    class Meta(ReadingRow.Meta):
        abstract = False
        indexes = [
            *ReadingRow.Meta.indexes,
            models.Index(fields=["incident"], name="incidents_describes_incident"),
        ]


class Decision(ReadingRow):
    """key: report:…, part: id of the statement. A standing `same` or `distinct`; `other` sorts behind the key.

    score, threshold: thousandths, null where a person decided without them.
    """

    other = models.CharField(max_length=240)
    verdict = models.CharField(max_length=10)
    organisation = models.CharField(max_length=240)
    holder = models.CharField(max_length=240)
    reason = models.TextField()
    rules = models.CharField(max_length=2000)
    score = models.PositiveSmallIntegerField(null=True)
    threshold = models.PositiveSmallIntegerField(null=True)

    class Meta(ReadingRow.Meta):
        abstract = False
        indexes = [
            *ReadingRow.Meta.indexes,
            models.Index(fields=["other", "key"], name="incidents_decision_other"),
        ]


class Incident(ReadingRow):
    """key: incident:…. Intervals run over every report and account; see `reading.incident` for each column."""

    title = models.CharField(max_length=2000)
    place_name = models.CharField(max_length=2000)
    first_day = models.DateField(null=True)
    last_day = models.DateField(null=True)
    date_prec = models.PositiveSmallIntegerField(null=True)
    event_type = models.CharField(max_length=40)
    sub_event_type = models.CharField(max_length=40)
    violence = models.CharField(max_length=20)
    possible = models.PositiveSmallIntegerField()
    lon = models.FloatField(null=True)
    lat = models.FloatField(null=True)
    radius_m = models.FloatField(null=True)
    where_prec = models.PositiveSmallIntegerField(null=True)
    cell = models.BigIntegerField(null=True)
    places = models.JSONField(null=True)
    killed_low = persons()
    killed_best = persons()
    killed_high = persons()
    killed_most = persons()
    wounded_low = persons()
    wounded_high = persons()
    civilians_low = persons()
    civilians_high = persons()
    n_reports = models.PositiveIntegerField()
    n_accounts = models.PositiveIntegerField()
    n_sources = models.PositiveIntegerField()
    n_first_sources = models.PositiveIntegerField()
    assessment = models.CharField(max_length=20)
    contested = models.CharField(max_length=80)

    class Meta(ReadingRow.Meta):
        abstract = False
        indexes = [
            *ReadingRow.Meta.indexes,
            models.Index(
                fields=["first_day", "key", *FILTERED, "since", "until"],
                name="incidents_incident_list",
            ),
            models.Index(
                fields=["cell", "lon", "lat", "radius_m", "first_day", "key", *FILTERED, "since", "until"],
                name="incidents_incident_map",
            ),
        ]


class Placement(ReadingRow):
    """key: incident:…, part: zone and the organisation that drew it. Inside and straddling; what has no row fell outside.

    share_low, share_high: over the reports, the part of the stated place and days within the zone; both are 1 only where every
    report puts it inside. distance_m: of the most precise report, negative within. boundaries: ids of the versions used.
    """

    zone = models.CharField(max_length=240)
    organisation = models.CharField(max_length=240)
    relation = models.CharField(max_length=10)
    share_low = models.FloatField()
    share_high = models.FloatField()
    distance_m = models.FloatField(null=True)
    boundaries = models.JSONField()
    first_day = models.DateField()
    last_day = models.DateField()

    class Meta(ReadingRow.Meta):
        abstract = False
        indexes = [
            *ReadingRow.Meta.indexes,
            models.Index(
                fields=["zone", "organisation", "first_day", "last_day", "relation", "key", "since", "until"],
                name="incidents_placement_zone",
            ),
            # A list of what fell into a zone: its keys come in the order in which the incidents are looked up by them.
            models.Index(fields=["zone", "key", "until"], name="incidents_placement_keys"),
        ]


class Qualification(ReadingRow):
    """key: incident:…, part: which reading of which clause, whose line, which zone and who did it. What a clause does not touch
    has no row.

    verdict, could_be, steps: as `agreements.qualify` numbers them; scope: id of the statement that reads the clause; zone,
    organisation: whose line of which zone, "" where the clause holds everywhere; holders: [organisation, whom it passes on] of the
    attribution, statements: the ids that give it.
    """

    verdict = models.PositiveSmallIntegerField()
    could_be = models.PositiveSmallIntegerField()
    steps = models.PositiveSmallIntegerField()
    clause = models.CharField(max_length=240)
    scope = models.CharField(max_length=64)
    agreement = models.CharField(max_length=240)
    zone = models.CharField(max_length=240)
    organisation = models.CharField(max_length=240)
    holders = models.JSONField()
    statements = models.JSONField()
    share_low = models.FloatField()
    share_high = models.FloatField()
    first_day = models.DateField(null=True)
    last_day = models.DateField(null=True)

    class Meta(ReadingRow.Meta):
        abstract = False
        indexes = [
            *ReadingRow.Meta.indexes,
            # Counts walk it alone: an incident's verdicts in one zone stand side by side.
            models.Index(
                fields=[
                    "agreement",
                    "zone",
                    "key",
                    "clause",
                    "verdict",
                    "first_day",
                    "last_day",
                    "since",
                    "until",
                ],
                name="incidents_qualification_counts",
            ),
        ]


class ReportDraft(models.Model):
    """A report that somebody is still writing: no statement and nobody else's to see; gone once it is handed in.

    key: the name that the report will bear; fields: what stands in the form; attachment: id of the file in `record.uploads`.
    """

    member = models.OneToOneField(Member, on_delete=models.CASCADE, related_name="report_draft")
    key = models.CharField(max_length=40)
    fields = models.JSONField()
    attachment = models.CharField(max_length=32)
    attachment_type = models.CharField(max_length=100)
    saved = models.DateTimeField()
