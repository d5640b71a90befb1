import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of backups. */
export const { refused } = defineRefusals({
  'backup-failed': '{reason} No backup was made.',
})
