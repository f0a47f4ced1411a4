"""English words for what a person is: offices, callings, ranks and forms of address. Data only."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


OFFICES = _set(
    "agent pupil mouthpiece constable legislator parliamentarian sheriff strongman tsar czar ideologue stalwart defector columnist commentator pollster sociologist hydrologist landlord miner welder carpenter mechanic electrician cook waiter tailor grocer butcher vendor pensioner retiree housewife schoolteacher headmaster headteacher midwife psychiatrist dentist vet coach athlete singer actor actress filmmaker novelist poet artist blogger provost registrar superintendent mullah candidate counterpart successor predecessor host ally minister president vice-president spokesman spokeswoman spokesperson envoy ambassador head chief director commander leader"
    " chairman chairwoman chairperson chair secretary secretary-general representative official coordinator co-ordinator adviser"
    " advisor governor mayor deputy premier chancellor negotiator delegate mediator lawmaker mp mep senator analyst researcher"
    " professor lecturer lawyer attorney doctor surgeon nurse medic physician journalist reporter correspondent activist campaigner"
    " resident member founder co-founder commissioner inspector prosecutor judge rapporteur expert editor undersecretary"
    " under-secretary-general undersecretary-general administrator manager officer economist fellow diplomat emissary attache attaché"
    " consul speaker observer monitor fighter rebel farmer teacher student shopkeeper trader driver engineer historian scholar author writer"
    " aide general colonel major captain lieutenant sergeant admiral commodore brigadier marshal commander-in-chief cleric imam"
    " priest pastor bishop archbishop patriarch pope pontiff monk king queen prince princess sultan emir sheikh"
    " ombudsman ombudswoman superintendent councillor councilor congressman congresswoman lord baroness politician warlord chieftain elder"
    " volunteer worker paramedic rescuer pilot soldier veteran refugee survivor villager witness mother father widow brother son"
    " daughter sister husband wife uncle cousin neighbour neighbor grandmother grandfather boy girl man woman president-elect"
    " co-chair co-leader co-president counsel counsellor negotiators-in-chief guerrilla insurgent militant conciliator facilitator"
    " plenipotentiary strategist specialist scientist epidemiologist psychologist anthropologist pharmacist baker fisherman merchant"
    " controller treasurer trustee executive ceo partner organiser organizer interpreter translator photographer undersecretary"
    " mufti ayatollah rabbi cardinal nun rector dean principal librarian curator archaeologist chief-of-staff"
    " investigator ranger guard translator recruit conscript detainee prisoner hostage victim"
)
# In front of a name, also without anything else.
TITLES = _set(
    "pastor padre dom monsignor mgr sheikha mr mrs ms miss dr prof professor sir dame lord lady baroness sen senator rep gen general lt lieutenant col colonel maj major"
    " capt captain cmdr commander sgt sergeant adm admiral brig brigadier marshal cpl corporal private commodore sheikh sheik"
    " imam ayatollah mullah maulana hajj haji king queen prince princess emir sultan pope archbishop bishop cardinal father"
    " fr sister brother rev reverend rabbi patriarch judge justice ambassador amb president minister chancellor premier gov"
    " governor mayor hon datu ustad ustaz don doña señor señora monsieur madame congressman congresswoman mufti"
)
ADDRESS = _set("mr mrs ms miss sir dame")
SHORT = _set(
    "mr mrs ms dr prof sen rep gen lt col maj capt cmdr sgt adm brig cpl fr rev gov hon amb st jr sr"
)
# In front of the office, in small letters, without an article: “former prime minister X”.
MODIFIERS = _set(
    "station news former ex acting interim outgoing incoming deputy vice assistant senior chief top special prime foreign interior defence"
    " defense military political human rights media press security health aid relief state regional provincial local national"
    " federal general permanent first second executive humanitarian veteran opposition rebel government army police party veteran"
    " presidential parliamentary prominent leading high joint main official chief- independent international naval air"
    " public legal economic energy information emergency civil peace tribal religious district municipal city town village"
    " retired late exiled jailed longtime long-time influential powerful western eastern northern southern central"
    " then-foreign then-prime counter-terrorism anti-terrorism vice- finance justice trade transport electoral"
)
FEMALE = _set(
    "spokeswoman chairwoman queen princess baroness dame mrs ms miss sister mother widow daughter wife grandmother girl woman"
    " congresswoman nun lady madame señora doña ombudswoman policewoman"
)
MALE = _set(
    "spokesman chairman king prince sir lord mr father brother son husband uncle grandfather boy man congressman pope imam"
    " sheikh mufti ayatollah cardinal monsieur señor don fisherman monk priest ombudsman emir sultan"
)
# Words that may stand for any person of office: “the official”.
ANY_OFFICE = _set("official diplomat politician man woman")
# Kin and passers-by: alone, without a name, nobody that can be held to it.
PLAIN = _set(
    "resident witness survivor source fighter rebel farmer teacher student shopkeeper trader driver villager soldier refugee"
    " mother father widow brother son daughter sister husband wife uncle cousin neighbour neighbor man woman boy girl volunteer"
)
# Several people without names.
MANY = _set(
    "officials residents witnesses activists rebels sources analysts experts observers doctors medics fighters militants"
    " diplomats critics locals villagers survivors relatives families people protesters demonstrators lawmakers ministers"
    " envoys spokesmen spokespeople commanders leaders negotiators delegates mediators monitors investigators inspectors"
    " researchers campaigners lawyers journalists reporters prosecutors refugees soldiers troops insurgents separatists"
    " aides ambassadors workers rescuers guards clerics elders scholars economists historians guerrillas gunmen militiamen"
    " insiders senators mps parliamentarians politicians jihadists police-officers civilians women men volunteers paramedics"
    " advisers employees officers representatives members detainees prisoners others some many both several most neighbours"
    " inhabitants farmers teachers students traders drivers parents mothers dissidents defectors delegations negotiators source"
    " governments countries nations states groups organisations organizations agencies parties sides media factions"
    " presidents heads chiefs supporters opponents rescuers peacekeepers"
)
# Of these, those that count in the name of whoever sent them: “monitors from X”.
SENT = _set("monitors observers inspectors investigators peacekeepers mediators negotiators delegates officials experts researchers prosecutors"
            " representatives diplomats workers")  # fmt: skip
SPOKES = _set("spokesman spokeswoman spokesperson")
RANKS = _set(
    "general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm brigadier brig marshal commodore dr mr mrs ms"
)
# Titles that are also given names or names of families.
GIVEN_TOO = _set(
    "sheikh sheik king prince bishop judge pope dean major marshal lord sultan emir hajj haji imam mullah cardinal baker fisher farmer shepherd"
)
# Short forms of ranks and what they stand for.
LONG = {
    "col": "colonel", "gen": "general", "lt": "lieutenant", "maj": "major", "capt": "captain", "brig": "brigadier",
    "adm": "admiral", "sgt": "sergeant", "gov": "governor", "sen": "senator", "prof": "professor", "dr": "doctor",
}  # fmt: skip
