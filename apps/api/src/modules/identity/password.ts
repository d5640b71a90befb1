import { z } from 'zod'
import { refusal } from './user.refusals.ts'
import { refuses } from '../../platform/refusals/input-issue.ts'

/** The longest password, in characters. */
export const longestPassword = 128

/** A password as somebody chooses it; taken as it is, spaces included. How strong it is, is measured apart. */
export const password = z
  .string()
  .refine(({ length }) => length <= longestPassword, refuses(refusal('password-too-long', { max: longestPassword })))
