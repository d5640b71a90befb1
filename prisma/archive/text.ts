import type { Chance } from './chance.ts'

const given = 'Ana Ole Ida Carl Lena Ada Per Mara Jon Eva Nils Rosa Tom Vera Hugo Inga Paul Lucia Otto Nora'.split(' ')
const onsets = 'Bal Cor Dun Fal Gar Hol Jar Kel Lor Mar'.split(' ')
const middles = 'an el im or us ath en il ow ar'.split(' ')
const endings = 'ford ham stead mouth wick bridge ton dale holm by'.split(' ')
const bodies = [
  'council',
  'port authority',
  'school board',
  'hospital trust',
  'water company',
  'rail operator',
  'planning office',
  'police union',
]
const roles = ['Mayor', 'Engineer', 'Dr', 'Councillor', 'Inspector', 'Director']
const subjects = [
  'bridge',
  'school',
  'harbour',
  'budget',
  'clinic',
  'tram line',
  'reservoir',
  'market',
  'housing plan',
  'ferry',
  'library',
  'power station',
]
const verbs = [
  'cost',
  'delayed',
  'served',
  'employed',
  'surprised',
  'divided',
  'attracted',
  'displaced',
  'supported',
  'worried',
]
const objects = [
  'residents',
  'commuters',
  'pupils',
  'nurses',
  'traders',
  'families',
  'visitors',
  'taxpayers',
  'farmers',
  'passengers',
]
const times = [
  'last winter',
  'in the spring',
  'over three years',
  'before the election',
  'since the flood',
  'in a single week',
  'during the strike',
  'after the audit',
]
const remarks = [
  'Few had expected it',
  'Nobody objected',
  'The figures were published later',
  'A second report is due',
  'The opposition asked for an inquiry',
  'Work continues',
  'Opinions differ',
  'The minutes say little more',
]

/** How many places the archive knows; each is rare, so that a search for one finds few articles. */
export const placeCount = onsets.length * middles.length * endings.length

/** The name of one of its places. */
export function placeName(number: number): string {
  const at = (list: readonly string[], step: number): string => list[Math.floor(number / step) % list.length] ?? ''
  return `${at(onsets, 1)}${at(middles, 10)}${at(endings, 100)}`
}

const anyPlace = (chance: Chance): string => placeName(chance.below(placeCount))

/** A sentence that could be true or false. */
export const statement = (chance: Chance, place: string): string =>
  `The ${chance.of(subjects)} of ${place} ${chance.of(verbs)} ${chance.below(9_000) + 100} ${chance.of(objects)} ${chance.of(times)}.`

/** What follows a claim in its paragraph, about 70 words. */
export const filler = (chance: Chance): string =>
  Array.from(
    { length: 5 },
    () =>
      `${chance.of(remarks)}, and the ${chance.of(bodies)} compared the ${chance.of(subjects)} ` +
      `with the ${chance.of(subjects)} that ${chance.of(verbs)} ${chance.of(objects)} ${chance.of(times)}.`,
  ).join(' ')

/** A headline. */
export const headline = (chance: Chance, place: string): string =>
  `${place} ${chance.of(bodies)} rethinks the ${chance.of(subjects)} that ${chance.of(verbs)} ${chance.of(objects)}`

/** The name of a person, or of a body. */
export const sourceName = (chance: Chance, kind: string): string =>
  kind === 'PERSON' ? `${chance.of(given)} ${anyPlace(chance)}` : `${anyPlace(chance)} ${chance.of(bodies)}`

/** A person's role title. */
export const roleTitle = (chance: Chance): string => `${chance.of(roles)} of ${anyPlace(chance)}`
