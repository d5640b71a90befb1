import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of settings. */
export const { issue } = defineRefusals({
  'setting-unknown': 'There is no such setting: “npx sourceline settings list” names them.',
  'setting-wrong': 'This setting {rule}.',
})
