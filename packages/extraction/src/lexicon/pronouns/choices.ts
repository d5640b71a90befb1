import { anyOf, words } from '../word-list.ts'

/** Pronouns in whose place a name stands with "'s": "his plan". */
export const owners = words('his its their my our your whose')

/** Words behind which "her" owned nothing: "thanked her for the plan". */
const objectTails = words('to that in on at for of and or as by with when if')
/** One of them, behind a pronoun. */
export const objectTail = new RegExp(String.raw`^\s(?:${anyOf(objectTails)})\b`, 'u')
