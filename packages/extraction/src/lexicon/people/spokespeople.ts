import { phrases } from '../word-list.ts'

/** Roles whose "we" is the body that they speak for. */
export const speaksForBody = phrases(`
  spokesman, spokeswoman, spokesperson, ceo, chief executive, chairman, chairwoman, managing director,
  co-founder, founder`)
