"""What English calls negotiated texts by."""

from __future__ import annotations

from holdfire.press.reader.english.dates import MONTHS, WEEKDAYS
from holdfire.press.reader.meeting.agreement_words import AgreementWords

WORDS = AgreementWords(
    nouns=frozenset(
        ["agreement", "agreements", "accord", "accords", "memorandum", "memorandums", "memoranda", "protocol", "protocols", "treaty", "treaties", "pact", "pacts", "declaration", "declarations", "document", "armistice", "communique", "communiqué", "understanding", "understandings", "statement"]
    ),
    named_only=frozenset(["initiative", "framework", "roadmap", "compact", "covenant", "truce", "plan"]),
    alone=frozenset(["memorandum", "protocol", "declaration", "pact", "treaty", "armistice", "communique", "communiqué"]),
    with_joint=frozenset({"statement", "document"}),
    joint=frozenset(["joint", "final", "common", "trilateral", "tripartite", "bilateral", "quadripartite"]),
    kinds=frozenset(
        ["ceasefire", "track", "cease-fire", "truce", "peace", "armistice", "disarmament", "disengagement", "de-escalation", "power-sharing", "exchange", "prisoner", "prisoners", "swap", "demining", "reconciliation", "security", "withdrawal", "framework", "humanitarian", "demarcation", "border", "special", "joint", "final", "interim", "preliminary", "comprehensive", "trilateral", "bilateral", "tripartite", "quadripartite", "draft", "permanent", "cessation", "hostilities", "of", "implementation", "transition", "transitional", "political", "military", "technical", "separate", "secret", "landmark", "historic", "new", "formal", "written", "verbal", "additional", "general", "partial", "confidence-building", "monitoring", "non-aggression", "unity", "wealth-sharing", "safe-conduct", "amnesty", "resettlement", "repatriation", "detainee", "six-point", "five-point", "seven-point", "twelve-point", "two-page", "partition", "autonomy", "status", "forces", "access", "evacuation", "unilateral"]
    ),
    concluded=frozenset(
        ["signed", "penned", "signing", "sign", "signs", "adopted", "adopting", "adoption", "adopt", "inked", "initialled", "initialed", "concluded", "sealed", "ratified", "brokered", "reached", "approved", "endorsed", "agreed", "issued", "released", "published", "mediated", "finalised", "finalized", "closed", "ended", "produced", "yielded"]
    ),
    in_force=frozenset(
        ["under", "violated", "violating", "violates", "violation", "violations", "breached", "breaching", "breach", "breaches", "implement", "implementing", "implementation", "honour", "honouring", "honor", "respect", "force", "effect", "terms", "provisions", "signatories", "signatory", "guarantors", "since", "provides", "provided", "stipulates", "stipulated", "requires", "required", "obliges", "commits", "expires", "expired", "compliance", "comply", "line", "accordance"]
    ),
    open=frozenset(
        ["no", "not", "without", "never", "draft", "proposed", "possible", "possibly", "hope", "hopes", "hoped", "hoping", "seek", "seeks", "seeking", "sought", "want", "wants", "plan", "plans", "planned", "intend", "intends", "towards", "toward", "fail", "fails", "failed", "failing", "negotiate", "negotiating", "negotiations", "would", "will", "could", "should", "may", "might", "must", "expected", "ready", "discuss", "discussed", "discussing", "consider", "if", "unless", "chance", "prospects", "prospect", "any", "potential", "eventual", "future", "refuse", "refused", "refuses", "reject", "rejected", "demand", "demanded", "demands", "call", "called", "calling", "push", "urged", "yet"]
    ),
    tails=frozenset({"of", "on", "for"}),
    within=frozenset(["of", "on", "for", "and", "in", "the", "a", "an", "to", "with", "between"]),
    not_names=frozenset(
        ["the", "a", "an", "this", "that", "these", "those", "any", "each", "every", "such", "our", "their", "his", "her", "its", "under", "since", "in", "on", "at", "both", "all", "no", "new", "another", "un", "u.n", "eu", "us", "u.s", "security", "council", "resolution", "article", "but", "and", "if", "when", "while", "as", "after", "before", "also", ]
    ),
    bodies=frozenset(
        ["commission", "committee", "party", "council", "mission", "movement", "monitoring", "group", "secretariat", "board", "team", "office", "conference", "fund", "force"]
    ),
    articles=frozenset({"a", "an", "the"}),
    under="under",
    times=frozenset({*MONTHS, *WEEKDAYS}),
    institutions=frozenset({"government", "party", "ministry", "council", "movement", "front"}),
    definite=frozenset({"the", "this", "that", "its", "their"}),
)  # fmt: skip
