import { anyOf, words } from '../word-list.ts'

/** Letters that belong to the number before them: "21st", "the 1990s", "40m". */
const numberEndings = words('st nd rd th s m bn')
/** The same as the alternatives of a pattern. */
export const numberEnding: string = anyOf(numberEndings)
