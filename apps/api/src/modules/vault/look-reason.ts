import { text } from '../../platform/inputs.ts'
import { refusal } from './vault.refusals.ts'
import { refuses } from '../../platform/refusals/input-issue.ts'

/** Why somebody looks into the vault or empties it, as the log keeps it. */
export const lookReason = text(500)
  .refine((reason) => reason.length >= 10, refuses(refusal('reason-too-short', { min: 10 })))
  .describe('Why, in 10 to 500 characters. It is kept in the log: do not write the name into it.')
