"""English nouns for what is counted: of which unit, whose, and whether the noun alone tells the quantity."""

from __future__ import annotations

from holdfire.press.reader.counting.quantity_words import Noun, Phrase

_PERSONS = {
    None: """people persons person individuals individual residents resident inhabitants citizens men man others them those whom who
villagers passengers students student worshippers shoppers workers worker employees staff drivers driver protesters demonstrators members member
adults boys-and-men locals nationals foreigners relatives pilgrims guards bodyguards guard bodyguard patients farmers fishermen migrants officer officers shepherds
tourists teachers sons daughters son daughter siblings cousins islanders townspeople nomads herders pensioners monks nuns priests clerics imams
civil-servantslabourers laborers traders vendors commuters rescuees deportees exiles settlers colonists peasants convicts lawyers activists politicians lawmakers mourners guests elderly hostages hostage returnees evacuees souls human-beings
commanders commander leaders leader officials official dissidents suspects brothers sisters family-members youths men-and-boys
volunteers contractors engineers pilots crew neighbours neighbors miners truckers casualties-of-war breadwinners tribesmen elders survivors survivor mourner parishioners crewmen kin dwellers shopkeepers herdsmen clergy churchgoers
servants porters townsfolk folk fugitives academics scholars passers-by passerby onlookers sympathisers supporters conspirators
suspected detainee-s smugglers looters arrivals new-arrivals newcomers mourners staff-members colleagues employees labourer
americans martyrs victims lives refugee-people men-women-and-children boys-and-girls men-and-women others-still young-men men-boys homes-people""",
    "civilians": "civilians civilian noncombatants civilian-people non-combatants bystanders peaceful-inhabitants civil-servants peaceful-residents innocent-civilians",
    "fighters": """fighters fighter militants militant rebels rebel insurgents insurgent gunmen gunman terrorists terrorist guerrillas guerrilla
militiamen militiaman combatants combatant jihadists jihadist extremists paramilitaries separatists mercenaries partisans attackers
foreign-fighters islamists ex-combatants guerrilla-fighters rebel-fighters militia-members militia-fighters infiltrators assailants bandits
armed-men cadres warriors ex-fighters""",
    "soldiers": """soldiers soldier troops servicemen serviceman servicemembers service-members conscripts marines sailors recruits cadets
government-soldiers army-soldiers army-officers military-personnel troopers reservists infantrymen paratroopers security-personnel
army-personnel servicewomen army-troops government-troops military-officers commandos soldiery border-guards legionnaires rangers privates corporals sergeants lieutenants colonels uniformed-men rank-and-file""",
    "police": "policemen policeman police-officers police-officer police gendarmes gendarme officers-of-police constables policewomen police-men",
    "children": """children child kids minors girls boys girl boy infants babies baby toddlers teenagers schoolchildren schoolgirls schoolboys
newborns pupils pupil adolescents youngsters orphans mothers-and-newborns school-children minor underage-children child-soldiers""",
    "women": "women woman mothers females wives widows pregnant-women grandmothers",
    "medical_staff": """doctors doctor nurses nurse medics medic paramedics paramedic health-workers medical-workers medical-staff
health-care-workers healthcare-workers medical-personnel ambulance-workers surgeons health-staff midwives""",
    "aid_workers": """aid-workers aid-worker humanitarian-workers relief-workers humanitarians un-staff un-workers relief-worker
humanitarian-worker humanitarian-staff aid-staff rescuers rescue-workers deminers un-employees aid-personnel""",
    "journalists": "journalists journalist reporters reporter media-workers cameramen cameraman photographers photographer media-professionals",
    "peacekeepers": "peacekeepers peacekeeper blue-helmets peace-keepers un-troops un-soldiers un-peacekeepers peacekeeping-troops",
}
_PRISONERS = """prisoners prisoner detainees detainee captives captive inmates pows pow prisoners-of-war prisoner-of-war internees
political-prisoners war-prisoners political-detainees jailed-activists"""
_UNITS = {
    "households": "families family households household",
    "share": "population",
    "buildings": """houses house homes home buildings building schools school hospitals hospital clinics mosques mosque churches church shops apartments
dwellings structures flats bridges bridge apartment-blocks residential-buildings facilities medical-facilities health-facilities health-centres
health-centers power-stations warehouses bakeries markets factories huts shelters tents apartment-buildings high-rises high-rise tower-blocks blocks-of-flats farmhouses farms mills granaries compounds housing-units installations monasteries shrines
classrooms properties residences towers blocks universities kindergartens water-stations buildings-and-houses command-posts depots
ammunition-depots positions bunkers outposts ambulance-stations""",
    "devices": """mines mine landmines landmine explosive-devices uxo uxos bombs ieds ied shells grenades explosives ordnance munitions
anti-personnel-mines antipersonnel-mines anti-tank-mines antitank-mines unexploded-bombs unexploded-shells cluster-bombs warheads
explosive-items items-of-ordnance items-of-unexploded-ordnance booby-traps pieces-of-ordnance explosive-objects cluster-munitions items projectiles
missiles missile rockets unexploded-munitions unexploded-ordnance improvised-explosive-devices pieces-of-unexploded-ordnance
pieces-of-explosive-ordnance items-of-explosive-ordnance explosive-remnants submunitions duds hazardous-items remnants explosive-device explosive-charges explosive-charge anti-personnel anti-tank mines-and-shells munition shells-and-mines""",
    "vehicles": """trucks truck lorries lorry vehicles vehicle tanks tank cars car buses bus ambulances ambulance aircraft planes plane helicopters helicopter
jets warplanes warplane armoured-vehicles armored-vehicles truckloads lorryloads trailers boats ships pick-ups pickups armoured-carriers fighter-jets
armoured-personnel-carriers armored-personnel-carriers military-vehicles convoys gunboats guns artillery-pieces howitzers launchers apcs trains
rocket-launchers pickup-trucks pick-up-trucks armored-personnel-carrier fuel-tankers tankers barges vessels aid-trucks aid-truck wagons drones drone uavs""",
    "settlements": "villages village towns town settlements settlement hamlets communities cities",
    "tonnes": "tonnes tons tonne ton metric-tons metric-tonnes",
    "hectares": "hectares hectare",
    "square_km": "square-kilometres square-kilometers sq-km square-km square-kilometre km2 km² sq-kilometres",
}
_EVENTS = {
    "violations": """violations violation breaches infringements ceasefire-violations truce-violations complaints violations-of-the-ceasefire
cease-fire-violations ceasefire-breaches truce-breaches infractions""",
    "attacks": """attacks attack assaults raids raid ambushes bombings bombing suicide-bombings car-bombings rocket-attacks drone-attacks ambush
mortar-attacks missile-attacks suicide-attacks missile-strikes bomb-attacks rocket-strikes strikes strike arson-attacks car-bombs suicide-attack
car-bomb-attacks assassination-attempts incursions massacres shootings shooting firing""",
    "airstrikes": """airstrikes airstrike air-strikes air-strike air-raids air-raid aerial-strikes bombing-raids drone-strikes drone-strike
air-attacks aerial-bombardments bombing-runs aerial-attacks air-bombardments coalition-strikes aerial-raids barrel-bomb-attacks""",
    "shellings": """shellings shelling bombardments bombardment artillery-strikes artillery-attacks artillery-barrages shelling-incidents
artillery-bombardments shelling-attacks mortar-shellings artillery-shellings""",
    "explosions": "explosions explosion blasts blast detonations bomb-blasts undetermined-explosions",
    "clashes": "clashes clash skirmishes firefights gunfights battles battle armed-clashes exchanges-of-fire engagements gun-battles armed-confrontations",
    "abducted": "abductions abduction kidnappings kidnapping",
    "detained": "arrests arrest detentions",
    "missing": "disappearances enforced-disappearances",
}
_COUNTED = {
    "killed": "deaths death fatalities fatality dead killed civilian-deaths killings slain fallen",
    "wounded": "injuries wounded injured injury wounds",
    "casualties": "losses casualties casualty dead-and-wounded killed-and-wounded",
    "displaced": """idps idp displaced-people displaced-persons internally-displaced-people internally-displaced-persons displaced internally-displaced
displaced-families""",
    "missing": "missing-persons missing-people missing disappeared",
    "surrendered": "deserters defectors",
}
_WEAK = {
    "killed": "martyrs lives",
    "casualties": "victims victim",
    "refugees": "refugees refugee asylum-seekers asylum-seeker",
    "abducted": "hostages hostage abductees",
    "returned": "returnees",
    "evacuated": "evacuees",
}
_BODIES = "bodies body corpses corpse"
# What is counted and makes no figure, whatever is said of it.
_NO_FIGURE = """
years year months month weeks week days day hours hour minutes minute seconds decades decade century centuries nights mornings
kilometres kilometers kilometre kilometer km kms miles mile metres meters metre meter m feet foot yards inches cm mm centimetres
dollars dollar euros euro pounds rubles roubles lira rupees pesos francs shekels riyals cents usd eur dinars naira birr hryvnia
rounds round zones zone areas area regions region provinces province districts district governorates states state countries country
nations parties party factions faction sides side groups group points point articles article clauses resolutions resolution documents
document maps map agreements agreement delegations delegation delegates delegate meetings meeting sessions session talks topics issues
issue votes vote seats seat times time degrees calibre caliber fronts front stages stage phases phase reasons reason steps step papers
pages page drafts items-on-the-agenda guarantors guarantor observers-states envoys envoy ministers ministers-and checkpoints checkpoint
principles conditions demands demand ways options parts part kinds types things thing words questions question chapters members-states
sub-committees committees subcommittees committee commissions working-groups occasions occasion centres offices office flights flight
cattle cows sheep goats camels livestock horses animals animal chickens donkeys percent ballots signatures copies languages tweets
accords pacts treaties treaty deal deals cycles cycle matches goals am pm a.m p.m a.m. p.m. gmt utc o'clock member-states
brigades battalions divisions units companies platoons regiments bases base camps-in lists list names shifts meals metres-away corridors corridor
routes crossings crossing sources source media-outlets outlets witnesses witness polls reports report statements statement proposals proposal
laws counts charges weapons rifles shots bullets crates bags litres liters kilos kilograms kg pounds barrels calls call letters letter
targets target leaders-of governments ministries agencies agency organisations organizations companies firms banks parliaments
kilometre-long calibres tribes clans languages religions ethnicities islands islets observers-from posts mediators-from candidates
sorties years-old year-old mn lines line places place locations location sites site front-lines events event incidents incident cases case
allies ally powers power capitals monitors-groups channels stations mediators mediator negotiators negotiator senators congressmen mps
deputies parliamentarians heads-of-state presidents diplomats ambassadors judges cardinals bishops guarantor-countries warring-parties
halves quarters thirds hectares-of-land warnings billion million truces truce ceasefires ceasefire rockets-a drills exercises ports airports
plenary-meetings visits trips interviews articles-in sanctions extras prizes municipalities entries lanes minefields times-that goals-by firing-points medals
strikers-in fans spectators voters subscribers copies-of sailors-cups players athletes shares jobs stadiums films books
"""
_ADJECTIVES = """civilian=civilians military=soldiers rebel=fighters militant=fighters child=children police=police combatant=fighters
combat=soldiers troop=soldiers army=soldiers peacekeeper=peacekeepers soldier=soldiers insurgent=fighters guerrilla=fighters"""


