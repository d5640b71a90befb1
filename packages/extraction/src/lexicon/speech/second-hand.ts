import { words } from '../word-list.ts'

/** What a medium or a report is called, which may report what others told it. */
export const reporters = words(`
  media outlet outlets newspaper newspapers paper agency broadcaster report reports station website journal magazine
  weekly daily channel`)

/** What is cited as a reason and is nobody's word: "citing safety concerns". */
export const citedReasons = words(`
  concern concerns reason reasons fear fears cost costs need lack safety privacy rule rules law`)
