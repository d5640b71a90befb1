import { failed, ok, type Result } from '@sourceline/domain'
import type { PasswordStrength } from '@sourceline/passwords'
import type { Weakness } from '@sourceline/passwords/weaknesses'
import type { Failure } from '../../platform/failure.ts'
import { readingRefusals, runOffLoop } from '../../platform/work/off-loop.ts'
import type { PasswordToMeasure } from './measure-password.work.ts'
import { refused } from './user.refusals.ts'

/** Why a password is not taken. */
export const strengthRefusals = [
  'password-breached',
  'password-personal',
  'password-guessable',
  ...readingRefusals,
] as const

/**
 * Refuses a password that is among the first to be guessed, and says how to do better. NIST SP 800-63B, 5.1.1.2, asks for
 * a comparison with leaked, common and personal words, and against rules of composition.
 *
 * @param about What belongs to the person: name and address.
 * @param field The field of the input.
 */
export async function takeStrong(
  password: string,
  about: readonly string[],
  field: string,
): Promise<Result<undefined, Failure<(typeof strengthRefusals)[number]>>> {
  const measured = await runOffLoop<PasswordToMeasure, PasswordStrength>(
    'measurePassword',
    { password, about },
    { field },
  )
  if (!measured.ok) return measured
  const { weakness } = measured.value
  return weakness === null ? ok(undefined) : failed(refusedAs(weakness, field))
}

function refusedAs(weakness: Weakness, field: string): Failure<Weakness> {
  switch (weakness) {
    case 'password-breached':
      return refused('password-breached', { field })
    case 'password-personal':
      return refused('password-personal', { field })
    case 'password-guessable':
      return refused('password-guessable', { field })
  }
}
