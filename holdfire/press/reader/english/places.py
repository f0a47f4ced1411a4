"""The words by which English news says that a name is a place, and those by which it says that it is none. Data only.

Single words unless said otherwise, in lower case unless they are names.
"""

from __future__ import annotations

from dataclasses import dataclass

from holdfire.press.reader.english import agencies, belongings, not_places, peoples, world


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@dataclass(frozen=True, slots=True, eq=False)
class PlaceWords:
    """What the finder of places asks a language for."""

    language: str = "en"
    # Words before a name
    within: frozenset[str] = _set(
        "in near round outside inside within across throughout around towards toward into off beyond amid"
    )
    surely: frozenset[str] = _set("in near round across throughout")  # before no person
    perhaps: frozenset[str] = _set("at from through via past above along opposite surrounding")
    holding: frozenset[str] = _set(  # “in the X”, where X may be a land
        "in across throughout into near around outside inside along beyond"
    )
    of_place: frozenset[str] = _set(
        "north south east west northeast northwest southeast southwest north-east north-west south-east south-west"
        " outskirts suburbs suburb edge edges outside inside parts part centre center heart fall capture recapture"
        " siege liberation battle battles control seizure loss shelling bombing bombardment bombings encirclement"
        " occupation invasion blockade evacuation storming destruction residents resident inhabitants mayor governor"
        " streets skies rest much most all half countryside interior shores coast banks bank gates map maps"
        " entrance centre approaches vicinity surroundings reaches portion portions swathes swaths corner corners"
        " kilometres kilometers km miles side annexation partition reconstruction defence defense neighbourhoods"
        " neighborhoods people population natives native port airport republic places short ahead out left ruins rubble direction independence integrity percent cent third quarter thirds quarters"
    )
    motion: frozenset[str] = _set(
        "fled flee flees fleeing went go goes going gone travel travels travelled traveled travelling traveling"
        " return returns returned returning move moved moves moving march marched marching head headed heading"
        " flown fly flew flying drove drive driving driven arrived come came sent send sending sends evacuated"
        " evacuate evacuating transferred transfer taken brought deported transported withdrew withdraw withdrawn"
        " withdrawing retreat retreated retreating advance advanced advancing route road highway railway leads led"
        " leading bussed bused convoy convoys visit visits trip journey deployed deploy close closer access back"
        " out displaced displacement relocated spread spreads spreading spilled expanded extended deliveries delivery"
        " delivered deliver shipments shipped shipment flight flights way crossed cross crossing crossings escaped"
        " next restored entry admission trucks lorries loaded pulled drawn up down invited exiled extradited escorted ferried pushed push airlifted reinforcements"
        " troops flee refugees corridor corridors path gateway entrance approaches pilgrimage north south east west"
    )
    leaving: frozenset[str] = _set(
        "fled flee fleeing left departed driven displaced uprooted evacuated deported"
    )
    joint: frozenset[str] = frozenset(
        ("Cooperation", "Co-operation")
    )  # “the Organization for Co-operation in X”
    bound: frozenset[str] = _set(
        "left leave leaving headed heading bound departed departing fled set battle battles planned due scheduled slated"
        " expected convened"
    )
    attack: frozenset[str] = _set(
        "attack attacks strike strikes airstrike airstrikes assault assaults raid raids offensive offensives march"
        " marched advance advances advanced advancing siege shelling bombardment fire shells bombs rockets missiles"
        " raids blockade converged converging descended fell fallen rained closing incursion bombing bombings"
        " fired dropped landed moved moving move drones drone barrage attacked push blockades bombardments aggression war onslaught curfew lockdown"
    )
    upon: frozenset[str] = _set(
        "sky skies flew fly flying flights flown drones drone planes aircraft control airspace"
        " dropped down overflew hovering jets jet smoke battle fight fighting fought battles"
        " dispute sovereignty leaflets bridge bridges bridgehead flag flags hoisted"
    )
    linking: frozenset[str] = _set(
        "border borders frontier frontiers boundary boundaries crossing crossings road highway railway route routes line"
        " area train track distance corridor flight flights flew buses ferries ferry trains trucks shuttle shuttled motorway midway halfway travel travelling traveling territory"
    )
    # Of these, what states do and suffer as such
    loose: frozenset[str] = _set(
        "hold holds holding held threaten threatens threatening threatened attack attacked attacking targeted targeting"
        " target took take takes taken lost losing handed abandoned defended visiting"
    )
    # “X between Y and Z”: Y and Z are those who quarrel or meet, no places
    parting: frozenset[str] = _set(
        "talks agreement agreements ceasefire truce deal war dialogue negotiations tension tensions relations meeting swap"
        " exchange dispute differences rivalry conflict ties accord pact alliance contacts consultations cooperation call"
        " summit hostilities trust distinguish choose coordination feud split rift power-sharing peace clashes battles"
        " confrontation confrontations mediate mediated mediating mediation standoff hostility friendship enmity"
    )
    taking: frozenset[str] = _set(
        "captured capture captures capturing seized seize seizing retook retake retaken retaking recaptured recapture"
        " recapturing entered enter entering reached reach reaching left leave leaving fled flee fleeing shelled shell"
        " shelling bombed bomb bombing struck strike striking hit hits hitting pounded pounding besieged besiege"
        " besieging encircled encircle encircling visited visit visiting visits stormed storm storming overran overrun"
        " liberated liberate liberating occupied occupy occupying surrounded surrounding surround evacuated invaded"
        " invade invading approached approaching holds held recovered overlooking overlooks overlook bordering borders"
        " lost losing quit departed regained conquered annexed bombarded bombarding rocked shook devastated ravaged"
        " destroyed razed ring rings ringed cost costs gripped engulfed wracked gripping pummeled pummelled blockaded blockading neighbouring neighboring controls attacked"
        " attack attacking targeted targeting take took takes cleared defended toured patrolled patrol patrolling taken reopened reopen sealed control controlling hold holds holding held threaten threatens threatening threatened link handed ceded surrendered abandoned linking links connecting connects"
        " burned burnt looted loot looting torched torch torching raided raiding ransacked sacked pillaged plundered mined levelled leveled"
        " obliterated deserted vacated bypassed traversed strafed mortared bombards reoccupied reclaimed infiltrated resettled"
        " rebuilt rebuild flooded inundated shells bombs vacate vacating reclaim reoccupy demolished blitzed swept"
        " joining separating separates blanketed crossed crossing cross"
    )
    # Verbs and states that befall a place that stands before them
    befallen: frozenset[str] = _set(
        "fell falls has was is had came remains remained were are must will would could may"
    )
    befalls: frozenset[str] = _set(
        "captured seized retaken recaptured shelled bombed hit struck pounded besieged encircled stormed overrun"
        " liberated occupied surrounded evacuated under invaded located home calm quiet tense cut emptied attacked handed returned ceded fallen"
        " razed looted torched bombarded burned inundated cleared reoccupied abandoned ravaged depopulated demined raided strafed"
        " reopened overwhelmed blockaded rebuilt"
        " devastated destroyed flattened rocked plunged locked mired engulfed besieged deserted one where"
    )
    staying: frozenset[str] = _set("remains remained lay lies stays stayed")
    states: frozenset[str] = _set(
        "hands control siege ruins curfew lockdown blockade occupation attack fire darkness"
    )
    dwellers: frozenset[str] = _set("residents inhabitants villagers locals dwellers citizens shopkeepers")
    falling: frozenset[str] = _set("fell falls lies straddles witnessed hosts hosted shelters sheltered")
    facing: frozenset[str] = _set("on along at across from near to")  # before “the X front” as a line
    # Words for kinds of places
    kinds: frozenset[str] = _set(
        "province governorate district region city town village oblast county department municipality prefecture"
        " canton raion suburb suburbs neighbourhood neighborhood quarter valley river mountain mountains hills hill"
        " plain plateau desert forest lake sea gulf bay strait straits channel canal coast coastline island islands"
        " peninsula archipelago enclave exclave corridor strip border frontier crossing checkpoint front frontline"
        " sector axis pocket salient countryside outskirts area camp port harbour harbor airport airbase airfield"
        " airstrip base bridge dam highway road railway square junction reservoir basin delta highlands capital"
        " hinterland oasis pass tunnel tunnels oilfield sub-district subdistrict hamlet settlement locality commune"
        " parish waterfront seaport heights zone metropolis township state suburbs marshes steppe wilaya directorate"
        " directorates refinery motorway roundabout line bridgehead farms ghetto mine quarry slum foothills ridge massif wadi"
        " seafront shoreline lagoon plant site estuary villages provinces"
    )
    many: frozenset[str] = _set(
        "provinces governorates districts regions cities towns villages oblasts counties departments municipalities"
        " prefectures cantons raions neighbourhoods neighborhoods valleys rivers islands crossings fronts frontlines"
        " states territories areas airports ports borders settlements camps checkpoints highlands communes zones sectors"
        " directorates localities subdistricts quarters suburbs mountains axes bases hills sites places"
    )
    # Kinds whose name may stand before them only where it is a place for other reasons ("rebel areas")
    no_kinds: frozenset[str] = _set("state front capital channel line plant site base plain")  # before a name
    apposed: frozenset[str] = _set(  # “its main town, X,”
        "capital city town village port district province region camp neighbourhood suburb island county governorate"
    )
    held: frozenset[str] = _set(
        "stronghold strongholds positions ranks tanks jets missiles rockets drones rifles uniforms helicopters fatigues custody hands captivity hideouts lines"
        " detention jails prisons tunnels camps bases bastion control rule zones villages towns checkpoints"
        " checkpoint base camp frontlines cells"
    )
    of_kind: frozenset[str] = (
        _set(  # may stand between a name and the kind: “X refugee camp”, “X international airport”
            "refugee border international military air naval city metropolitan provincial regional industrial security"
            " town capital main de-escalation buffer safe demilitarised demilitarized displacement mountain river oil"
            " port frontier land sea grain power residential mining old central eastern western northern southern"
            " disengagement deconfliction conflict withdrawal ceasefire tribal nuclear gold coal copper diamond uranium steel chemical thermal hydroelectric treatment water autonomous administrative federal special coastal"
        )
    )
    side: frozenset[str] = _set(
        "northern southern eastern western central north-eastern north-western south-eastern south-western"
        " northeastern northwestern southeastern southwestern upper lower north south east west north-east north-west"
        " south-east south-west northeast northwest southeast southwest inner outer mid middle far downtown central"
        " rural greater mainland wider coastal nearby neighbouring neighboring war-torn besieged occupied divided"
        " battered devastated restive embattled disputed breakaway contested strategic ruined historic old bombed-out"
        " beleaguered blockaded volatile remote landlocked oil-rich conflict-hit war-ravaged conflict-torn adjacent"
        " war-battered war-hit mountainous separatist-held rebel-held government-held post-war whole entire all"
        " present-day impoverished shattered starving encircled recaptured liberated southern-most central-northern"
    )
    firmly: frozenset[str] = _set(  # of these, what alone makes a name a place
        "northern southern eastern western central north-eastern north-western south-eastern south-western"
        " northeastern northwestern southeastern southwestern downtown rural nearby neighbouring neighboring war-torn"
        " north south east west northeast northwest southeast southwest besieged occupied restive rebel-held"
        " government-held breakaway mainland landlocked oil-rich war-ravaged conflict-torn encircled recaptured"
    )
    parts: frozenset[str] = _set(  # after “X's”: what makes X a place
        "north south east west northeast northwest southeast southwest north-east north-west south-east south-west"
        " far-north outskirts suburbs suburb centre center interior"
        " countryside capital coast coastline borders border airspace soil territory streets old market airport port"
        " northern southern eastern western central war conflict skies hospitals population waters frontier largest"
        " second-largest biggest second main neighbourhoods neighborhoods residents inhabitants mountains historic"
        " downtown university airfield harbour harbor bridges infrastructure crisis"
    )
    owned: frozenset[str] = belongings.OWNED
    of_anyone: frozenset[str] = belongings.OF_ANYONE
    papers: frozenset[str] = agencies.OUTLETS - agencies.UNSURE  # agencies and broadcasters
    wounded: frozenset[str] = belongings.WOUNDED
    not_fallen: frozenset[str] = belongings.NOT_FALLEN
    own_parts: frozenset[str] = belongings.OWN_PARTS
    compass: frozenset[str] = belongings.COMPASS
    happening: frozenset[str] = _set("war conflict famine insurgency unrest population")
    # What makes a name that of a process, or of what a process made
    talks: frozenset[str] = _set(
        "talks process negotiations peace accord accords agreement agreements deal declaration conference summit format"
        " round rounds meeting meetings communique communiqué protocol protocols convention conventions memorandum"
        " roadmap consultations dialogue truce platform pact framework initiative group guarantors trio track"
        " statement discussions mechanism formula statute treaty"
    )
    lines: frozenset[str] = _set(  # what leads from one place to another: “the X-Y highway”
        "highway road railway border frontier line route motorway corridor crossing axis pipeline rail expressway"
    )
    between_talks: frozenset[str] = _set(
        "recent latest new planned upcoming joint bilateral trilateral direct indirect proximity ceasefire trilateral"
    )
    # After a name: it is a body, or a person stands for it
    bodies: frozenset[str] = _set(
        "fighters militants rebels forces troops militia militias movement insurgents gunmen officials official"
        " spokesman spokeswoman spokesperson leader leaders leadership government authorities regime army military"
        " delegation delegates supporters movement group faction factions commander commanders administration"
        " negotiators negotiator ministry minister ambassador envoy president-elect chief operatives terrorists"
        " jihadists guerrillas guerrilla separatists mercenaries affiliate affiliates organisation organization"
        " university newspaper school college institute agency company club airlines correspondent reporter bureau"
        " hospital hotel restaurant cafe nightclub cinema theatre theater stadium mosque church cathedral monastery"
        " palace prison jail tribe tribes tribesmen clan clans communities herders farmers groups brigade brigades battalion party cell members member attacker parliament"
    )
    acting: frozenset[str] = _set(  # “the X of <country>”: the state and what belongs to it
        "president minister ministry government king queen prince emir sultan delegation delegations representative"
        " representatives allies ally army embassy ambassador leaders leader behalf support participation position"
        " minister's forces backing help assistance side sides consent delegates guarantor guarantors request rulers"
        " influence role rule mediation auspices chancellor premier minister's parliament bank patience opponents"
        " opponent friends friend armies proxies proxy spokesman spokeswoman spokesperson consul intelligence"
        " intention withdrawal approval officials envoy envoys name church patriarch university bishop archbishop"
        " presidents ministers governments republics policy foreign hands part mufti constitution citizens citizen"
    )
    acting_from: frozenset[str] = _set(  # “<these> from <country>”
        "observers observer delegates delegations delegation representatives representative officials support help"
        " pressure demand demands statement statements mediators guarantees approval backing aid funding independence"
        " diplomats envoys experts negotiators ministers assurances leaders response permission"
        " orders weapons assistance criticism condemnation calls call invitation threat threats journalists secession"
    )
    not_to: frozenset[str] = _set(  # before “to X”: nobody moves there
        "according thanks due loyal belonging linked allied allegiance ambassador envoy opposed speaking talking spoke appeal"
        " addressed said similar contrary support attributed friendly adviser advisor answer response concession opposition"
        " told tied sympathetic hostile pledged known reported sold owed according help assistance pointed referring relation"
        " relative thank explained threat warning message letter call gift"
    )
    been: frozenset[str] = _set(  # between “has” and what befell
        "been being be also again still since largely heavily now repeatedly soon not"
        " nearly almost completely partly once recently briefly badly"
    )
    media: frozenset[str] = _set(  # “X state television”: a body
        "media television tv news radio broadcaster agency department-store university hospital school"
    )
    country_kinds: frozenset[str] = _set(  # what a country has by its name
        "border borders frontier frontiers coast coastline capital mainland crossing corridor region"
        " highlands countryside"
    )
    saying: frozenset[str] = _set(  # verbs of whoever acts: “… and X denied it”
        "said says denied agreed accused announced warned urged condemned insisted rejected backs backed wants want called"
        " signed have support supports blamed pledged"
    )
    issued: frozenset[str] = _set(  # “<these> from X”, “<these> at X”: X is a body
        "data figures statistics estimates numbers research findings analysis statement letter email denial response"
        " analyst analysts researcher researchers fellow expert experts professor lecturer economist scholar adviser"
        " specialist editor historian lawmakers lawmaker politicians deputies mps legislators senators candidates"
    )
    trust: frozenset[str] = _set("confidence trust faith belief interest believe believes trusted involved")
    # Institutions that are met after “in the …” or alone, and names that are no places whatever stands around them
    never: frozenset[str] = not_places.NEVER
    heads: frozenset[str] = not_places.HEADS
    soft: frozenset[str] = _set("Sultan Sheikh General Prince King Queen Datu Major")  # “in General Santos”
    times: frozenset[str] = not_places.TIMES
    titles: frozenset[str] = not_places.TITLES
    starters: frozenset[str] = not_places.STARTERS
    function: frozenset[str] = not_places.FUNCTION
    peoples: frozenset[str] = peoples.PEOPLES
    countries: tuple[str, ...] = world.COUNTRIES
    capitals: tuple[str, ...] = world.CAPITALS
    regions: tuple[str, ...] = world.REGIONS
    short: frozenset[str] = world.SHORT
    particles: frozenset[str] = _set(
        "de del la las los el al di da do dos das du des le les ez ash ul bin sur es y upon"
    )
    kind_names: frozenset[str] = _set(  # the same kinds as a part of the name
        "Province Governorate District Region City Town Oblast County Department Municipality Prefecture Canton Raion"
        " Valley River Mountains Hills Desert Lake Sea Gulf Bay Strait Straits Channel Canal Coast Island Islands"
        " Peninsula Strip Heights Corridor Crossing Mountain Basin Delta Highlands Airport Airbase Square Bridge"
        " Governorates Provinces Districts Oasis Plain Plains Pass Dam Forest Peak Plateau State Territory Territories"
        " Village Border Junction Camp Port Ocean Sub-district Subdistrict Beach Road Highway Street Avenue Township"
        " Area Areas Zone Reservoir Neighbourhood Neighborhood Quarter Cape Falls Archipelago Estuary"
    )
    kind_before: frozenset[str] = _set(  # and before the rest of it
        "Lake Mount Mt Cape Fort Ft Port Camp Gulf Strait Straits Sea Bay Horn Isle River Jabal Jebel Djebel Wadi Tell"
        " Khirbet Kafr Kfar Kafar Deir Jisr Ain Ayn Bani Beni Beit Bayt Qalat Qala Puerto Villa Ciudad Río Rio Oued Nahr Kuh Dasht"
        " Republic Kingdom Ein Tel"
    )


ENGLISH = PlaceWords()
