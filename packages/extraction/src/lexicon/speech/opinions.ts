import { words } from '../word-list.ts'

/** Verbs with which a writer closes a sentence without a comma: "or so I think". */
export const closingThoughts = words('think believe guess suppose hope reckon suspect know')

/** Verbs behind whose "I" nearly anything is what is thought: "I think to say so is wrong". */
export const ownThoughts = words('think believe guess suppose suspect hope reckon')

/** Words behind "I think" that open nothing that is thought: "I think of it". */
export const neverThought = words('that any of about so in for not back over through is was are')

/** Verbs of holding something to be so, unlike those of finding out and knowing. */
export const opinions = words(`
  believe think feel reckon suppose presume assume guess imagine consider judge fear worry fret regret doubt
  suspect trust figure wish hope prefer`)
