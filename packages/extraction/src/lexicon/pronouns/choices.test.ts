import { writeChoices } from '../../statements/choices.ts'
import { prove } from '../../testing/proof.ts'
import * as lists from './choices.ts'

/** A statement with Ida Rost chosen for "his" or "her". */
function chosenIn(statement: string): string[] {
  const words = /\b(?:his|her)\b/u.exec(statement)?.[0] ?? ''
  return [writeChoices(statement, [{ words, choice: 'Ida Rost' }]).statement]
}

prove(
  lists,
  {
    owners: ['The council praised his plan.', 'The council praised Ida Rost’s plan.'],
    objectTail: ['The council thanked her for the plan.', 'The council thanked Ida Rost for the plan.'],
  },
  chosenIn,
)
