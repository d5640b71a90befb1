import { words } from '../word-list.ts'

/** Words that put a clause in the future: "will", "is due", "hopes to". */
export const futureSigns = words(`
  will 'll wo shall would going to expected scheduled due set planned plans next hopes hope aims aim intends intend
  wants want vows promises pledges prepares`)

/** Modals that leave the matter still to come, unless "have" stands behind them: "may close", "should have closed". */
export const openModals = words('may might must should can ought')

/** Auxiliaries that put a clause in the past. */
export const pastSigns = words('was were had did has have been')

/** Modals whose verb is in its base form, whatever it looks like: "could put". */
export const baseModals = words("will 'll would shall may can could might should must")

/** Verbs behind which a participle tells a state and no time: "stays closed". */
export const stateVerbs = words('stay stays remain remains keep keeps get gets be being been is are am have has having')

/** Signs of the future that leave it open on which side of today a day is when they stand in the past: "was due to close". */
export const arrangedSigns = words('due set planned scheduled slated booked tipped expected going')

/**
 * Verbs in the past whose infinitive is as past as they are: "tried to warn". Behind others it may have been for later:
 * "agreed to open".
 */
export const triedSigns = words('tried failed managed began started continued refused used helped went came got')
