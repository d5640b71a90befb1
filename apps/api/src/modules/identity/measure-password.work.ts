import { measurePassword as measure, type PasswordStrength } from '@sourceline/passwords'

/** A password, and what belongs to the person who chooses it. */
export interface PasswordToMeasure {
  readonly password: string
  /** Name and address. */
  readonly about: readonly string[]
}

/** Measures a password in a thread: hostile ones take half a second. */
export const measurePassword = ({ password, about }: PasswordToMeasure): PasswordStrength => measure(password, about)
