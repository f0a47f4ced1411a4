"""The codes of agreements in words. Stage and type: the PA-X Peace Agreements Database (codebook, variables Stage and Agtp)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

STAGES = {
    "Pre": _("Pre-negotiation/process"),
    "SubPar": _("Framework-substantive, partial"),
    "SubComp": _("Framework-substantive, comprehensive"),
    "Imp": _("Implementation/renegotiation"),
    "Ren": _("Renewal"),
    "Cea": _("Ceasefire/related"),
    "Oth": _("Other"),
}
TYPES = {
    "Inter": _("Interstate/interstate conflict(s)"),
    "InterIntra": _("Interstate/intrastate conflict(s)"),
    "Intra": _("Intrastate/intrastate conflict(s)"),
    "IntraLocal": _("Intrastate/local conflict(s)"),
}
CLAUSES = {
    "prohibition": _("Prohibition"),
    "obligation": _("Obligation"),
    "exemption": _("Exemption"),
    "procedure": _("Procedure"),
}
# How one agreement stands to another, as the one that refers says it, and as it reads from the other end.
RELATIONS = {
    "cites": _("cites"),
    "implements": _("implements"),
    "renews": _("renews"),
    "amends": _("amends"),
    "replaces": _("replaces"),
}
RELATED = {
    "cites": _("is cited by"),
    "implements": _("is implemented by"),
    "renews": _("is renewed by"),
    "amends": _("is amended by"),
    "replaces": _("is replaced by"),
}
RENEWALS = {
    "automatic": _("goes on by itself"),
    "by_consensus": _("goes on where all agree"),
    "automatic_by_consensus": _("goes on by itself where all agree"),
}
PERFORMED = {
    "done": pgettext_lazy("of a commitment", "done"),
    "partly": pgettext_lazy("of a commitment", "partly done"),
    "not_done": pgettext_lazy("of a commitment", "not done"),
}
