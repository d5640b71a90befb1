import { anyOf, phrases, words } from '../word-list.ts'

/** People who speak without a name. */
const unnamedPeople = words(`
  source sources person persons people official officials insider insiders diplomat diplomats`)

/** How such people know: "familiar with the plan". */
const closeness = phrases(`
  familiar with, close to, briefed on, with knowledge, with direct knowledge, not authorised, not authorized`)
/** Words for somebody who speaks without a name. */
export const anonymous = new RegExp(
  [
    String.raw`\b(?:${anyOf(unnamedPeople)})\b.*\b(?:${anyOf(closeness)})`,
    String.raw`^(?:\w+ ){0,3}sources?\b`,
    String.raw`(?:not|n['’]t) to be (?:named|identified)`,
    String.raw`\banonym`,
  ].join('|'),
  'iu',
)

/** How many of whom speak: "a number of residents". */
export const quantities = words('number handful dozen dozens majority hundreds thousands couple minority group')
