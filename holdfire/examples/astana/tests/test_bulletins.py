"""The example's bulletins and the importer that reads them."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from holdfire.examples.astana import bulletins, load
from holdfire.exchange import bulletin_names
from holdfire.exchange.run import run
from holdfire.exchange.summary import Summary
from holdfire.record.authority import OPERATOR
from holdfire.record.models import StatementRow
from holdfire.record.ready import make_ready
from holdfire.testing import DESK, browser_of, shared


def bring(file: Path, dry_run: bool = False) -> Summary:
    """Import a file as the command would, with what must be said beside it."""
    monitors = {"ru": "Russian monitors", "tr": "organisation:turkish-monitors"}
    areas = {"Damascus": "place:damascus-province"}
    format = bulletin_names.of([file], DESK, bulletins.ISSUER, monitors, areas)
    return run([file], format, organisation=DESK, by=OPERATOR, dry_run=dry_run)


def test_the_example_keeps_its_statements() -> None:
    """Read by the importer, the example's table gives the very statements that it gave when it had a reader of its own."""
    ids = [make_ready(draft, DESK).id for draft in bulletins.bulletins()]
    assert len(ids) == 301
    assert sha256(b"".join(ids)).hexdigest() == (
        "1b18ffc16253ad5f008744ec85ba5ae6eedcff81cf41500b4c448a42e212d901"
    )


@pytest.mark.usefixtures("record")
def test_the_counts_of_2017_come_in_whole() -> None:
    """Typed from public pages: 111 rows are all accepted; the example's own, imported beside it, adds nothing."""
    load.load(lambda stage: None)
    before = StatementRow.objects.count()
    own = Path(bulletins.__file__).with_name(bulletins.NAME)
    looked = bring(own, dry_run=True)
    assert (looked.read, looked.accepted, looked.unchanged, looked.refused) == (111, 0, 301, [])
    file = shared("data/bulletins/russia_turkey_commission_2017.tsv")
    told = bring(file)
    assert (told.read, told.refused) == (111, [])
    assert StatementRow.objects.count() - before == told.statements - told.unchanged
    assert (told.statements, bring(file).unchanged) == (274, 274)


@pytest.mark.usefixtures("record")
def test_the_example_s_bulletins_go_out_and_come_back_unchanged(tmp_path: Path) -> None:
    """The download of all 111 prints, handed in again with nothing said beside it, adds nothing."""
    load.load(lambda stage: None)
    file = tmp_path / "bulletins.csv"
    file.write_bytes(browser_of("read").get("/bulletins.csv?on=2018-01-01").content)
    format = bulletin_names.of([file], DESK)
    told = run([file], format, organisation=DESK, by=OPERATOR)
    assert (told.read, told.accepted, told.unchanged, told.refused) == (111, 0, 301, [])
