import { words } from '../word-list.ts'

/** Written and spoken words that are those of whoever issues them: "released a statement saying". */
export const issuedWords = words('statement message letter post tweet video notice memo warning apology email e-mail')

/** Forms of giving out such words: "released a statement saying". */
export const issuing = words(`
  issued issues released releases published posted sent made circulated shared put issuing releasing`)

/** Participles that open a sentence by telling how somebody came to speak: "Asked about the dam, X said". */
export const leadInParticiples = words(
  'asked speaking citing responding referring commenting writing addressing talking quoting calling describing',
)

/** Verbs that lead into somebody's words, whomever they name besides: "defended the ban on players saying". */
export const leadInVerbs = words(
  `explained defended justified criticised criticized condemned praised welcomed responded replied reacted commented
  spoke posted tweeted blogged wrote attacked slammed blasted mocked thanked apologised apologized hailed congratulated
  denounced lamented rejoiced celebrated intervened`,
)

/** Forms of giving out a statement that a colon introduces: "issued the following statement:". */
export const publishing = words(`
  issued issues released releases published publishes gave made read posted shared delivered had`)

/** Participles of making a report, unlike those of having or seeing one: "a survey conducted by". */
export const producing = words(`
  published released issued conducted compiled produced written commissioned prepared posted made carried put drawn
  collected gathered authored`)

/** What somebody gives out in front of a colon: "issued the following statement:". */
export const statements = words(`
  statement remarks comment comments message answer reply response post tweet letter address word words apology
  warning`)

/** Participles and adjectives that tell behind a noun who somebody is: "people briefed on the plan". */
export const descriptiveParticiples = words(`
  briefed based elected accused named called speaking involved working representing investigating leading
  appointed living charged cited surveyed interviewed quoted known affiliated close familiar responsible`)
