import { words } from '../word-list.ts'

/** Verbs that double their last letter in front of "-ing". */
const doubling = words('get put let set run sit cut win forget hit shut begin swim forbid')

/** Past forms of verbs that do not simply add "-ed": base, past. */
const pairs = `
  be was, have had, do did, go went, take took, make made, give gave, get got, say said, see saw, know knew,
  think thought, come came, find found, tell told, leave left, feel felt, put put, bring brought, begin began,
  keep kept, hold held, write wrote, stand stood, hear heard, let let, mean meant, set set, meet met, run ran,
  pay paid, sit sat, speak spoke, lie lied, lead led, read read, grow grew, lose lost, fall fell, send sent,
  build built, understand understood, draw drew, break broke, spend spent, cut cut, rise rose, drive drove,
  buy bought, wear wore, choose chose, seek sought, throw threw, catch caught, deal dealt, win won,
  forget forgot, sell sold, fight fought, teach taught, eat ate, sing sang, strike struck, shoot shot,
  steal stole, hide hid, hit hit, hurt hurt, shut shut, shake shook, ride rode, fly flew, drink drank,
  bear bore, beat beat, bind bound, feed fed, flee fled, forbid forbade, forgive forgave, freeze froze,
  lay laid, lend lent, light lit, sink sank, sleep slept, spread spread, swear swore, sweep swept, swim swam,
  tear tore, wake woke, shrink shrank, spring sprang, sting stung, swing swung, bite bit, blow blew, dig dug,
  hang hung, burst burst, cost cost, quit quit, cast cast, bleed bled, breed bred, arise arose, awake awoke,
  ring rang, stick stuck, slide slid, weep wept, withdraw withdrew, undertake undertook, overtake overtook,
  mislead misled, withhold withheld`

const past: ReadonlyMap<string, string> = new Map(
  pairs.split(',').map((pair): [string, string] => {
    const [base = '', form = ''] = pair.trim().split(' ')
    return [base, form]
  }),
)
const pastForms: ReadonlySet<string> = new Set([...past.values(), 'were'])
/** Past forms that are base forms too: "put". */
const unchanged: ReadonlySet<string> = new Set([...past].filter(([base, form]) => base === form).map(([base]) => base))
const bases: ReadonlyMap<string, string> = new Map([...past.keys()].map((base) => [gerundOf(base), base]))

function gerundOf(base: string): string {
  if (base === 'be') return 'being'
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`
  if (doubling.has(base)) return `${base}${base.at(-1) ?? ''}ing`
  return /[^e]e$/u.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`
}

/** The past form of a verb that does not simply add "-ed", by its base form: "rise", "rose". Null for all others. */
export const irregularPastOf = (base: string): string | null => past.get(base) ?? null

/**
 * The past form of the verb of which a lower-case word is the gerund: "taking", "took". Null where the spelling
 * does not tell the verb for sure.
 */
export function pastOfGerund(gerund: string): string | null {
  const base = bases.get(gerund)
  if (base !== undefined) return past.get(base) ?? null
  const stem = gerund.replace(/ing$/u, '')
  if (stem === gerund || stem.length < 3) return null
  if (/[^aeiou]y$/u.test(stem)) return `${stem.slice(0, -1)}ied`
  return `${stem}ed`
}

/** Tells whether a lower-case verb can only be a past form or a past participle. */
export function isPastForm(lower: string): boolean {
  return (lower.endsWith('ed') && lower.length > 4) || (pastForms.has(lower) && !unchanged.has(lower))
}

/** The third person of a verb's base form: "go", "goes". */
export function thirdPersonOf(base: string): string {
  const known = { be: 'is', am: 'is', are: 'is', have: 'has', "'ve": 'has', do: 'does', were: 'was' }[base]
  if (known !== undefined) return known
  if (/(?:s|sh|ch|x|z|o)$/u.test(base)) return `${base}es`
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}
