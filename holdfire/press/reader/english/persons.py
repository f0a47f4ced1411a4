"""English signs of a person's name, and capitals that are none. Data only."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PARTICLES = _set(
    "de bin van von abu el ben ibn der da dos la del di al bint ould ag y e ter den le du umm abd ur ul zu"
)
TIMES = _set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september"
    " october november december jan feb mar apr jun jul aug sep sept oct nov dec ramadan christmas easter eid spring summer"
    " autumn winter morning afternoon evening night midnight noon"
)
TIME_WORDS = _set(
    "week month year day morning afternoon evening night weekend hours days weeks months years midday noon midnight late early last next past this previous same"
)
# Words that begin a sentence with a capital and are no names.
STARTERS = _set(
    "the a an this that these those his her its their our my he she they it we i you in on at by for from to of with after"
    " before during over under about against between among into through within without near since until despite amid following"
    " and or but while when where because if as although though whether than so yet unless what how why who whose which"
    " also then later earlier again still further however meanwhile separately moreover nevertheless nonetheless therefore thus"
    " according speaking asked answering addressing referring citing quoting commenting responding reacting writing noting"
    " adding saying warning there here both all some many most several few other others another each every no not now today"
    " yesterday tomorrow tonight last next earlier recently once twice one two three four five six seven eight nine ten eleven"
    " twelve dozens scores hundreds thousands millions about around nearly almost more less fewer only even just instead rather"
    " besides additionally furthermore finally first second third fourth fifth asked given regarding concerning unlike like"
    " under-fire peace talks fighting clashes violence negotiations troops soldiers civilians people women children men"
    " new old local foreign senior former top state national international regional official officials residents witnesses activists"
    " rebels sources analysts experts observers doctors medics fighters militants diplomats critics villagers survivors relatives"
    " families protesters asked police government army military opposition separatist separatists aid human rights state-run"
    " pro-government government-run photo image video file read see follow watch subscribe share click copyright"
    " yes well we've i'm it's that's he's she's they're monitors investigators rescuers figures data none neither either"
    " such talks-related following-up long-time early late mid back down up out off away across along behind beyond inside outside"
    " have has had is was were are be been do does did will would may might could can should must let asked shortly minutes hours days weeks months years"
    " separately likewise similarly similarly elsewhere everyone nobody nothing something anything someone anyone due thanks together"
)
MONTHS = _set("january february march april june july august september october november december")
# Names of peoples that share no beginning with the country's.
DEMONYMS = {
    "british": "britain uk",
    "uk": "britain",
    "dutch": "netherlands",
    "french": "france",
    "emirati": "uae united",
    "american": "us united u.s",
    "u.s": "us united",
    "us": "united",
    "filipino": "philippines philippine",
    "cypriot": "cyprus",
    "swiss": "switzerland",
    "greek": "greece",
    "danish": "denmark",
    "spanish": "spain",
    "welsh": "wales",
    "irish": "ireland",
    "polish": "poland",
}
