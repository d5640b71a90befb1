import { words } from '../word-list.ts'

/** Words behind which somebody stands with whom something is done: "met with", "sent to". */
export const partners = words('with by to against for than behind')

/** Pronouns that a verdict may be about: "called it a disgrace". */
export const judged = words('it him her them this that these those us me')

/** Pronouns that are never a subject. */
export const neverSubjects = words('me him us them himself herself itself themselves myself')

/** Pronouns that end a noun phrase: "told everyone | that". */
export const closedPhrases = words(`
  me us him them you himself herself itself themselves myself yourself ourselves everyone everybody someone
  somebody nobody anyone anybody`)

/** Pronouns that a verb can have as its object; "you" and "it" too. */
export const objectPronouns = words('me us him her them you it')
