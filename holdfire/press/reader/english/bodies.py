"""English words for bodies that speak: ministries, armies, parties, missions. Data only."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


BODIES = _set(
    "project co-chairs ministry government army military police office agency commission committee council union organisation organization group"
    " movement party front court parliament mission command staff headquarters centre center department institute observatory network"
    " forces force authorities authority bank fund programme program delegation embassy coalition alliance brigade house"
    " secretariat administration service services board bureau foundation charity ngo association federation university hospital"
    " cabinet presidency militia guard guards navy corps municipality watchdog directorate consulate assembly senate congress"
    " tribunal academy society league confederation company corporation company directorate opposition junta regime"
    " republic branch wing division battalion regiment unit cell faction insurgency caliphate church patriarchate diocese"
    " campaign initiative project team task-force panel chamber ombudsman defence defense security intelligence monitor"
    " institution academy syndicate chancellery bloc bundestag duma knesset majlis kremlin pentagon"
    " defenders helmets crescent cross watch secretariate operation operations defence-ministry peacekeeping"
)
# Single words in capitals that are bodies without any further word.
BODY_NAMES = _set(
    "international frontières kremlin pentagon rada commons sejm storting hezbollah hizbollah hizbullah hamas taliban houthis vatican interpol europol unicef nato mercosur eulex unesco"
    " fatah likud bundestag duma knesset majlis frontex oxfam greenpeace amnesty unifil monusco minusma unmiss"
)
# Verbs at the head of a body’s name: “Save the Children”.
NAME_VERBS = _set("save stop free defend")
