import { phrases, words } from '../word-list.ts'

/** People who speak without a name. */
export const unnamedPeople = words(`
  source sources person persons people official officials insider insiders diplomat diplomats`)

/** How such people know: "familiar with the plan". */
export const closeness = phrases(`
  familiar with, close to, briefed on, with knowledge, with direct knowledge, not authorised, not authorized`)

/** How many of whom speak: "a number of residents". */
export const quantities = words('number handful dozen dozens majority hundreds thousands couple minority group')
