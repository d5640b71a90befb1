import { words } from '../word-list.ts'

/** The seasons that lie within one year. */
export const seasons = words('spring summer autumn fall')

/** The season that lies in two years. */
export const splitSeasons = words('winter')
