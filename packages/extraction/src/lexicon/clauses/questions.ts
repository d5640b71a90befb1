import { words } from '../word-list.ts'

/** Words that open a question, direct or indirect. */
export const questionWords = words('if whether why how what who which where when whom whose')

/** Question words that open an indirect question behind any verb of asking or telling. */
export const openQuestions = words('whether why how what who which if')

/** What may open that which somebody is told: "told him that", "told him why". */
export const toldQuestions = words('that what whether if how why who')

/** Words that open that of which somebody is unsure or has no idea: "no idea whether". */
export const doubtedQuestions = words('what how why who whether if where when')

/** Words of a question that claims nothing when it stands alone: "why it closed". */
export const bareQuestions = words('why how what who where which whose when')

/** Words in front of which a noun phrase ends, unless a preposition ties them: "told us | what". */
export const phraseEnders = words('that what which who whose whom how why when where whether if')
