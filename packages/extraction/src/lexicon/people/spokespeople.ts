import { holds, phrases } from '../word-list.ts'

/** Roles whose "we" is the body that they speak for. */
export const speaksForBody = holds(
  phrases(`
  spokesman, spokeswoman, spokesperson, ceo, chief executive, chairman, chairwoman, managing director,
  co-founder, founder`),
)
