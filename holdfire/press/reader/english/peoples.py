"""Adjectives and names of peoples, tongues and faiths: capitalised, and no places. Data only."""

from __future__ import annotations

_PEOPLES = """
Afghan Albanian Algerian American Andorran Angolan Argentine Argentinian Armenian Australian Austrian Azeri Azerbaijani
Azerbaijani Bahraini Bangladeshi Barbadian Belarusian Belarussian Belgian Belizean Beninese Bhutanese Bolivian Bosnian Brazilian
British Bruneian Bulgarian Burkinabe Burmese Burundian Cambodian Cameroonian Canadian Chadian Chilean Chinese Colombian Comorian
Congolese Croat Croatian Cuban Cypriot Czech Danish Djiboutian Dominican Dutch Ecuadorian Ecuadorean Egyptian Emirati English
Eritrean Estonian Ethiopian Fijian Filipino Philippine Finnish French Gabonese Gambian Georgian German Ghanaian Greek
Guatemalan Guinean Guyanese Haitian Honduran Hungarian Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian Ivorian
Jamaican Japanese Jordanian Kazakh Kazakhstani Kenyan Korean Kosovar Kosovan Kuwaiti Kyrgyz Laotian Lao Latvian Lebanese Liberian
Libyan Lithuanian Luxembourgish Macedonian Malagasy Malawian Malaysian Malian Maltese Mauritanian Mauritian Mexican Moldovan
Mongolian Montenegrin Moroccan Mozambican Namibian Nepalese Nepali Nicaraguan Nigerian Nigerien Norwegian Omani Pakistani
Palestinian Panamanian Paraguayan Persian Peruvian Polish Portuguese Qatari Romanian Russian Rwandan Salvadoran Salvadorean Saudi
Scottish Senegalese Serb Serbian Singaporean Slovak Slovene Slovenian Somali Spanish Sudanese Swazi Swedish Swiss Syrian
Taiwanese Tajik Tanzanian Thai Timorese Togolese Tunisian Turk Turkish Turkmen Ugandan Ukrainian Uruguayan Uzbek Venezuelan
Vietnamese Welsh Yemeni Yemenite Zambian Zimbabwean Abkhaz Abkhazian Ossetian Chechen Ingush Dagestani Tatar Bashkir Circassian
Crimean Kashmiri Tibetan Uyghur Uighur Rohingya Pashtun Pashto Dari Hazara Baloch Balochi Sindhi Punjabi Bengali Tamil
Sinhalese Sinhala Kurdish Kurmanji Arab Arabic Hebrew Farsi Urdu Hindi Swahili Amharic Tigrinya Tagalog Aramaic Assyrian Chaldean Yazidi Yezidi Druze Alawite Sunni Shia Shiite
Shi'ite Muslim Islamic Islamist Christian Jewish Catholic Orthodox Protestant Buddhist Hindu Sikh Coptic Maronite Salafi Salafist
Wahhabi Sufi Ismaili Zaydi Zaidi Houthi Jihadi European African Asian Latin Westerner Oriental
Caucasian Balkan Mediterranean-style Nordic Scandinavian Baltic Slavic Soviet Ottoman Byzantine Roman Hellenic Gulf-Arab
Arabian Transnistrian Transdniestrian Darfuri Tigrayan Oromo Tuareg Berber Amazigh Hausa Fulani Igbo Yoruba Hutu Tutsi
Dinka Nuer Moro Sahrawi Saharan Sahelian Catalan Basque Corsican Breton Walloon Flemish Papuan Acehnese Balinese Javanese
Mayan Wayuu Iberian Trans-Atlantic Transatlantic Euro-Atlantic Anglo-American Franco-German Pan-Arab Inter-American
Communist Marxist Maoist Leninist Republican Democrat Democratic Conservative Liberal Labour Socialist Baathist Ba'athist
Kremlin-backed Gazan Muscovite Parisian Londoner Beiruti Damascene Aleppan Russian-speaking Non-Aligned Nazi Stalinist Sinai-based
"""
_PLURAL_TOO = frozenset(_PEOPLES.split())
# Those whose adjective ends in -s already, or whose plural is another word.
_OTHERS = """Danes Dutchmen Englishmen Finns Frenchmen Irishmen Kurd Kurds Poles Scots Spaniards Swedes Turks Brits Britons Serbs
Croats Czechs Greeks Arabs Jews Muslims Christians Yazidis Houthis Huthi Huthis Taliban Talibs Taleban Jihadists Islamists Filipinos
Bosniak Bosniaks Kosovars Cossack Cossacks Tajiks Uzbeks Kazakhs Afghans Iraqis Israelis Tigrayans Alawites Sunnis Shias Shiites"""

PEOPLES = _PLURAL_TOO | {f"{name}s" for name in _PLURAL_TOO} | frozenset(_OTHERS.split())
