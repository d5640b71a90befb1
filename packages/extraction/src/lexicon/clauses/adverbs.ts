import { words } from '../word-list.ts'

/** Words behind which "that" was a pronoun and ties no clause: "said that to me", "believe that any more". */
export const behindPronounThat = words('to any anymore at much either too as because when about')

/** Words that make a number a rough one, and open a noun phrase with it: "nearly 40 people". */
export const approximators = words('about around over nearly almost some roughly approximately under')

/** Words that belong to the subject behind them, and to no verb in front: "said only the dam held". */
export const focusing = words('only even just hardly barely')

/** Words between "be" and a state of mind: "is not 100 percent sure". */
export const degreeWords = words("not n't never all 100 percent pretty quite too")

/** Words that tie a sentence to the one before it, and that a statement sheds. */
export const connectives = words(`
  but and so yet however meanwhile moreover furthermore nevertheless nonetheless additionally besides also then
  instead therefore thus consequently`)

/** Adverbs that stand between commas: "X, however, said". */
export const insertedAdverbs = words('however meanwhile though too instead therefore nevertheless')

/** Adverbs that belong to no verb: "the people here say". */
export const outsideVerbs = words(`
  here there alone abroad overseas nearby then so far thus therefore however why how when where meanwhile instead`)

/** Words that turn a clause round. */
export const negations = words("not n't never neither nor no hardly nobody none cannot")
