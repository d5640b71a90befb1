import { phrases, words } from '../word-list.ts'

/** Words and phrases in front of which a headline may end. */
export const clauseCuts = phrases(`
  following, after, according to, which, who, although, though, while, as well as, in order to, because,
  including, regarding, amid, amidst`)

/** Prepositions and "since", in front of which a headline may end when nothing larger ends in time. */
export const phraseCuts = words('with about over on in at for from between against during under before until since')
