import { words } from '../word-list.ts'

/** What a firm is called by its trade: "the retailer". */
export const companyKinds = words(`
  maker manufacturer retailer operator provider charity chain lender insurer producer supplier carrier exporter
  nonprofit contractor brokerage consultancy thinktank think-tank`)
