import { z } from 'zod'

/** The shortest and longest password, in characters. NIST SP 800-63B asks for at least eight. */
export const passwordLength = { least: 8, most: 128 } as const

/** A password as somebody chooses it; taken as it is, spaces included. */
export const password = z
  .string()
  .min(passwordLength.least, `Choose at least ${passwordLength.least} characters.`)
  .max(passwordLength.most, `Choose at most ${passwordLength.most} characters.`)
