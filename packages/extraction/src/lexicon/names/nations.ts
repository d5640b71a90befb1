/** States: name / people and adjective / capital / seats of government that stand for the state. */
export const NATIONS: readonly string[] = `
  Afghanistan/Afghan/Kabul; Albania/Albanian/Tirana; Algeria/Algerian/Algiers; Angola/Angolan/Luanda;
  Argentina/Argentine Argentinian/Buenos Aires; Armenia/Armenian/Yerevan; Australia/Australian/Canberra;
  Austria/Austrian/Vienna; Azerbaijan/Azerbaijani/Baku; Bahrain/Bahraini/Manama; Bangladesh/Bangladeshi/Dhaka;
  Belarus/Belarusian/Minsk; Belgium/Belgian/; Benin/Beninese/; Bhutan/Bhutanese/Thimphu; Bolivia/Bolivian/La Paz;
  Bosnia/Bosnian/Sarajevo; Botswana/Botswanan/Gaborone; Brazil/Brazilian/Brasilia;
  Britain/British Briton/London/Westminster Whitehall; Brunei/Bruneian/; Bulgaria/Bulgarian/Sofia;
  Burundi/Burundian/; Cambodia/Cambodian/Phnom Penh; Cameroon/Cameroonian/Yaounde; Canada/Canadian/Ottawa;
  Chad/Chadian/; Chile/Chilean/Santiago; China/Chinese/Beijing; Colombia/Colombian/Bogota;
  Croatia/Croatian Croat/Zagreb; Cuba/Cuban/Havana; Cyprus/Cypriot/Nicosia; Czechia/Czech/Prague;
  Denmark/Danish Dane/Copenhagen; Ecuador/Ecuadorian/Quito; Egypt/Egyptian/Cairo; Eritrea/Eritrean/Asmara;
  Estonia/Estonian/Tallinn; Ethiopia/Ethiopian/Addis Ababa; Fiji/Fijian/Suva; Finland/Finnish Finn/Helsinki;
  France/French/Paris/Elysee Matignon; Gambia/Gambian/; Georgia/Georgian/Tbilisi; Germany/German/Berlin/Bundestag;
  Ghana/Ghanaian/Accra; Greece/Greek/Athens; Guatemala/Guatemalan/; Guinea/Guinean/Conakry; Guyana/Guyanese/;
  Haiti/Haitian/; Honduras/Honduran/Tegucigalpa; Hungary/Hungarian/Budapest; Iceland/Icelandic Icelander/Reykjavik;
  India/Indian/Delhi; Indonesia/Indonesian/Jakarta; Iran/Iranian/Tehran; Iraq/Iraqi/Baghdad; Ireland/Irish/Dublin;
  Israel/Israeli/Jerusalem/Knesset; Italy/Italian/Rome; Jamaica/Jamaican/Kingston; Japan/Japanese/Tokyo;
  Jordan/Jordanian/Amman; Kazakhstan/Kazakh/Astana; Kenya/Kenyan/Nairobi; Kosovo/Kosovar/Pristina; Kuwait/Kuwaiti/;
  Kyrgyzstan/Kyrgyz/Bishkek; Laos/Laotian/Vientiane; Latvia/Latvian/Riga; Lebanon/Lebanese/Beirut; Lesotho/Basotho/;
  Liberia/Liberian/Monrovia; Libya/Libyan/Tripoli; Lithuania/Lithuanian/Vilnius; Luxembourg/Luxembourgish/;
  Madagascar/Malagasy/; Malawi/Malawian/Lilongwe; Malaysia/Malaysian/Putrajaya; Mali/Malian/Bamako;
  Malta/Maltese/Valletta; Mauritania/Mauritanian/; Mauritius/Mauritian/; Mexico/Mexican/; Moldova/Moldovan/Chisinau;
  Mongolia/Mongolian/; Montenegro/Montenegrin/Podgorica; Morocco/Moroccan/Rabat; Mozambique/Mozambican/Maputo;
  Myanmar/Burmese Burma/Naypyidaw; Namibia/Namibian/Windhoek; Nepal/Nepali Nepalese/Kathmandu;
  Netherlands/Dutch/Hague; Nicaragua/Nicaraguan/Managua; Niger/Nigerien/Niamey; Nigeria/Nigerian/Abuja;
  Norway/Norwegian/Oslo; Oman/Omani/Muscat; Pakistan/Pakistani/Islamabad; Palestine/Palestinian/Ramallah;
  Panama/Panamanian/; Paraguay/Paraguayan/; Peru/Peruvian/Lima; Philippines/Filipino Philippine/Manila;
  Poland/Polish Pole/Warsaw/Sejm; Portugal/Portuguese/Lisbon; Qatar/Qatari/Doha; Romania/Romanian/Bucharest;
  Russia/Russian/Moscow/Kremlin; Rwanda/Rwandan/Kigali; Senegal/Senegalese/Dakar; Serbia/Serbian Serb/Belgrade;
  Singapore/Singaporean/; Slovakia/Slovak Slovakian/Bratislava; Slovenia/Slovenian Slovene/Ljubljana;
  Somalia/Somali/Mogadishu; Spain/Spanish Spaniard/Madrid; Sudan/Sudanese/Khartoum; Suriname/Surinamese/;
  Sweden/Swedish Swede/Stockholm/Riksdag; Switzerland/Swiss/Bern; Syria/Syrian/Damascus; Taiwan/Taiwanese/Taipei;
  Tajikistan/Tajik/Dushanbe; Tanzania/Tanzanian/Dodoma; Thailand/Thai/Bangkok; Togo/Togolese/;
  Tunisia/Tunisian/Tunis; Turkey/Turkish Turk Turkiye/Ankara; Turkmenistan/Turkmen/; Uganda/Ugandan/Kampala;
  Ukraine/Ukrainian/Kyiv Kiev; Uruguay/Uruguayan/Montevideo; Uzbekistan/Uzbek/Tashkent;
  Venezuela/Venezuelan/Caracas; Vietnam/Vietnamese/Hanoi; Yemen/Yemeni/Sanaa; Zambia/Zambian/Lusaka;
  Zimbabwe/Zimbabwean/Harare; America USA US/American/Washington
`
  .split(';')
  .map((state) => state.trim())

/** The state for each of its names and each word for its people, in lower case. */
const byName: ReadonlyMap<string, string> = new Map(
  NATIONS.flatMap((row) => {
    const [names = '', peoples = ''] = row.split('/')
    const state = names.toLowerCase()
    return [state, ...peoples.toLowerCase().split(' ')]
      .filter((name) => name !== '')
      .map((name) => [name, state] as const)
  }),
)

/** The state that a lower-case word names, or whose people or adjective it is: "norwegian"; null for every other word. */
export function nationNamed(lower: string): string | null {
  return byName.get(lower) ?? null
}
