import { words } from '../word-list.ts'

/** Auxiliaries with which a verb of saying tells of no speech: "they will respond". */
export const notYetSaid = words('will may might should can could must')

/** Auxiliaries with which a verb of saying only supposes speech: "you could say it holds". */
export const supposing = words('could may might will would can should')

/** Auxiliaries that stand before the subject of a question: "Do officials say". */
export const askingAuxiliaries = words("do does did can could would will have has had are is were was n't not")

/** Participles before which "'s" is "has": "he's gone". */
export const hasBefore = words('been had got gone done made taken become')

/** Forms of "be" behind which a participle in -ing tells what "it" does. */
export const beWithSubject = words("is was are were be been being 's")

/** Words behind "would" with which it is no past of "will": "would have", "would like". */
export const keepsWould = words("have like rather prefer love n't also")

/** Auxiliaries other than the forms of "be". */
export const otherAuxiliaries = words(`
  have has had having 've 'd do does did will would can could may might must shall should to`)

/** Forms of "be". */
export const beForms = words("is are was were be been being 's 're 'm am")

/** Words that carry an infinitive, so that the verb behind them is the main one: "has yet to say", "refused to say". */
export const carriers = words(`
  refused refuse refuses declined decline declines declining refusing yet failed fails fail want wants wanted like
  went goes going go continued continues began begun appeared appears seemed seems seem able unable willing
  unwilling ready keen quick eager have has had ought used expected tried tries prefer preferred chose chosen
  forced rushed reluctant need needs needed help helps helped love hate seek seeks sought intend intends intended
  come came comes dread hesitate hesitated hasten hastened dare dared bother bothered managed manage happen
  happened tend tends tended learned started start starts stopped hope hoped hopes agreed agree agrees trying
  decided`)
