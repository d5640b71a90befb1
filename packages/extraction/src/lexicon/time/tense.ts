import { words } from '../word-list.ts'

/** Words that put a clause in the future: "will", "is due". */
export const futureSigns = words("will 'll wo shall would going to expected scheduled due set planned plans next")

/** Auxiliaries that put a clause in the past. */
export const pastSigns = words('was were had did has have been')

/** Modals whose verb is in its base form, whatever it looks like: "could put". */
export const baseModals = words("will 'll would shall may can could might should must")
