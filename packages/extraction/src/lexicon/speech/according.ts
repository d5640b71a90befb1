import { words } from '../word-list.ts'

/** What things are done by, rather than who tells of them: "paid according to rank". */
export const measures = words(`
  plan schedule size age need needs type custom tradition taste rank order ability system weight method formula
  criteria principles procedure procedures rules standards merit height length value preference preferences
  circumstances`)
