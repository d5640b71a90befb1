import { phrases } from '../word-list.ts'

/** States, and capitals that stand for a government, in lower case. */
export const countries = phrases(`
  afghanistan, albania, algeria, angola, argentina, armenia, australia, austria, azerbaijan, bahrain,
  bangladesh, belarus, belgium, bolivia, bosnia, botswana, brazil, britain, bulgaria, cambodia, cameroon,
  canada, chad, chile, china, colombia, congo, croatia, cuba, cyprus, czech republic, czechia, denmark, ecuador,
  egypt, england, estonia, ethiopia, finland, france, gaza, georgia, germany, ghana, greece, guatemala, haiti,
  honduras, hong kong, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, jamaica, japan,
  jordan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, libya, lithuania, luxembourg,
  malaysia, mali, malta, mexico, moldova, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal,
  netherlands, new zealand, nicaragua, niger, nigeria, north korea, north macedonia, norway, oman, pakistan,
  panama, paraguay, peru, philippines, poland, portugal, qatar, romania, russia, rwanda, saudi arabia, scotland,
  senegal, serbia, singapore, slovakia, slovenia, somalia, south africa, south korea, south sudan, spain,
  sri lanka, sudan, sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, tunisia, turkey,
  andorra, bahamas, barbados, belize, benin, bhutan, bosnia and herzegovina, brunei, burkina faso, burundi,
  cape verde, central african republic, comoros, costa rica, democratic republic of the congo, djibouti, dominica,
  dominican republic, el salvador, equatorial guinea, eritrea, eswatini, fiji, gabon, gambia, grenada, guinea,
  guinea-bissau, guyana, ivory coast, kiribati, lesotho, liberia, liechtenstein, madagascar, malawi, maldives,
  mauritania, mauritius, micronesia, monaco, nauru, palau, palestine, papua new guinea, samoa, san marino,
  seychelles, sierra leone, solomon islands, suriname, timor-leste, togo, tonga, trinidad and tobago, tuvalu,
  vanuatu, türkiye, turkmenistan, uae, uganda, ukraine, united arab emirates, united kingdom, united states,
  united states of america, uruguay, uzbekistan, venezuela, vietnam, wales, yemen, zambia, zimbabwe, u.s., us,
  usa, u.k., uk, eu, european union, moscow, washington, beijing, tehran, kyiv, brussels, london, berlin, paris,
  american samoa, puerto rico, greenland, northern ireland, faroe islands, hong kong, tokyo, ankara, riyadh,
  jerusalem, new delhi, islamabad, pyongyang, seoul, damascus, baghdad, kabul`)

/** Tells whether a name is a state, or a capital that stands for its government. */
export function isCountry(name: string): boolean {
  return countries.has(name.toLowerCase().replace(/^the /u, ''))
}
