import { endsWith, words } from '../word-list.ts'

/** Endings of nouns in -ation and -ator and of their verbs, which share a stem in -at. */
export const nounEnding = endsWith(words('ation ations ating ated ator ators ate ates ion ions'))

/** Endings that leave a stem when they are taken off. */
export const plainEnding = endsWith(words('ing ings edly ed es s ment ments ly e'))

/** Endings that a verb does not have when it bids or says what is so now. */
export const pastEnding = endsWith(words('ed en wn de ght ld ing s'))

/** Endings of a participle or of a word such as "better", behind which "'d" is "had". */
export const participleEnding = endsWith(words('ed en wn been better gone done had made'))
