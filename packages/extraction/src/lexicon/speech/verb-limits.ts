import { forms } from '../verbs/inflection.ts'
import { words } from '../word-list.ts'

/** Verbs whose object in -ing is what is said: "denied taking the money". */
export const gerundVerbs = words('report deny admit recall remember acknowledge recount')

/** Verbs that speak to the reader in their base form: "remember that", "ask whether". */
export const imperatives = words(`
  note remember assume suppose imagine recall consider ask explain tell say show forget pretend think know
  understand realize realise see believe trust check ensure make admit guess`)

/** Of those, the ones that need no "that": "imagine it rains". */
export const bareImperatives = words('note remember assume suppose imagine tell believe trust pretend think')

/** Verbs that say nothing as a participle or an infinitive: "having that", "to mean that". */
export const neverNonfinite = words(
  'mean hold hear make have put begin continue read post text require reason agree rule',
)

/** Verbs of finding out, whose question is nobody's word: "tests to confirm if it holds". */
export const checking = words('confirm verify check ascertain determine establish assess test')

/** Verbs whose infinitive needs no "that": "claims to know it is safe". */
export const bareInfinitives = words('know think believe realize realise claim admit pretend find learn tell')

/** Verbs of holding whose participle needs no "that": "thinking it was safe". */
export const bareParticiples = words('think believe know hope claim realize realise pretend fear assume suppose')

/** Verbs whose subject in the passive is the claim: "the charge was denied by". */
export const claimSubjects = words(`
  confirm deny announce reject dispute dismiss refute acknowledge corroborate verify contest`)

/** Participles by which something is told of somebody and nobody is named for it: "is said to have". */
export const rumours = words(`
  alleged said believed reported thought rumoured rumored suspected understood claimed reputed`)

/** Verbs that take a bare clause only when a pronoun opens it: "found they had gone". */
export const cautiousVerbs = words(`
  see hear mean prove hold find consider expect order require rule remember forget know understand learn notice
  accept imagine recognize recognise establish demonstrate write highlight ensure describe teach propose recommend
  assume discover determine judge perceive sense gather trust express make`)

/** Verbs that often stand alone: "when you write you can describe". */
export const standAloneVerbs = words(
  'write read tell hear see learn teach answer reply respond comment preach remember forget',
)

/** Verbs by which "it" tells what nobody is named for: "it was reported that". */
export const reportedThat = words('report allege claim announce reveal confirm believe find say suggest')

/** Verbs whose object is to do what the infinitive tells: "wants her to know", "asked him to explain". */
export const causes: ReadonlySet<string> = new Set([
  ...forms(`
  want like need expect ask tell urge help allow enable let get lead encourage invite force beg persuade convince
  advise remind teach order require challenge prompt cause permit train pay hire push press give leave`),
  ...words('let got led told taught gave left paid'),
])
