import { Role } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../platform/ids.ts'
import { line, moment, wordOf } from '../../platform/inputs.ts'
import { refusal } from './user.refusals.ts'
import { refuses } from '../../platform/refusals/input-issue.ts'

/** The id of a user. */
export const userId = idOf('user').describe('The user.')

/** The id of a bearer token. */
export const apiTokenId = idOf('token').describe('The token.')

/** A name of a person or token. */
export const name = line(120, 'a name').describe('The name, as colleagues read it.')

/** An e-mail address, in lower case, by which a user signs in. */
export const email = z
  .string()
  .transform((value) => value.trim().toLowerCase())
  .pipe(
    z
      .string()
      .refine((value) => z.email().safeParse(value).success, refuses(refusal('email-invalid')))
      .max(254),
  )
  .describe('The e-mail address.')

/** What a user or token may do. */
export const role = wordOf(Role).describe('What may be done.')

/** When a token ends by itself. */
export const expiresAt = moment.nullish().describe('When it stops working; never if left out.')

/** Who answers from now on for what somebody leaves behind. */
export const successorId = userId
  .nullish()
  .describe('The administrator who takes over the service tokens for which this user answers.')
