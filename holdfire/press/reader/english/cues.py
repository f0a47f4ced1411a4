"""English words and phrases that tell what a number counts.

A line: roles: phrases parted by bars. The roles are told in `quantity_words.Cue`; `@units` keeps a line to some units, `?name` asks
for one of the words of that name behind.
"""

from __future__ import annotations

from holdfire.press.reader.counting.quantity_words import Cue, Phrase
from holdfire.press.reader.english import rarer_cues

_PERSONS = "persons households bodies share"
_LIVING = "persons households share"  # the dead are not detained
_TABLE = {
    "killed": """
ap: killed|massacred|executed|murdered|shot dead|gunned down|beheaded|assassinated|slaughtered|hanged|eliminated|stabbed to death
ap: burned to death|burnt to death|beaten to death|shot and killed|neutralised|neutralized|wiped out|lynched|martyred|crushed to death
p: slain|put to death|drowned|blown up|found dead|confirmed dead|pronounced dead|burned alive|burnt alive|buried alive|starved to death|electrocuted
p: lost|trampled to death|left dead|lying dead|laid to rest|believed dead|presumed dead|feared dead|confirmed killed
a?lives: claimed|claim|claims|claiming|cost|costs|costing
a?life: taken|took|takes|taking
a: kill|kills|killing|slew|massacring|executing|executes|murdering|shooting dead|gunning down|beheading|assassinating|eliminating
a: claimed the lives of|claims the lives of|claiming the lives of|claim the lives of|took the lives of|taking the lives of
a: taken the lives of|cost the lives of|costing the lives of|costs the lives of|neutralising|neutralizing|wiping out|buried|lost|losing|destroyed
s: did not survive|gave their lives|lay dead|lie dead|were buried|are buried|fell in battle|were among the dead|starved|died|die|dies|dying|perished|perish|perishing|lost their lives|lost their life|lost his life|lost her life|losing their lives
s: succumbed|drowned|starved to death|froze to death|paid with their lives|lose their lives|were lost|been lost|was lost|choked to death|bled to death|suffocated|asphyxiated|were trampled|froze
d: dead|lifeless
o: death|deaths|killing|killings|loss|losses|massacre|murder|murders|execution|executions|lives|slaying|assassination|bodies|corpses
o: extrajudicial killings|killing and maiming
t: toll|death toll|dead|deaths|killed|fatalities|body count|toll of dead|killings
""",
    "wounded": """
ap: wounded|injured|hurt|maimed|hospitalised|hospitalized
a: wound|wounds|wounding|injure|injures|injuring|hurting|maiming|maims|hospitalising|hospitalizing
p: left wounded|left injured|found wounded
s: needed treatment|required treatment|suffered wounds|sustained injuries|suffered injuries|suffered wounds|sustained wounds|suffered burns|were treated for|was treated for
d: in critical condition|in serious condition|in a critical condition|in a serious condition|critically|seriously
o: wounding|injuring|injury to|injuries to|maiming
t: wounded|injured|injuries|injury toll
""",
    "casualties": """
ap: killed or wounded|killed and wounded|killed or injured|killed and injured|killed or maimed|killed and maimed|killed or captured
d: dead or wounded|dead and wounded|dead or injured|dead and injured
p: put out of action
o: killing and wounding|killing or wounding|killing or injuring
a: killing or wounding|killing or injuring|killing and wounding|killing or maiming
t: casualties|casualty toll|victims|killed and wounded|dead and wounded|killed or wounded
""",
    "displaced": """
ap: displaced|uprooted|expelled|forcibly displaced|deported|evicted
p: driven from|driven out|forced from|forced out|forced to flee|forced to leave|forced to abandon|made homeless|rendered homeless
p: left homeless|internally displaced|driven away|chased from|chased out|forced to relocate|forcibly transferred|displaced from
p: forced into exile|driven into exile|on the move|on the run|newly displaced
a: displace|displaces|displacing|uproot|uproots|uprooting|expelling|deporting|evicting
a?flight: drove|driven|driving|drives|forced|forcing|forces|force|sent|sending|prompted|prompting|caused|causing|pushed|pushing|compelled|compelling|chased|chasing|made|making|leaving|left|led|leading|obliged
s: fled|flee|fleeing|left their homes|leave their homes|leaving their homes|abandoned their homes|left their villages|moved to|moved into
s: live as displaced|living as displaced|lived as displaced|live in displacement|live in camps|living in camps|lived in camps|lives in camps
s: lived in care|are homeless|live in tents|living in tents|crowd into|crowded into|packed into|quit their homes|quit their villages|spilled into|have left
s: slept in the open|sleep in the open|camp in|camping in|camped in|huddle in|live in shelters|living in shelters|stay in camps|escaped
d: in camps
s: sought shelter|seeking shelter|taken shelter|took shelter|taking shelter|taken refuge|took refuge|sought refuge|moved out|fled their homes
s: have moved|abandoned their villages|fleeing their homes|taking refuge|are sheltering|were sheltering|sheltering
s?homes: left|leave|abandoned
d: homeless
o: displacement|exodus|expulsion|deportation|flight|uprooting|eviction|forced displacement
t: displaced
""",
    "refugees": """
s: crossed into|crossed the border|fled the country|fled abroad|sought asylum|crossed over into|fled across|crossing into|fleeing abroad
s: fled to neighbouring|fled to neighboring|fled into neighbouring|fled into neighboring|left the country|have crossed|fleeing the country
s: crossed over|crossed to|streamed into|arrived as refugees|fled as refugees|cross into|become refugees|became refugees
p: registered as refugees
t: refugees|refugee population
""",
    "returned": """
ap: repatriated
p: resettled
s: are back|were back|moved back in|trickled back|made their way back|come home|have come home|returned|gone back|went back|gone home|went home|going home|come back|came back|returned home|going back|moved back|return|returning|came home|come home
a?people: returned
a: repatriating
o: return|returns|repatriation|homecoming
t: returnees
""",
    "evacuated": """
ap: evacuated|airlifted|bused|bussed|rescued|ferried
p: led to safety|taken to safety|pulled out of|brought out|taken out|moved out|brought to safety|taken to safety|bused out|bussed out|flown out|led out|escorted out
a: evacuate|evacuates|evacuating|airlifting|busing|bussing|rescuing
s: boarded buses|left aboard buses|left on buses
o: evacuation|airlift
""",
    "detained": """
ap: detained|arrested|captured|imprisoned|jailed|interned|rounded up|taken into custody|incarcerated|apprehended
p: held captive|taken prisoner|taken captive|in custody|in detention|behind bars|being held|held prisoner|in captivity|in jail
p: picked up|sit in jail|sit in jails|in its custody|in their custody|in the hands of|in its jails|in prison|still held|held|remain in jail|remain in custody|thrown in jail|put behind bars|kept in detention|held without trial|languish in
a: detain|detains|detaining|arrest|arrests|arresting|capture|captures|capturing|jailing|imprisoning|hold|holds|holding|held|rounding up
a: took prisoner|taking prisoner|took captive|keeping in jail|keeps in prison
d: prisoner|captive
o: arrest|arrests|detention|detentions|imprisonment|capture|jailing|internment
t: detained|detainees|prisoners|arrested
""",
    "released": """
ap: released|freed|set free|pardoned|handed over|amnestied
p: let go|liberated|handed back|sent home
a: release|releases|releasing|free|frees|freeing|pardoning|handing over|liberated|setting free|let go
s: walked free|regained their freedom
o: release|freeing|liberation|pardon|handover|handing over
t: released|freed
""",
    "exchanged": """
ap: exchanged|swapped|traded
a: exchange|exchanges|exchanging|swap|swaps|swapping|trading
o: exchange|exchanges|swap|swaps
o@bodies: transfer|handover|return|repatriation
ap@bodies: returned|repatriated|handed over|transferred|released|delivered
a@bodies: handing over|returning
t: exchanged
""",
    "missing": """
p: still being sought|still sought|not accounted for|unaccounted for|reported missing|listed as missing|forcibly disappeared|feared missing|registered as missing|declared missing
s: have vanished|vanished without|not been heard from|went missing|gone missing|disappeared|vanished|go missing|going missing
d: missing|unaccounted for|still missing
o: disappearance|disappearances
t: missing|disappeared
""",
    "abducted": """
ap: abducted|kidnapped|snatched
p: carried off|dragged away|held for ransom|taken hostage|held hostage|taken hostages|seized
a: abduct|abducts|abducting|kidnap|kidnaps|kidnapping|took hostage|taking hostage|snatching|seized
d: hostage
o: abduction|abductions|kidnapping|kidnappings|seizure
t: abducted|kidnapped
""",
    "surrendered": """
s: surrendered|surrender|surrendering|gave themselves up|given themselves up|laid down their arms|laid down arms|laid down their weapons
s: turned themselves in|defected|put down their weapons|handed in their weapons|laying down their arms|handed over their weapons
s: turned in their weapons|given up their weapons|gave up their weapons|handed in their arms|given up their arms|demobilised|demobilized
p: demobilised|demobilized|disarmed
o: surrender|defection|demobilisation|demobilization|disarmament
a: disarming|demobilising|demobilizing
t: surrendered
""",
    "besieged": """
p: stuck in|holed up|cut off in|besieged|trapped|encircled|surrounded|cut off|stranded|blockaded|under siege|under blockade|hemmed in
d: under siege|trapped|besieged|stranded
s: live under siege|living under siege|lived under siege|remain under siege
a: trapping|besieging|encircling|encircled|trapped|stranding
o: siege
t: besieged
""",
    "in_need": """
s?aid: need|needs|needed|require|requires|required|face|faces|facing|lack|lacks|lacking|rely on|relies on|depend on|relying on|depending on
s?aid: suffer from|suffering from|experience|experiencing|live with|faced|survive on
p: in need|food insecure|acutely malnourished|severely malnourished|dependent on aid|in need of
d: in need|food insecure|food - insecure|starving|malnourished|going hungry|dependent on aid|without food|without water|without electricity
d: on the edge of famine|on the brink of famine|on the brink of starvation|living on handouts|short of food|hungry|without shelter|without clean water|without power|in urgent need|in dire need|in desperate need
a?hunger: left|leaving|leaves
t: in need
""",
    "strength": """
p: deployed|stationed|mobilised|mobilized|recruited|garrisoned|enlisted|massed|sent
a: field|deployed|deploy|deploys|deploying|stationed|stationing|mobilised|mobilized|mobilises|mobilising|mobilizing|fields|fielded|massed|massing
a@forces: sent|sends|sending|has|have|had|having|keeps|keep|keeping|maintains|maintain|counts|count|counted|commands|commanding|number|boasts|recruited
s@forces: arrived|remain|remained|are on the ground|have arrived|patrol|patrolling|serve|serving|operate|operating|took up positions
o: force|army|contingent|garrison|deployment|mobilisation|mobilization|arrival
d: in number|strong|under arms|in uniform
o@forces: team|mission|group|unit|units|band|detachment|staff|corps|militia
t: strength|troop strength
""",
    "destroyed": """
ap@devices vehicles: shot down|downed|intercepted
a@devices vehicles: shooting down|downing|intercepting
ap@buildings vehicles settlements: destroyed|razed|levelled|leveled|flattened|demolished|torched|burned|burnt|burned down|burnt down
ap@buildings vehicles settlements: wrecked|shot down|downed|knocked out|torn down|set on fire|set ablaze|gutted|blown up|damaged or destroyed|destroyed or damaged
p@buildings vehicles settlements: reduced to rubble|in ruins|reduced to ashes|lost
a@buildings vehicles settlements: destroy|destroys|destroying|razing|levelling|leveling|flattening|demolishing|torching|burning|burning down|downing|shooting down|blew up|lost|losing
d@buildings vehicles settlements: on fire|alight|in ruins|in flames|ablaze
o@buildings vehicles settlements: destruction|demolition|burning|loss|torching
t@buildings vehicles: destroyed
""",
    "damaged": """
ap@buildings vehicles: hit|struck
ap@buildings vehicles settlements: damaged|shelled|looted|partially destroyed|partly destroyed|badly damaged|ransacked|vandalised|vandalized
a@buildings vehicles settlements: damage|damages|damaging|looting|shelling
o@buildings vehicles settlements: damage to|shelling|looting
t@buildings vehicles: damaged
""",
    "cleared": """
ap@devices hectares square_km settlements: cleared|demined|disposed of
ap@devices: disarmed|rendered safe|unearthed|removed|defused|deactivated|disarmed|neutralised|neutralized|destroyed|dug up|lifted|detonated|found and destroyed|collected|blown up|made safe
a@devices hectares square_km: clear|clears|clearing|removing|defusing|destroying|neutralising|neutralizing|demining|disposing of|lifting|deactivating
o@devices hectares square_km: clearance|removal|disposal|demining|destruction
""",
    "aid": """
ap@vehicles tonnes: flown in|airdropped|air dropped|handed out|brought in|trucked in|shipped in|delivered|distributed|unloaded|dispatched|let in|allowed in|shipped
a@tonnes: airlifted|flown in|airlifting|flew in|dropped|shipped
a@vehicles tonnes: deliver|delivers|delivering|distributing|distributes|sent|sending|bringing|brought|carrying|dispatching|sends|let in
s@vehicles tonnes: entered|crossed|arrived|reached|entering|enter|crossing|arrive|reach|arriving|reaching|got through|came in|passed through|left for|rolled into|set off|drove into
o@vehicles tonnes: delivery|arrival|distribution|entry|convoy|convoys|shipment|column
s@persons households: received aid|received assistance|received food|receive aid|received relief|received humanitarian aid|received humanitarian assistance|been reached|benefited from|received medical aid|received help
s@persons households?aid: received|receive|got|get|receiving
s@persons households: received food aid|received cash|received medical care|received emergency aid|received supplies|receiving aid|receive food aid
p@persons households: assisted|given aid|given food|fed|reached with aid
a@persons households: assisted|feeding|fed
""",
}
_WORDS = {
    "flight": "across road roads run streets homes home flee leave abandon houses villages exile relocate evacuate camps homeless fleeing shelter refuge displaced displacement country border bush forest forests hills mountains safety jungle desert",
    "homes": "homes home houses villages",
    "lives": "lives men soldiers fighters troops",
    "people": "home homes refugees prisoners people families civilians girls boys schoolgirls children captives hostages women men soldiers",
    "aid": (
        "aid assistance help food hunger famine starvation protection water medicine medicines shelter relief insecurity support"
        " electricity handouts malnutrition treatment rations need starving hungry care needs"
    ),
    "hunger": "food water electricity hungry shelter power",
}

NEEDED = {name: frozenset(words.split()) for name, words in (_WORDS | rarer_cues.NEEDED).items()}


def _cues() -> dict[Phrase, tuple[Cue, ...]]:
    found: dict[Phrase, list[Cue]] = {}
    for quantity, table in (*_TABLE.items(), *rarer_cues.TABLE.items()):
        for line in table.strip().splitlines():
            head, _, phrases = line.partition(": ")
            head, _, units = head.partition("@")
            roles, _, needs = head.partition("?")
            counted = units or (_PERSONS if quantity == "killed" else _LIVING)
            cue = Cue(quantity, frozenset(roles), frozenset(counted.split()), needs)
            for phrase in phrases.split("|"):
                found.setdefault(tuple(phrase.split()), []).append(cue)
    return {phrase: tuple(cues) for phrase, cues in found.items()}


CUES = _cues()
