"""English words and phrases for quantities that news writes less often; written as in `cues`."""

TABLE = {
    "killed": """
ap: liquidated|butchered|hacked to death|mown down|mowed down|bludgeoned to death|strangled|poisoned|shot to death|knifed to death
ap: put to the sword|summarily executed|finished off|picked off|extrajudicially killed|decapitated|exterminated|annihilated
p: tortured to death|shot in the head|found shot|found murdered|found lifeless|brought out dead|pulled out dead|known dead|counted dead
p: known to be dead|left for dead|beyond help|recovered dead|blown to pieces|burned in their homes|hunted down|crushed under|put before a firing squad
p: among those killed|listed as dead|cut to pieces|swept to their deaths|counted among the dead|drowned in|crushed by|felled
s: fell in combat|fell in action|fell in fighting|embraced martyrdom|attained martyrdom|achieved martyrdom|fell martyr|fell as martyrs
s: met their deaths|met their death|met their end|no longer alive|are no more|lost lives|laid down their lives|made the ultimate sacrifice
s: breathed their last|came home in coffins|passed away|bled out|were among those killed|were among those who died|fell victim to
s: among the dead|among those who died|among the killed|martyrdom|failed to survive|burned to death|drowning|did not live|never woke
s: with their throats cut|with their throats slit|skulls crushed|with bullets in|never made it|come home in coffins|lay lifeless
s@forces: fell|fallen|have fallen|had fallen
a: snuffed out the life of|snuffed out the lives of|ended the lives of|took the life of|claimed the life of|claims the life of|robbed of life
a: left dead|leaving dead|liquidating|annihilating|bury|buries|burying|mourns|mourned|mourning|slaughtering|butchering|hanging|slay|slays|cut down
a?dead: have left|has left|had left|left|leaves|leaving|leave
a?deaths: caused|causes|causing|claimed|resulted in|resulting in|saw|suffered|suffering
o: remains|funeral|funerals|burial|burials|slaughter|blood|death toll|fatalities
t: fatality count|killed in action|martyrs|lives lost|lost their lives|human losses|loss of life|died
""",
    "wounded": """
ap: harmed
p: hit by sniper|hit by gunfire|hit by a sniper|hit by bullets|hit by a bullet|struck by bullets|hit by sniper fire
p: crippled|burned|burnt|bloodied|concussed|shot and wounded|shot in the leg|shot in the legs|treated for|treated in hospital|mutilated
p: rushed to hospital|taken to hospital|brought to hospital|admitted to hospital|sent to hospital|carried to hospital|admitted with
p: hit by shrapnel|struck by shrapnel|overcome by|shot with|hit by rubber|hit with rubber|shot with rubber|badly burned|admitted to hospitals
p: taken to hospitals|rushed to hospitals|treated on the spot|treated at|treated by medics|flown to hospital|cut by|treated for|shot
p: treated|being treated|left with injuries|left with wounds|left crippled|left maimed|bruised|bandaged|operated on|patched up|hit by bullets|under treatment
a: cripple|cripples|crippled|crippling|disabled|disabling|hospitalised|burned|burning|bruising|cut|treated|treating
a?hospital: sent|sending|put|putting|sends|landed|landing|took|brought|admitted|received|rushed|left|leaving
s?injury: suffered|sustained|received|bore|escaped with|came away with|have|had|has|suffer|suffering|sustaining|required|require|treated for
s: sought medical help|sought treatment|sought medical attention|sought medical care|received treatment|received medical treatment|needed stitches
s: lost limbs|lost a leg|lost legs|lost an arm|lost a limb|lost their legs|suffocated from|choked on|inhaled|needed hospital treatment|are recovering
s: fighting for their lives|lost their sight|lost an eye|bore wounds|required medical care|received medical care for|remain in hospital|are in hospital
s: lie in hospital|lies in hospital|lay in hospital|were in hospital|stayed in hospital|ended up in hospital|are in intensive care|needed surgery
d: in hospital|in hospitals|in intensive care|with injuries|with wounds|with burns|with gunshot wounds|with shrapnel wounds|with bullet wounds|under treatment
t: wounded in action|hurt|injury count|the injured
o: hospitalisation|hospitalization|treatment
""",
    "casualties": """
ap: maimed or killed|injured or killed|wounded or killed|wounded and killed|killed and maimed|maimed and killed|killed or hurt
t: killed and injured|killed or injured|total losses|combat losses|losses
""",
    "displaced": """
s: hiding in|sleeping in|sleep in|slept in|shelter|shelters|sheltered|are hiding|took to the road|took to the roads|taken to the road|taken to the roads
s: took to the bush|took to the hills|taken to the bush|decamped|scattered|lost their homes|lost their roof|live under|living under|camp out
s: camping out|live in the open|moved away|staying with relatives|stay with relatives|staying with host|crammed into|squeezed into|hide in|hid in
s: remain displaced|trekked|sleeping rough|have been living in|are living in|still living in|moved|sleeping|still live in tents|moved on|migrated
s: have been on the move|left everything behind|left the district|left the town|left the city|left the area|left the village|fled for their lives
s: escaping|packed up|have taken flight|took flight|take flight|taking flight|piled into|poured out of|streamed out of|streaming out of|spent the winter|spent the nights
s?homes: have left|has left|had left
s: living in basements|living in cellars|living in ruins|living in caves|living in the open|living in schools|vacated their homes|made for|set out for|left their houses|left for|headed for|living with relatives|live with relatives|seek shelter|seek refuge
p: put to flight|turned out of|driven into|made to leave|thrown out of|bombed out|burned out of|burnt out of|chased away|pushed out|housed in
p: accommodated in|lodged in|sheltered in|hosted in|hosted by|sheltered by|driven off|scattered across|forced to move|dislodged|resettled in camps
p: put up in|shifted to camps|registered as displaced|crammed into|crowded in|on the road|on the roads|obliged to flee|compelled to flee|in flight|rendered roofless
p: quartered in|cleared from|ousted from|driven|chased out of|hounded out|made to flee
a?flight: have left|has left|had left|put|puts|putting|take|drive|turned|turning|scattered|leave|leaves|chase
a?from: driven|drove|driving|drive|drives|chased|chasing|pushed|pushing|expelled
a: drove out|driven out|driving out|drive out|turned out|turning out|chased away|sheltering|shelters|giving refuge to|gives refuge to|gave refuge to
a: giving shelter to|gave shelter to|accommodating|sheltered|accommodated|dislodged|dislodging|made homeless|making homeless|rendering homeless
d: on the road|on the roads|on the move|in shelters|in tents|under canvas|under other people's roofs|in host communities|roofless|in displacement|without homes
d: in flight|without a roof|hiding
t: displacement|displacements|on the move|made homeless
o: dislocation|forced transfer|forcible transfer|relocation|outflow
""",
    "refugees": """
s: crossed at|crossed there|crossed on foot|found refuge in|found asylum|made it across|got across|poured across|poured over|poured into|spilled across|spilled over|sought protection
s: applied for asylum|waded across|slipped across|crossed the river|crossed the frontier|came over the border|came across the border|fled over the border
s: streaming across|live as refugees|living as refugees|arrived from across|reached the border|walked across|trekked across|over the border|across the border
s: across the frontier|over the frontier|crossed the bridge|streamed across|streamed over|flooded across|came across|fled into|cross over|are crossing
d: a refugee|refugees|refugee|in exile|abroad as refugees
a: taken in|took in|takes in|taking in|take in
t: refugee count
""",
    "returned": """
s: walked home|walking home|flew home|drove home|headed home|heading home|found their way home|on their way home|resettled|already home|home again
s: are home|were home|got home|reached home|made it home|arrived home|go back|going back|trekking home|streaming home|filed back|filtered back
s: back in their homes|back home|been able to return|moved back|come back home|made it back|travelled home|have been able to go home|streamed back|flocked back
s: flowed back|drifted back|crossed back|coming back|coming home|are back in|resumed life|set foot again|moving back|have re-entered|go home|rebuilt their homes
d: home|home again
p: returned|brought home|taken home|sent back|flown home|reunited with|bussed home|escorted home|reunited|welcomed back|flown back|brought back|helped home|helped back
a: brought home|bringing home|flew home|took home|brought back|bringing back|reunited|reuniting|flying home
t: returned|back home
""",
    "evacuated": """
p: brought out of|got out|gotten out|plucked from|plucked|lifted out|winched|driven to safety|moved to safety|extracted|taken off|taken aboard|ferried out
p: relocated|transported out|carried to safety|led away|escorted|whisked away|medically evacuated|medevaced|let out of|transferred out|moved to safer|pulled to safety
a?alive: pulled|pulling|found|dug|brought
a?off: taken|took|taking|takes
p: moved to|flown to|flown abroad|transferred to|taken by helicopter|driven to|carried out of|shipped out|driven out by bus|saved from|shuttled out|flown to safety
a: brought out|bringing out|got out|getting out|extracted|extracting|ferrying|plucking|plucked|flew out|flying out|flown out|relocated|relocating|escorted|lifted out
a: took out of|bring out|lifting|escorting|moved out|shuttling|shuttled
s: got out|got out of|were able to leave|came out of|left on board|left by bus|rode out|came out|boarded a bus|boarded a flight|left in buses|left in a convoy
t: evacuated|evacuees
""",
    "detained": """
p: nabbed|locked up|under arrest|placed under arrest|taken in for questioning|hauled away|carted off|caught|netted|remanded|swept up|in cells|in detention centres
p: stuck in detention|in detention centers|in the hands of|taken away|put in jail|stuck in detention centres|questioned|led off in handcuffs|bundled into vans
p: booked|in the dock|brought in|remanded in custody|convicted|sentenced
a: round up|rounded up|nab|nabs|nabbed|nabbing|netted|netting|nets|picked up|picking up|took into custody|taking into custody|locked up|hauled in|swept up|apprehended
a: apprehending|caught|rounded|put behind bars|locking up|interned|interning|seized
s: fell captive|fell prisoner|fell into captivity|languish|languishing|fell into the hands of|sit in prison|are in prison|remain behind bars|await trial|awaiting trial
s: remain in detention|in their hands|went to prison|sit in|were in the hands of|remain in prison|are in jail|are in its jails|in jails|wait in prisons
d: in police cells|in police custody|in police stations|in the cells|under arrest|in jail|in prison|in custody|in cells|in captivity|in detention|in lock - up|in its hands|in the hands
o: roundup|round - up|incarceration|custody|hands|seizure
t: in custody|in detention|held
""",
    "released": """
s@prisoners: walked out of|walked out|walked from|landed|left
s: went free|gone free|left prison|left jail|regained freedom|walked to freedom|came out of prison|walk free|emerged from captivity
a: got back|gets back|getting back
a?out: let|lets|letting
s: turned up alive|are free|were free|are out|got their freedom|left the prison|left captivity|came out of jail|go free|tasted freedom|saw the sky
p: let out|turned loose|dropped off|given back|amnestied|bailed|on bail|let off|turned over|discharged|liberated from|out on bail|allowed to go|allowed home|returned to their families
a: let out|turned over|turning over|gave back|giving back|sent home|sending home|dropped off|pardoned|let off|handed back|handing back|let go of|set at liberty|gave up
o: liberty
""",
    "exchanged": """
p: traded for|swapped for|involved in the exchange|included in the exchange
""",
    "missing": """
s: have not answered|never came back|did not come back|failed to return|have not returned|not been found|never been found|not turned up|remain missing
s: never seen again|not been seen since|nowhere to be found|no trace of|have not been seen|never returned|not yet been found|no one has heard from|never heard from
d: there is no trace|no trace|under the debris|under the rubble|beneath the rubble|without trace|without a trace|whereabouts unknown|fate is unknown|untraced
d: fate remains unknown|fate unknown|not yet found|still lost|not been traced|never been traced|not been heard of|lost at sea|whereabouts are unknown
a?rubble: looking for|searching for|search for|look for|seek|seeking
o: whereabouts|vanishing
t: unaccounted for|disappearances
""",
    "abducted": """
p: carried away|spirited away|led away at gunpoint|taken captive|marched off|bundled into|dragged off|taken away at gunpoint|taken at gunpoint|forced into
p: taken from|whisked off|held by kidnappers|herded away|led into the forest|led into the bush|still held hostage|frogmarched
a: carried away|carried off|carrying off|made off with|making off with|marched off|took captive|dragged away|dragged off|spirited away|herded|kidnapped|hold hostage
a: make away with|makes away with|run off with|ran off with|making away with|holding hostage|holds hostage|held hostage|took away|led away|drove away with|marched away|leading away
s: in the hands of kidnappers|remain hostage|remain hostages|are still hostages|in the hands of the kidnappers
t: hostages|abductees
""",
    "surrendered": """
s?arms: turned in|handed in|laid down|gave up|put down|lay down|laying down|turning in|handing in|given up|hand in|surrendered|dropped|handed over|put aside
s: came out with their hands up|changed sides|switched sides|went over to|raised white flags|raised the white flag|gave up the fight|came in from the bush
s: left the bush|returned to the fold|hung up their|went over|crossed the lines|deserted|gave up|given themselves up|came over to|put their hands up|crossed over to the government
o: capitulation|desertion
t: deserters|defections
""",
    "besieged": """
d: behind siege lines|marooned|pinned down|penned in|boxed in|bottled up|unable to leave|with no way out|in the siege|caught in the siege|in the pocket|in the enclave
p: stuck|marooned|pinned down|penned in|boxed in|bottled up|unable to leave|caught between|hemmed in by|sealed in|confined to|stuck behind|caught up in|shut in
s: are stuck|remain stuck|cannot get out|have no way out|are holding out|hold out
a: encircle|surrounded|surrounding|besiege|cut off|penned|cutting off
""",
    "in_need": """
a?hunger: have left|has left|had left
s: have no access|no access to|lack access|go hungry|not know where the next meal|not know where their next meal|cannot feed|face starvation|cannot afford food|have little access
s: do not have enough to eat|not have enough to eat|have too little to eat|too little to eat|go without|go to bed hungry|unable to feed|at risk of starvation|are starving
s: facing starvation|have nothing to eat|short of water|suffer hunger|are hungry|cut off from aid|cut off from help|without access|in crisis|face famine|face hunger|lacked
s: know where the next meal|not eaten|eat once a day|skip meals|depend on handouts|count on aid|cannot find|have no clean|have no food|have no water|do not get enough|wait for food|await aid
s?aid: want|beg for|could use|went without|must have|wait for|await|are waiting for|live off|living on|survive|subsist on|count on|run short of|have no
d: on the verge of famine|one step from famine|without enough to eat|in the grip of famine|in the grip of hunger|without food or water|in want|short of water|in hunger|without medical care
t: needy|food insecure
""",
    "strength": """
s@forces: stood|stand|are left|guard|guards|guarding|now serve|are based|are garrisoned|are dug in|hold the line|stay on|were stationed|are deployed|stood on|took part|stay behind
s@forces: wear the|took the field|man the line|have failed|are in place|are in the country|keep watch|kept watch|form|formed|camp|stand ready|remain in the country|fight for|fights for|fighting for
p@forces: left|assembled|gathered|concentrated|amassed|drawn up|under its command|under arms|based|under his command|in its ranks|on its books|on the ground|in place|kept back
a@forces: musters|mustered|muster|fields|amassed|assembled|gathered|concentrated|numbers|numbered|posted|put into the field|lines up|employs|retains|now has|commands|can muster|stationing
o@forces: ranks|strength|numbers|contingents|column|battalion|brigade|battlegroup|backbone
t: ranks|manpower|ranks thinned|headcount
""",
    "destroyed": """
ap@buildings vehicles settlements: tore down|pulled down|knocked down|bulldozed|set alight|put to the torch|dynamited|obliterated|took out|taken out|incinerated|annihilated
ap@buildings vehicles settlements: swept away|ruined|sunk|brought down|blown apart|consumed|burned out|burnt out|hit and destroyed|wiped out|erased|razed to the ground|crushed|ravaged
p@buildings vehicles settlements: up in smoke|went up in smoke|up in flames|rubble|turned to rubble|in rubble|uninhabitable|beyond repair|in ashes|turned to ash|out of action|reduced to|lay in ruins|gone
s@buildings vehicles settlements: collapsed|crashed|went up in flames|went down|sank|burned to the ground|burned down|burnt to the ground|burned|came down|are ash|no longer stand|are ruins|is rubble
a@buildings vehicles settlements: tearing down|pulling down|knocking down|bulldozing|dynamiting|obliterating|destroyed|wrecking|wrecked|bringing down|sinking|annihilate|gutting|setting fire to|set fire to|burn
d@buildings vehicles settlements: up in smoke|gone|burnt|burned|levelled|leveled|rubble
o@buildings vehicles: wrecks|wreckage|wreck|ruins|razing|losses|demolitions|downing
t@buildings vehicles: homes lost|losses|lost
""",
    "damaged": """
p@buildings vehicles settlements: out of use|out of service|out of order|stopped working
ap@buildings vehicles settlements: riddled with|scorched|shattered|holed|pierced|cracked|defaced|peppered|scarred|plundered|disabled|knocked about|hit by shells|hit by shelling
s@buildings?roof: lost|losing|lose|need|have|had
p@buildings vehicles settlements: left without windows|left without roofs|without windows|without roofs|partly burned|partially burned|blown in|blown out|broken into|in need of repair|rendered unusable
a@buildings vehicles settlements: riddled|riddling|shattering|scorching|hitting|disabling|plundering|ransacking|striking
""",
    "cleared": """
ap@devices hectares square_km settlements buildings: cleared|made safe|dismantled|rendered harmless|swept|declared safe|declared free of mines|given back|handed back|freed of mines|decontaminated|inspected and cleared
ap@devices: done away with|blew up|taken out of the ground|dug out|recovered and destroyed|found and done away with|found and defused|pulled out of the ground|taken apart|fished out|exploded safely
a@devices: dismantle|dismantling|lift|lifts|lifted|blew up|blowing up|neutralise|neutralize|defuse|destroys|digging up|extracted|extracting
a@hectares square_km: handing|handed|gave back|giving back|handed back|handing back|returned|returning|released|releasing|opened|freed|freeing|searched|gave|giving
a@buildings: clear|clearing|clears
s@devices: came out of the ground|have come out of the ground|were taken from the ground|came up
t@devices: cleared|destroyed|lifted|found
o@devices hectares square_km: disposal|lifting|release|handover|neutralisation|demolition
""",
    "aid": """
a@vehicles tonnes: handed over|handing over|escorted|escorting|trucked|trucking|shipped|shipping|hauled|hauling|drops|dropping|provided|providing|unloading|offloaded|containing|loaded with
a@vehicles tonnes: laden with|carried|carry|took|taking|loads of|bring|brings|brought them|transported|transporting|driving|drove|flew|landed|landing|hand out|handing out|supplied|supplying|allowed in|waved through
a@vehicles tonnes: allowed|permitted|let through|admitted|pushed through|got through|moved|moving|delivered|dispatching|received
s@vehicles tonnes: got through|rolled in|rolled through|bound for|heading for|headed for|pulled into|rumbled into|made it to|made it into|drove in|docked|set out|on its way|on their way|came through|got in
s@vehicles tonnes: unloaded|pulled in|pulled up|went in|have gone in|made the journey|have come in|have gone through|went through|passed|came|drove|cross|reached|trundled|drove through|moved into|went into
p@vehicles tonnes: waved through|driven in|admitted|allowed through|let through|allowed to enter|handed over|trucked|hauled|escorted|passed|permitted|offloaded|cleared|supplied|brought|received
t@vehicles: numbered
o@vehicles tonnes: truckloads|convoys of|transport|cargo|load|loads|consignment|airdrop|airdrops|shipments|deliveries|caravan|batch
""",
    "explosions": """
s@devices: went off|gone off|exploded|detonated|blew up|going off|exploding|detonating|blown up
""",
}
NEEDED = {
    "dead": "dead killed lifeless slain skulls throats",
    "deaths": "deaths fatalities dead",
    "injury": "injuries injury wounds burns shrapnel concussion concussions bruises fractures trauma gunshot cuts wound inhalation treatment",
    "hospital": "hospital hospitals clinic clinics infirmary ward wards",
    "rubble": "rubble debris ruins missing lost buried survivors",
    "arms": "arms weapons rifles guns weapon rifle kalashnikovs firearms",
    "life": "lives life",
    "alive": "alive safety",
    "off": "off",
    "from": "from",
    "out": "out go free leave home",
    "roof": "roof roofs windows walls doors repair repairs damage",
}
