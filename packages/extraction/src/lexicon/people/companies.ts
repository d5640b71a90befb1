import { phrases, words } from '../word-list.ts'

/** What a firm is called by its trade: "the retailer". */
export const companyKinds = words(`
  maker manufacturer retailer operator provider charity chain lender insurer producer supplier carrier exporter
  nonprofit contractor brokerage consultancy thinktank think-tank`)

/** Firms that bear somebody's whole name, in lower case. */
export const namesakeFirms = phrases(`
  morgan stanley, eli lilly, john deere, merrill lynch, philip morris, edward jones, raymond james, wells fargo,
  lockheed martin, goldman sachs, fannie mae, freddie mac`)
