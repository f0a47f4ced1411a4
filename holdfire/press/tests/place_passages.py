"""Sentences and passages of news of many conflicts, each with the names of places that a reader would take from it. Data only."""

from __future__ import annotations

ROWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Forces loyal to Khalifa Haftar pushed into Gharyan, 80 km south of Tripoli, on Thursday.",
        ("Gharyan", "Tripoli"),
    ),
    (
        "Artillery duels between Lyman and Kreminna killed nine, the Luhansk regional governor, Serhiy Haidai, said.",
        ("Lyman", "Kreminna"),
    ),
    (
        "Members of the FARC and the ELN clashed in Tame, in the department of Arauca near the Venezuelan border.",
        ("Tame", "Arauca"),
    ),
    ("At least 30 people drowned when a boat sank off Zuwara, the IOM said.", ("Zuwara",)),
    (
        "The UN mission, MINUSMA, closed its base in Kidal and its camps at Tessalit and Aguelhok.",
        ("Kidal", "Tessalit", "Aguelhok"),
    ),
    (
        "Hezbollah fired rockets at Kiryat Shmona; Israel responded with air strikes on Khiam and Kafr Kila.",
        ("Kiryat Shmona", "Khiam", "Kafr Kila"),
    ),
    (
        "Azerbaijan's defence ministry said its troops had come under fire from the direction of Vardenis.",
        ("Vardenis",),
    ),
    (
        "The Lachin corridor, the only road linking Armenia to Karabakh, has been blocked since December.",
        ("Lachin", "Armenia", "Karabakh"),
    ),
    (
        '"We are hungry," said Fatima, a mother of four in Zamzam camp outside El Fasher.',
        ("Zamzam", "El Fasher"),
    ),
    (
        "The Rapid Support Forces overran the army's 16th division in Nyala, capital of South Darfur, on Thursday.",
        ("Nyala", "South Darfur"),
    ),
    ("South Sudan's warring parties signed a ceasefire in Addis Ababa in January.", ("Addis Ababa",)),
    (
        "President Salva Kiir and Riek Machar are to meet in Kampala, Uganda's capital, next week.",
        ("Kampala", "Uganda"),
    ),
    (
        "Aid trucks crossed from Turkey into northwest Syria through Bab al-Hawa for the first time since the quake.",
        ("Turkey", "Syria", "Bab al-Hawa"),
    ),
    (
        "In southern Lebanon, UNIFIL peacekeepers found a rocket launcher near Naqoura.",
        ("Lebanon", "Naqoura"),
    ),
    (
        "Pakistan and India agreed to restore the 2003 ceasefire along the Line of Control in Kashmir.",
        ("Kashmir",),
    ),
    ("Fighting between Kyrgyz and Tajik border guards spread to the Batken region.", ("Batken",)),
    ("He was speaking at the Munich Security Conference.", ()),
    ("The Vienna Convention obliges both sides to protect diplomats.", ()),
    ("The Oslo Accords were signed in Washington in 1993.", ("Washington",)),
    ("A senior official in the Biden administration said Washington would not pay.", ()),
    ("The London School of Economics hosted the debate.", ()),
    ("Reporting by Tom Perry in Beirut; editing by Angus MacSwan.", ("Beirut",)),
    (
        "The BBC's Arabic service quoted residents of Dhamar as saying that two children had died.",
        ("Dhamar",),
    ),
    ("The coalition said it had destroyed a drone over Khamis Mushait.", ("Khamis Mushait",)),
    ("Warplanes bombed Saada and Hajjah overnight.", ("Saada", "Hajjah")),
    ("Ansar Allah's spokesman said in Muscat that the blockade must end.", ("Muscat",)),
    (
        "Seventy families from Qaraqosh and Bartella returned to the Nineveh Plains.",
        ("Qaraqosh", "Bartella", "Nineveh Plains"),
    ),
    ("Kurdish Peshmerga fighters handed Sinjar over to Iraqi troops.", ("Sinjar",)),
    ("Donors meeting in Brussels pledged $6.7 billion for Syria and its neighbours.", ("Brussels",)),
    (
        "The ICRC evacuated 15 patients from Eastern Aleppo, Foua and Kefraya.",
        ("Eastern Aleppo", "Foua", "Kefraya"),
    ),
    ("The mayor of Melitopol was abducted, Kyiv said.", ("Melitopol",)),
    ("Sudan, Chad and Libya will hold talks in N'Djamena.", ("N'Djamena",)),
    ("Refugees have poured into Adré, on Chad's border with Sudan.", ("Adré", "Chad", "Sudan")),
    (
        "Somali troops backed by African Union peacekeepers retook Barawe, a port 200 km south-west of Mogadishu.",
        ("Barawe", "Mogadishu"),
    ),
    ("An al-Shabaab attack on a hotel in Kismayo killed 26.", ("Kismayo",)),
    ("The Houthis seized the ship in the Red Sea off the coast of Hodeida.", ("Red Sea", "Hodeida")),
    (
        "Bosnian Serb forces shelled Sarajevo from the hills above the city; Srebrenica was also hit.",
        ("Sarajevo", "Srebrenica"),
    ),
    ("UN monitors visited Kfar Zeita and found traces of chlorine.", ("Kfar Zeita",)),
    ("Two soldiers died in an ambush on the road from Gao to Ansongo.", ("Gao", "Ansongo")),
    ("Cambodia and Thailand exchanged fire near the Preah Vihear temple.", ()),
    (
        "Cross-border shelling from Afghanistan killed five in North Waziristan.",
        ("Afghanistan", "North Waziristan"),
    ),
    (
        "The Colombian government and the National Liberation Army resumed talks in Quito, Ecuador, on Monday.",
        ("Quito", "Ecuador"),
    ),
    (
        "Eastern Congo's M23 rebels have withdrawn from Kibumba and Rumangabo, Kenya's defence chief said.",
        ("Congo", "Kibumba", "Rumangabo"),
    ),
    ("Gunmen on motorbikes raided villages in Zamfara and Katsina states.", ("Zamfara", "Katsina")),
    (
        "Families slept in the open in Kyaukphyu and Mrauk-U townships, Rakhine State.",
        ("Kyaukphyu", "Mrauk-U", "Rakhine State"),
    ),
    ("The Karen National Union said fighting had reached the outskirts of Myawaddy.", ("Myawaddy",)),
    (
        "More than 700,000 Rohingya fled Myanmar's Rakhine state for Bangladesh.",
        ("Myanmar", "Rakhine", "Bangladesh"),
    ),
    (
        "Ceasefire violations were recorded in Shyrokyne, Pisky, Zaitseve and at Donetsk airport.",
        ("Shyrokyne", "Pisky", "Zaitseve", "Donetsk"),
    ),
    ("Transnistria's leaders said Moldova was preparing an attack.", ()),
    ("Mr Blinken flew from Cairo to Amman.", ("Cairo", "Amman")),
    ("Protesters marched in Tbilisi and Batumi.", ("Tbilisi", "Batumi")),
    ("Georgian villagers in Khurvaleti woke up to find barbed wire on their land.", ("Khurvaleti",)),
    ("The truce was brokered by Egypt, Qatar and the United States.", ()),
    ("Egyptian mediators travelled to Gaza via the Erez crossing.", ("Gaza", "Erez")),
    (
        "Israeli troops killed a Palestinian in Jenin refugee camp in the occupied West Bank.",
        ("Jenin", "West Bank"),
    ),
    (
        "Rockets were launched from the Gaza Strip towards Ashkelon and Sderot.",
        ("Gaza Strip", "Ashkelon", "Sderot"),
    ),
    ("Tuareg rebels captured Timbuktu and declared the independence of Azawad.", ("Timbuktu", "Azawad")),
    (
        "Mortar rounds landed in Hadjin Potok, a village near Velika Kladuša.",
        ("Hadjin Potok", "Velika Kladuša"),
    ),
    ("The Swiss city of Geneva will host the next round.", ("Geneva",)),
    ("The warring sides swapped prisoners at Mayorske checkpoint, near Horlivka.", ("Mayorske", "Horlivka")),
    ("France 24 showed pictures of tanks entering Bangui.", ("Bangui",)),
    ("A CNN team in Kherson heard shelling across the Dnipro River.", ("Kherson", "Dnipro River")),
    ("Between Sloviansk and Izium, the front has hardly moved.", ("Sloviansk", "Izium")),
    ("The Sri Lankan army took Kilinochchi, the rebels' de facto capital.", ("Kilinochchi",)),
    ("Tamil Tiger boats were sunk off Mullaitivu.", ("Mullaitivu",)),
    ("UN Secretary-General António Guterres said from New York that both sides must stop.", ("New York",)),
    ("Villagers in Masisi territory fled to Sake and Minova.", ("Masisi", "Sake", "Minova")),
    (
        "The Khmer Rouge still holds Pailin and Anlong Veng, diplomats in Phnom Penh say.",
        ("Pailin", "Anlong Veng", "Phnom Penh"),
    ),
    ("The Ohrid Agreement ended the fighting around Tetovo.", ("Tetovo",)),
    (
        "Maj. Gen. Igor Konashenkov said missiles hit depots in the Mykolaiv and Odesa regions.",
        ("Mykolaiv", "Odesa"),
    ),
    ("Iranian-backed militias shelled the Omar oil field and the Conoco gas plant.", ("Omar",)),
    ("The Norwegian capital, Oslo, hosted the guests.", ("Oslo",)),
    ("In 2014, fighting in Gambella, Ethiopia, left 200 dead.", ("Gambella", "Ethiopia")),
    (
        'Yemen Rebels Say Saudi Strikes Hit Prison in Dhamar\n\nSANAA, Yemen (AP) — Air strikes by the Saudi-led coalition hit a detention centre in southwestern Dhamar province on Sunday, killing at least 100 people, the Red Cross said.\n\nFranz Rauchenstein, head of the ICRC delegation in Yemen, said the facility, a former college, had been visited before. "Witnessing this massive damage was a shock," he told AP by phone from Dhamar.\n\nThe coalition, which has fought the Iran-backed Houthis since 2015, said it had struck a drone depot. The Houthis hold Sanaa and most of the north. Riyadh says Tehran arms them; Iran denies it.\n\nIn Aden, separatists backed by the United Arab Emirates seized the presidential palace, the Maashiq. Abyan and Shabwa, to the east, also saw clashes.',
        ("Dhamar", "Yemen", "Sanaa", "Aden"),
    ),
    (
        "Bogotá, 14 de junio - Dissident guerrillas blew up a bridge linking Corinto and Miranda, in northern Cauca, the army's Third Division reported. The ombudsman, Carlos Camargo, said 340 families had fled Suárez, Buenos Aires and Toribío. ELN leader Pablo Beltrán, speaking in Caracas, blamed the Jaime Martínez front. The Catatumbo, a region on the border with Venezuela, was calm.",
        (
            "Corinto",
            "Miranda",
            "Cauca",
            "Suárez",
            "Buenos Aires",
            "Toribío",
            "Caracas",
            "Catatumbo",
            "Venezuela",
        ),
    ),
    (
        "Clashes erupted on Saturday in the Tavush region on the Armenian-Azerbaijani border, far from Nagorno-Karabakh. Yerevan said Azerbaijani forces had shelled Movses and Aygepar; Baku said Armenia had fired on Agdam village in the Tovuz district. Russia, which has a base in Gyumri, offered to mediate. Turkey backed Azerbaijan.",
        ("Tavush", "Nagorno-Karabakh", "Movses", "Aygepar", "Agdam", "Tovuz", "Gyumri"),
    ),
    (
        "MANILA, Philippines — Eight soldiers were killed in Datu Hoffer, Maguindanao, after members of Dawlah Islamiya attacked a convoy of the 40th Infantry Battalion, Lt. Col. Dennis Almorato of the 6th Infantry Division said. Residents of Shariff Aguak and Datu Unsay fled to evacuation centres in Cotabato City. The Bangsamoro government, set up under a 2014 accord, condemned the attack from its seat in Cotabato.",
        ("Datu Hoffer", "Maguindanao", "Shariff Aguak", "Datu Unsay", "Cotabato City", "Cotabato"),
    ),
    (
        "The UN Peacekeeping Force in Cyprus (UNFICYP) said that Turkish Cypriot personnel had assaulted its peacekeepers near Pyla, a mixed village in the buffer zone, on Friday. The road was to link Arsos with Pyla. Greece and the Republic of Cyprus protested. In Brussels, an EU spokesman called for restraint, while Ankara accused Nicosia of provocations. Famagusta and Varosha remain fenced off.",
        ("Cyprus", "Pyla", "Arsos", "Brussels"),
    ),
    (
        "Libya's eastern-based Libyan National Army (LNA) says it has taken Tarhuna back from militias allied with the Tripoli-based Government of National Accord. A Reuters witness saw smoke over Qasr Bin Ghashir. Fighters from Misrata dug in at al-Wishka, 90 km west of Sirte, and along the coast road to Abu Grein. Turkish drones have hit the Al-Watiya air base, west of Tripoli.",
        ("Tarhuna", "Qasr Bin Ghashir", "Misrata", "al-Wishka", "Sirte", "Abu Grein", "Al-Watiya", "Tripoli"),
    ),
    (
        "Juba (Radio Tamazuj) - At least 12 people died in Pibor when armed youth from Jonglei crossed into the Greater Pibor Administrative Area, Information Minister Abraham Kelang said. UNMISS peacekeepers patrol Gumuruk and Likuangole. Commissioner Yuot Alier of Bor South County denied that Dinka Bor fighters had taken part. SPLA-IO spokesman Lam Paul Gabriel blamed Juba.",
        (
            "Pibor",
            "Jonglei",
            "Greater Pibor Administrative Area",
            "Gumuruk",
            "Likuangole",
            "Bor South County",
        ),
    ),
    (
        "Seven civilians were killed when shells fired by the Myanmar military landed on Mong Lai Khet, an IDP camp near Laiza, on the Chinese border, the Kachin Independence Army said. The junta denied it. Laiza, headquarters of the KIA, lies across the river from Yunnan province. Fighting has also flared in Lashio and Hsenwi in northern Shan State. Naypyitaw has not commented.",
        ("Mong Lai Khet", "Laiza", "Yunnan", "Lashio", "Hsenwi", "Shan State"),
    ),
    (
        "Rwandan troops and M23 rebels entered Goma late on Sunday, the UN peacekeeping chief Jean-Pierre Lacroix said in New York. Kinshasa cut ties with Kigali. South Africa said four of its soldiers had died; Malawi and Uruguay also lost men. The rebels then moved on Minova and the Lake Kivu shore, threatening Bukavu. President Félix Tshisekedi skipped talks in Nairobi.",
        ("Goma", "New York", "Minova", "Lake Kivu", "Bukavu", "Nairobi"),
    ),
    (
        "Kharkiv regional police said two people had died in Kupiansk; in Vovchansk, five kilometres from the Russian border, three were wounded by a glide bomb. Governor Oleh Syniehubov wrote on Telegram that Chuhuiv, Izium and Balakliia had been hit too. Belgorod's governor, Vyacheslav Gladkov, reported a drone attack on Shebekino. The Zaporizhzhia nuclear plant lost power for an hour, the IAEA in Vienna said.",
        ("Kupiansk", "Vovchansk", "Chuhuiv", "Izium", "Balakliia", "Shebekino", "Zaporizhzhia", "Vienna"),
    ),
)
