import type { PasswordStrength } from '@sourceline/passwords'

/** A password, and what belongs to the person who chooses it. */
export interface PasswordToMeasure {
  readonly password: string
  /** Name and address. */
  readonly about: readonly string[]
}

/**
 * Measures a password in a thread: hostile ones take half a second. The lists of leaked passwords are loaded with the first:
 * a thread that reads texts alone holds none of them.
 */
export async function measurePassword({ password, about }: PasswordToMeasure): Promise<PasswordStrength> {
  const { measurePassword: measure } = await import('@sourceline/passwords')
  return measure(password, about)
}
