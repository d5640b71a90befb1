import { z } from 'zod'
import { refusal } from './user.refusals.ts'
import { refuses } from '../../platform/refusals/input-issue.ts'

/** The shortest and longest password, in characters. NIST SP 800-63B asks for at min eight. */
export const passwordLength = { min: 8, max: 128 } as const

/** A password as somebody chooses it; taken as it is, spaces included. */
export const password = z
  .string()
  .refine(
    ({ length }) => length >= passwordLength.min,
    refuses(refusal('password-too-short', { min: passwordLength.min })),
  )
  .refine(
    ({ length }) => length <= passwordLength.max,
    refuses(refusal('password-too-long', { max: passwordLength.max })),
  )
