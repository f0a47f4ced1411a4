"""What tells that a capitalised name is no place: heads of names of bodies and texts, titles, words of time. Data only."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# A name that ends in one of these, or has it before “of”, is that of a body, a text, a building, a ship, a paper …
HEADS = _set("""
University School College Academy Institute Institution Hospital Clinic Mosque Church Cathedral Monastery Synagogue Temple Hotel
Theatre Theater Museum Palace House Tower Stadium Arena Mall Prison Jail Library Hall Centre Center Ministry Department-General
Times Post Herald Tribune Telegraph Guardian Gazette Chronicle Mail Mirror Journal News Press Daily Weekly Today Observer Standard
Independent Review Magazine Newspaper Voice Light Dawn Star Sun Globe Radio TV Television Channel-4 Agency Media Broadcasting Network Service Services Wire
Company Corp Corporation Inc Ltd LLC Group Holdings Bank Fund Foundation Airlines Airways Petroleum Oil Gas Energy Industries Mines
Party Movement Front Army Armies Forces Force Guard Guards Brigade Brigades Battalion Regiment Division Corps Legion Command Militia
Fleet Navy Police Units Unit Squad Congress Parliament Assembly Senate Council Councils Committee Commission Court Tribunal
Cabinet Government Administration Authority Office Directorate Bureau Secretariat Union League Alliance Coalition Federation
Organization Organisation Organizations Society Association Nations Community Cooperation Co-operation Initiative Mission Club FC Team
Agreement Agreements Accord Accords Treaty Protocol Protocols Process Declaration Memorandum Roadmap Convention Conventions Pact
Charter Constitution Resolution Plan Framework Statement Communique Communiqué Document Act Law Bill Deal Truce Ceasefire
Conference Summit Forum Talks Dialogue Negotiations Meeting Round Consultations Partnership Programme Program Project Campaign
War Wars Spring Revolution Uprising Crisis Conflict Massacre Games Cup Prize Festival Day Week Operation Shield Storm Sword
Watch Observatory Monitor Rights Affairs Studies Crescent Cross Relief Aid Children Borders Refugees Doctors Crisis-Group
Group-IB Tracker Monitoring Data Report Index Survey Database Platform Airlift Convoy Flotilla Caliphate Emirate-Movement
Resistance Command Opposition Delegation Embassy Consulate Mujahideen Martyrs Jihad Liberation Solidarity Defence Defense
Secretary President Minister Ambassador Envoy Governor Mayor Ministries Tigers Falcons Eagles Wolves Brotherhood Taskforce
Convoy Missile Rocket Drone Tank System Battery Warship Frigate Cruiser Trust Pipeline Stream Bonds Dollar Pound Lira Quartet
Contact-Group Line Zones Compound Command Exchange Dome Orchestra Choir Chamber Prosecutor Militias Volunteers Vanguard Helmets People Lord Women Workers Mothers Citizens
""")

# Stand before a person's name: a run of names ends here.
TITLES = _set("""
President Vice-President Premier Prime Minister Ministers Foreign Interior Deputy Chancellor King Queen Prince Princess
Emir Sultan Ayatollah Pope Bishop Archbishop Patriarch Imam Mullah Mufti General Gen Gen. Lt Lt. Col Col. Colonel Major Maj
Maj. Brig Brigadier Captain Capt Capt. Commander Cmdr Admiral Marshal Field Sergeant Sgt Lieutenant Ambassador Envoy Secretary
Secretary-General Chief Chairman Chairwoman Chair Spokesman Spokeswoman Spokesperson Speaker Senator Governor Mayor Representative
Commissioner Director Head Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof Prof. Professor Judge Sir Lady Lord Special Coordinator Rapporteur Msgr Father
Undersecretary Under-Secretary-General Attorney Prosecutor Justice Leader Dictator Strongman Father Brother Sister Reverend Rev
Correspondent Reporter Editor Photographer Premier-designate Chief-of-Staff Acting Former Then-President Ex-President Co-Chair
""")

# Times, which end a name that stands before them.
TIMES = _set("""
January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday
Sunday Ramadan
""")

# Names that stand after “in” or “at” and are no places.
NEVER = _set("""
January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Ramadan Easter Christmas Eid Muharram Nowruz Lent Ashura Passover Hanukkah
Parliament Congress Senate Knesset Kremlin Pentagon Duma Bundestag Majlis Verkhovna Rada Rada Capitol Cabinet Loya Jirga Lords Commons
Islam Christianity Judaism God Allah Qur'an Quran Koran Bible Internet Web Zoom Skype WeChat Signal Twitter Facebook Telegram WhatsApp YouTube Instagram
TikTok Reuters Bloomberg Xinhua Tass Interfax Sputnik Anadolu Wagner Nato NATO Interpol Europol Unicef UNICEF Unesco Opec Asean
Hamas Hezbollah Hizbollah Hizbullah Fatah Isis Isil Daesh Da'esh Al-Qaeda Al-Qaida al-Qaeda al-Qaida Qaeda Boko Haram Shabaab Al-Shabaab
al-Shabaab Amnesty Oxfam Caritas Mercy MSF Airwars Bellingcat Covid COVID Covid-19 COVID-19 Ebola Article Articles Annex Chapter
Resolution Phase Section Paragraph Protocol Operation Operations Exercise Version Volume Page Table Figure Appendix Part Clause Point
Track Level Group Grad Javelin Patriot Kalibr Kalashnikov Shahed Bayraktar Himars HIMARS Scud Katyusha Tomahawk Hellfire Iskander
Kinzhal Novichok Sarin I II III IV VI VII VIII IX XI XII AD BC GMT UTC EST CET Mr Mrs Ms Dr Sir Gen Col Lt Maj Capt Sgt
Statement Agreement Accord Memorandum Council Assembly Committee Court Commission Government Army Navy Police Opposition State
Islamic Republic President Prime Minister Presidency Office Office-General Mass Friday's Monday's Tuesday's Wednesday's Thursday's
Saturday's Sunday's Brent Euro Euros Dollar Dollars English Earth Heaven Mother Father Allah's Allahu Akbar World War Cold Security
Treaty Charter Constitution Human Rights International Law Foreign Affairs Defence Defense Health Finance Interior Justice
Media Press News Conference Forum Summit Talks Peace Process Round Meeting Special Joint National Supreme Federal Central High General
Save Room Building Block Apartment Floor Gate Photo Photos Video Image Images File Source Sources Editor Author By Via
""")

# Words that sentences begin with and that are no names, though a word for a kind of place may follow them.
STARTERS = _set("""
several many most some few more two three four five six seven eight nine ten dozens scores hundreds thousands other another each
every both neighbouring neighboring nearby surrounding border coastal rural urban mountain remote local main major military civilian
industrial besieged occupied frontline restive residents civilians villagers rebels militants troops soldiers forces fighters fighting
clashes shelling airstrikes strikes attacks government officials authorities police medics rescuers witnesses activists refugees
displaced families children women men people protesters demonstrators separatists insurgents gunmen state army capital port city town
village province region district area central northern southern eastern western upper lower inner outer old new former regional
provincial federal national international humanitarian aid food water security peace war ceasefire truce talks negotiations mediators
observers monitors guarantors diplomats leaders ministers analysts experts critics opponents supporters commanders officers journalists
reporters photographs images videos footage satellite data reports sources documents maps roads bridges schools hospitals markets homes
houses buildings shops power electricity gas oil grain fuel prices exports convoys trucks buses tanks drones jets warplanes helicopters
missiles rockets mortars artillery landmines mines explosions gunfire violence unrest famine hunger cholera disease floods earthquake
early late last next first second third fourth fifth earlier later recent recently today tomorrow yesterday meanwhile elsewhere
separately previously currently additionally nearly almost about around approximately roughly over under heavy intense sporadic
renewed continued ongoing sustained daily overnight russian-held rebel-held government-held safe buffer demilitarised demilitarized
key strategic contested disputed separatist autonomous whole entire vast large small big great long short entering leaving capturing
crossing reaching taking holding shelling bombing visiting controlling retaking seizing bordering parts control thousands visits
neighbours shells bombs shots bullets temperatures casualties losses refugee camp camps towns villages areas districts provinces regions cities crossings airports ports islands rivers
""")

# Never names, wherever they stand and however they are written.
FUNCTION = _set("""
the a an this that these those it its he his him she her they their them we our us you your i my me who whom whose which what when where
why how and or but nor so yet for of in on at by to from with without within into onto upon over under above below near off out up down
through throughout across around along among amid amidst between behind beyond beside besides before after since until till during
while as if though although because unless whether than then there here now not no yes is are was were be been being am has have had do
does did will would shall should can could may might must also too very just only even still again already ever never always often about
against towards toward despite following including according regarding concerning instead rather however therefore thus hence
moreover furthermore nevertheless nonetheless otherwise all any both each either neither such same per via like unlike except plus
inside outside one once let's it's that's there's he's she's they're we're you're i'm don't didn't isn't wasn't won't can't couldn't
said says saying
""") - {"may", "us"}
