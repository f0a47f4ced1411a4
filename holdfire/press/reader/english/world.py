"""Names of the world that every reader of news knows: other forms of countries, their capitals, large regions. Data only.

The countries themselves come from `territories`.
"""

from __future__ import annotations


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.replace("\n", " ").split(","))


COUNTRIES = _names("""
Turkey, Burma, Myanmar, Ivory Coast, Czech Republic, Congo, DR Congo, Democratic Republic of Congo,
Democratic Republic of the Congo, Republic of Congo, Republic of the Congo, Congo-Brazzaville, Congo-Kinshasa, Palestine,
Palestinian Territories, Holland, Swaziland, Macedonia, East Timor, Vatican, Great Britain, Britain, England, Scotland,
Wales, Northern Ireland, America, United States of America, Hong Kong, Macau, Macao, Bosnia, Bosnia and Herzegovina,
Bosnia-Herzegovina, Trinidad and Tobago, Antigua and Barbuda, Saint Lucia, Saint Kitts and Nevis, The Gambia, Gambia,
Sao Tome and Principe, Saint Vincent and the Grenadines, Russian Federation, Syrian Arab Republic, Korea, Emirates,
Islamic Republic of Iran, Republic of Korea, Republic of Cyprus, Kingdom of Saudi Arabia, Republic of Moldova,
People's Republic of China, Somaliland, Soviet Union, Yugoslavia, Brunei Darussalam, Viet Nam, Republic of Yemen,
Republic of Türkiye, Republic of Turkey, Islamic Republic of Afghanistan, Republic of South Sudan, Aland Islands
""")

# Of states and of what claims to be one. Where several cities serve, each of them.
CAPITALS = _names("""
Kabul, Tirana, Algiers, Andorra la Vella, Luanda, Buenos Aires, Yerevan, Canberra, Vienna, Baku, Nassau, Manama, Dhaka,
Bridgetown, Minsk, Brussels, Belmopan, Porto-Novo, Cotonou, Thimphu, La Paz, Sucre, Sarajevo, Gaborone, Brasília, Brasilia,
Bandar Seri Begawan, Sofia, Ouagadougou, Bujumbura, Gitega, Praia, Phnom Penh, Yaoundé, Ottawa, Bangui, N'Djamena, Ndjamena,
Santiago, Beijing, Bogotá, Bogota, Moroni, Brazzaville, Kinshasa, San José, Yamoussoukro, Abidjan, Zagreb, Havana, Nicosia,
Prague, Copenhagen, Roseau, Santo Domingo, Quito, Cairo, San Salvador, Malabo, Asmara, Tallinn, Mbabane, Addis Ababa,
Suva, Helsinki, Paris, Libreville, Banjul, Tbilisi, Berlin, Accra, Athens, Guatemala City, Conakry, Bissau, Georgetown,
Port-au-Prince, Tegucigalpa, Budapest, Reykjavik, New Delhi, Delhi, Jakarta, Tehran, Teheran, Baghdad, Dublin, Jerusalem,
Tel Aviv, Rome, Kingston, Tokyo, Amman, Astana, Nur-Sultan, Nairobi, Tarawa, Pyongyang, Seoul, Pristina, Kuwait City,
Bishkek, Vientiane, Riga, Beirut, Maseru, Monrovia, Tripoli, Vaduz, Vilnius, Luxembourg, Antananarivo, Lilongwe,
Kuala Lumpur, Putrajaya, Malé, Bamako, Valletta, Majuro, Nouakchott, Port Louis, Mexico City, Palikir, Chisinau, Chișinău,
Monaco, Ulaanbaatar, Podgorica, Rabat, Maputo, Naypyidaw, Yangon, Windhoek, Yaren, Kathmandu, Amsterdam, The Hague,
Wellington, Managua, Niamey, Abuja, Skopje, Oslo, Muscat, Islamabad, Ngerulmud, Ramallah, Panama City, Port Moresby,
Asunción, Asuncion, Lima, Manila, Warsaw, Lisbon, Doha, Bucharest, Moscow, Kigali, Basseterre, Castries, Kingstown, Apia,
San Marino, São Tomé, Riyadh, Dakar, Belgrade, Freetown, Singapore, Bratislava, Ljubljana, Honiara, Mogadishu, Pretoria,
Cape Town, Juba, Madrid, Colombo, Khartoum, Paramaribo, Stockholm, Bern, Berne, Damascus, Taipei, Dushanbe, Dodoma,
Dar es Salaam, Bangkok, Dili, Lomé, Lome, Nuku'alofa, Port of Spain, Tunis, Ankara, Ashgabat, Funafuti, Kampala, Kyiv, Kiev,
Abu Dhabi, London, Washington, Washington DC, Montevideo, Tashkent, Port Vila, Vatican City, Caracas, Hanoi, Sanaa, Sana'a,
Lusaka, Harare, Sukhumi, Tskhinvali, Stepanakert, Tiraspol, Hargeisa, Laayoune
""")

# Parts of the world larger than a country or shared between some, and cities where states meet.
REGIONS = _names("""
Africa, Asia, Europe, Oceania, Antarctica, Middle East, Near East, Far East, North Africa, West Africa, East Africa,
Central Africa, Southern Africa, Horn of Africa, Great Lakes, Great Lakes Region, Sahel, Sahara, Maghreb, Levant, Caucasus,
South Caucasus, North Caucasus, Transcaucasia, Balkans, Western Balkans, Central Asia, South Asia, Southeast Asia,
South-East Asia, East Asia, Eastern Europe, Western Europe, Central Europe, Northern Europe, Southern Europe, Latin America,
Central America, South America, North America, Americas, Caribbean, Scandinavia, Baltics, Arctic, Pacific, Indian Ocean,
Atlantic, Mediterranean, Mediterranean Sea, Red Sea, Black Sea, Caspian Sea, Arabian Sea, South China Sea, East China Sea,
Baltic Sea, Aegean, Aegean Sea, Adriatic, Persian Gulf, Arabian Gulf, Gulf of Aden, Gulf of Guinea, Gulf of Oman,
Gulf of Mexico, Bay of Bengal, Arabian Peninsula, Korean Peninsula, Iberian Peninsula, Balkan Peninsula, West Bank,
East Jerusalem, West Jerusalem, Suez Canal, Panama Canal, Bosporus, Bosphorus, Dardanelles, Euphrates, Tigris, Nile,
Danube, Jordan Valley, Amazon, Congo River, Jordan River, River Jordan, Siberia, Mesopotamia, Indochina, Sub-Saharan Africa,
Asia-Pacific, Indo-Pacific, Eurasia, Geneva, New York, New York City, Vatican City, Iraqi Kurdistan, Kurdistan, Iberia,
Levantine coast, Himalayas, Hindu Kush, Alps, Andes, Niger Delta, Niger River, Lake Chad, Sinai, Lake Chad Basin
""")

SHORT = frozenset({"US", "U.S.", "USA", "U.S.A.", "UK", "U.K.", "UAE", "U.A.E.", "DRC", "DPRK"})