def _phrase(word: str) -> Phrase:
    return tuple(word.split("-"))


def _nouns() -> dict[Phrase, Noun]:
    found: dict[Phrase, Noun] = {_phrase(word): Noun("") for word in _NO_FIGURE.split()}
    for whose, words in _PERSONS.items():
        found |= {_phrase(word): Noun("persons", whose) for word in words.split()}
    found |= {_phrase(word): Noun("persons", "prisoners", "detained", True) for word in _PRISONERS.split()}
    for unit, words in _UNITS.items():
        found |= {
            _phrase(word): Noun(unit, "population" if unit == "share" else None) for word in words.split()
        }
    for quantity, words in _EVENTS.items():
        found |= {_phrase(word): Noun("events", None, quantity) for word in words.split()}
    for quantity, words in _COUNTED.items():
        found |= {_phrase(word): Noun("persons", None, quantity) for word in words.split()}
    for quantity, words in _WEAK.items():
        found |= {_phrase(word): Noun("persons", None, quantity, True) for word in words.split()}
    found |= {_phrase(word): Noun("bodies", None, "killed", True) for word in _BODIES.split()}
    # They watch, and a mission of them has a strength.
    found |= {
        _phrase(word): Noun("persons", "observers")
        for word in (
            "observers",
            "monitors",
            "inspectors",
            "regulars",
            "personnel",
            "observer",
            "monitor",
            "men",
        )
    }
    return found


NOUNS = _nouns()
ADJECTIVES = dict(pair.split("=") for pair in _ADJECTIVES.split())
NO_FIGURE = frozenset(_NO_FIGURE.split())
