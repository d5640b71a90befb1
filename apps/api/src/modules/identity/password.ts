import { z } from 'zod'
import { refusal } from './user.refusals.ts'
import { refuses } from '../../platform/refusals/input-issue.ts'

/** The shortest and longest password, in characters. NIST SP 800-63B asks for at least eight. */
export const passwordLength = { least: 8, most: 128 } as const

/** A password as somebody chooses it; taken as it is, spaces included. */
export const password = z
  .string()
  .refine(
    ({ length }) => length >= passwordLength.least,
    refuses(refusal('password-too-short', { min: passwordLength.least })),
  )
  .refine(
    ({ length }) => length <= passwordLength.most,
    refuses(refusal('password-too-long', { max: passwordLength.most })),
  )
