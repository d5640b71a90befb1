import { words } from '../word-list.ts'

/** Stems of verbs of which it makes no difference who stands first: "met", "agreed". */
export const bothWays = words(`
  meet met marri wed merg agre talk negoti face fight fought play trade border match equal resembl join divorc
  clash tie discuss`)

/** Articles and possessives, which are passed over in front of a name. */
export const ARTICLES = words('a an the its his her their')

/** Forms of "be" that make a verb passive. */
export const BE = words('is are was were be been being')
