import { words } from '../word-list.ts'

/** Words behind which "'s" is a verb: "that's". */
export const cliticHosts = words(`
  he she it that there something everything nothing everyone everybody nobody someone somebody who what here where
  how this`)

/** Finite verbs before which a lone word behind an article is a noun: "the accused was". */
export const finiteBehindNoun = words('has had have is was are were will would can could may might should must')

/** Words in front of a noun that a tagger takes for a verb: "the recent find has". */
export const nounOpeners = words('earlier previous recent this that the a an')

/** Finite verbs before which a base form was a noun. */
export const finiteBehindVerb = words('has had have is was are were will would can could may might')
