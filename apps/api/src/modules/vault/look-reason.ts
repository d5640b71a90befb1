import { text } from '../../platform/inputs.ts'

/** Why somebody looks into the vault or empties it, as the log keeps it. */
export const lookReason = text(500)
  .refine((reason) => reason.length >= 10, 'Write the reason in at least 10 characters: it is kept in the log.')
  .describe('Why, in 10 to 500 characters. It is kept in the log: do not write the name into it.')
