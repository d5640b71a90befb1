import { anyOf, phrases, words } from '../word-list.ts'

/** Words and phrases in front of which a headline may end. */
const clauseCuts = phrases(`
  following, after, according to, which, who, although, though, while, as well as, in order to, because,
  including, regarding, amid, amidst`)
/** Where the words in front of a part, or a mark, end a headline. */
export const clauseCut = new RegExp(String.raw`,? (?:${anyOf(clauseCuts)})\b|[,;:—–] `, 'giu')

/** Prepositions and "since", in front of which a headline may end when nothing larger ends in time. */
const phraseCuts = words('with about over on in at for from between against during under before until since')
/** Where a phrase with a preposition starts. */
export const phraseCut = new RegExp(String.raw` (?:${anyOf(phraseCuts)})\b`, 'giu')
