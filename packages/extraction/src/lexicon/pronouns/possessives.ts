import { anyOf, words } from '../word-list.ts'

/** Possessive pronouns that stand before a noun. */
export const possessives = words('his her its their our my your')

/** Words that open a role which somebody bears: "her doctor". */
export const roleOpeners = words("his her their its my our your one another 's")

/** Pronouns within a subject joined by "and": "my brother and I". */
export const joinedPronouns = words('he she you they my our his her')

/** Possessives and words of place that a tagger takes for no pronoun. */
export const ownersAndPlaces = words('my our his her its their mine ours hers theirs there here')

/** Words that make the participle behind them an adjective: "his most admired work". */
export const adjectivalBefore = words("most more highly newly recently his her its their our my your 's")

/** Articles and possessives that a role sheds. */
const roleLeads = words(`the a an his her their its my our s ’s 's`)
/** One of them in front of a role. */
export const roleLead = new RegExp(String.raw`^(?:${anyOf(roleLeads)})\s+`, 'iu')
