import { z } from 'zod'
import { refusal, send, SignInError } from './authentication.ts'
import { toldRefusal } from '../words/told-refusal.ts'
import { t } from '../words/words.ts'

/** A change of one's own password. */
export interface PasswordChange {
  present: string
  password: string
}

/**
 * Changes one's own password, and signs one out everywhere else.
 *
 * @returns What is to be mended, by field; null when it is done.
 * @throws SignInError when it cannot be tried.
 */
export async function changePassword({ present, password }: PasswordChange): Promise<Record<string, string> | null> {
  const response = await send('/api/auth/change-password', { currentPassword: present, newPassword: password })
  if (response.ok) return null
  if (response.status !== 400) throw new SignInError(refusal(response))
  const { issues = [] } = Refusal.parse(await response.json())
  const messagesOn = (field: string): string | undefined =>
    issues.flatMap((issue) => (issue.field === field ? [toldRefusal(issue)] : [])).join(' ') || undefined
  const wrong = messagesOn('currentPassword')
  return wrong ? { present: wrong } : { password: messagesOn('newPassword') ?? t('Choose another password.') }
}

/** What a one-time set-up link asks for. */
export interface SetUp {
  token: string
  name: string
  email: string
  password: string
}

/** The outcome of using a set-up link: done, fields to mend, or a link that no longer works. */
export type SetUpOutcome =
  | { kind: 'DONE' }
  | { kind: 'INVALID'; message: string; fields: Record<string, string> }
  | { kind: 'USED' }

const Refusal = z.object({
  message: z.string().optional(),
  issues: z
    .array(z.object({ field: z.string(), code: z.string().optional(), parameters: z.unknown(), message: z.string() }))
    .optional(),
})

/** Creates the account behind a one-time set-up link. Throws `SignInError` when the server fails. */
export async function setUp(input: SetUp): Promise<SetUpOutcome> {
  const response = await send('/api/set-up', input)
  if (response.ok) return { kind: 'DONE' }
  if (response.status === 410) return { kind: 'USED' }
  if (response.status !== 400) throw new SignInError(refusal(response))
  const { message, issues } = Refusal.parse(await response.json())
  return {
    kind: 'INVALID',
    message: message ?? t('Check the fields below.'),
    fields: Object.fromEntries((issues ?? []).map((issue) => [issue.field, toldRefusal(issue)])),
  }
}

const SetUpOffer = z.object({
  name: z.string().optional(),
  email: z.string().optional(),
  /** True where somebody chooses a new password for an account that exists. */
  reset: z.literal(true).optional(),
})

/** Whom a set-up link is for, as far as that is known. */
export type SetUpOffer = z.infer<typeof SetUpOffer>

/** Whom a set-up link is for; null when it no longer works. Throws `SignInError` when the server fails. */
export async function setUpOffer(token: string): Promise<SetUpOffer | null> {
  const response = await send('/api/set-up/check', { token })
  if (response.ok) return SetUpOffer.parse(await response.json())
  if (response.status === 410) return null
  throw new SignInError(refusal(response))
}
