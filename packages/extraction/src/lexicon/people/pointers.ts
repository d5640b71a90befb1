import { words } from '../word-list.ts'

/** Words that point back to people by themselves: "both governments". */
export const pointers = words('both either neither each')
/** Words that do so behind "the": "the two ministers". */
export const counts = words('two three four five six pair trio other others')
