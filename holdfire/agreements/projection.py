"""Binds the readings of agreements to their tables."""

from holdfire.agreements import models, reading
from holdfire.record.projection import Reading, register_projection

for _kind, _model, _columns in (
    ("agreement", models.Agreement, reading.agreement),
    ("signatory", models.Signatory, reading.signatory),
    ("clause", models.Clause, reading.clause),
    ("scope", models.Scope, reading.scope),
    ("exemption", models.Exemption, reading.exemption),
    ("commitment", models.Commitment, reading.commitment),
    ("terms", models.Terms, reading.terms),
    ("renewal", models.Renewal, reading.renewal),
    ("performance", models.Performance, reading.performance),
    ("decision_rule", models.DecisionRule, reading.decision_rule),
    ("proposal", models.Proposal, reading.proposal),
    ("consent", models.Answer, reading.answer),
):
    register_projection(
        Reading(name=f"agreements.{_kind}", model=_model, kinds={_kind}, read=reading.each(_columns))
    )
