import { words } from '../word-list.ts'

/** Subjects and adverbs behind which a form of a cue verb is a verb: "she also claims". */
export const verbSubjects = words(
  "i you he she we they who also n't not never nobody everyone everybody someone somebody",
)

/** Words for several that have no plural ending: "people claim". */
export const plurals = words('people police some many most others few both all women men children media')

/** Auxiliaries behind which a form of a cue verb is a verb: "would claim". */
export const baseAuxiliaries = words("cannot will would can could may might must shall should 'll 'd do does did")

/** Words that start a clause: behind them a noun would be one too many. */
export const clauseStarts = words('that there i he she we they it you his her its their our my no nobody')

/** Adverbs between a subject and its verb: "critics often claim". */
export const passingAdverbs = words(`
  now also then still often always just rightly privately publicly widely generally increasingly really already
  even only both all`)

/** Words that start a clause behind a joined verb: "and ask whether". */
export const joinedClauseStarts = words('whether if how why what i he she we they there')

/** What shows something: "the figures show a rise". */
export const showingThings = words(`
  data figures results documents records polls surveys statistics studies reports emails findings tests images
  photos videos minutes letters papers calculations`)
