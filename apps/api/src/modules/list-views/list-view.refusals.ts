import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of views of lists. */
export const { refused, refusal } = defineRefusals({
  'parameter-invalid': 'A parameter is called by letters and digits, a small letter first, as “state”.',
  'parameter-twice': 'Name each parameter once.',
  'view-name-taken': 'You have a view “{name}” of this list already: save that one again, or choose another name.',
  'views-too-many': 'You have {max} views of this list already, which is the most: delete one first.',
})
