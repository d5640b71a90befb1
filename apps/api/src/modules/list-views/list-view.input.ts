import { ListName } from '@sourceline/domain'
import { z } from 'zod'
import { line, wordOf } from '../../platform/inputs.ts'
import { refuses } from '../../platform/refusals/input-issue.ts'
import { listViewLimits } from './list-view-limits.ts'
import { refusal } from './list-view.refusals.ts'

/** One thing that a list is narrowed or ordered by. */
const listParameter = z
  .object({
    name: z
      .string()
      .regex(/^[a-z][A-Za-z0-9]*$/, refuses(refusal('parameter-invalid')))
      .max(listViewLimits.parameterName)
      .describe('What it is called in the address of the list: `state`, `sort`.'),
    value: line(listViewLimits.parameterValue, 'a value').describe('What it says there: `DRAFT`, `NEWEST`.'),
  })
  .describe('One thing that a list is narrowed or ordered by, as the address of the list says it.')

const isOnceEach = (given: readonly { name: string }[]): boolean =>
  new Set(given.map(({ name }) => name)).size === given.length

/** What can be said of a view. */
export const listViewFields = {
  list: wordOf(ListName).describe('The list.'),
  name: line(listViewLimits.name, 'a name').describe('What it is called: “Unchecked, this week”.'),
  parameters: z
    .array(listParameter)
    .min(1)
    .max(listViewLimits.parameters)
    .refine(isOnceEach, refuses(refusal('parameter-twice')))
    .describe('What the list is narrowed and ordered by, each once.'),
  isShared: z.boolean().describe('Whether everybody in the newsroom sees it, or its owner alone.'),
}
