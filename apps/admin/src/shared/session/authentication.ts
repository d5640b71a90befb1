import { z } from 'zod'

/** Sign-in was refused, or could not be tried; the message says what to do. */
class SignInError extends Error {
  override readonly name = 'SignInError'
}

/** After a number of seconds, in words. */
const after = (seconds: number): string => {
  if (seconds > 90) return `in ${Math.ceil(seconds / 60)} minutes`
  return seconds > 1 ? `in ${seconds} seconds` : 'in a second'
}

const refusal = ({ status, headers }: Response): string => {
  if (status === 429)
    return (
      `There were too many attempts. Try again ${after(Number(headers.get('retry-after') ?? 60))}. ` +
      'In a browser in which you have signed in before, there is no need to wait for other people’s attempts.'
    )
  if (status === 400 || status === 401 || status === 403)
    return 'The email or the password is not right. Check both and try again.'
  return 'The newsroom server cannot sign you in right now. Try again in a moment.'
}

async function send(path: string, body: object): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(body),
    })
  } catch (cause) {
    throw new SignInError('The newsroom server cannot be reached. Check the connection and try again.', { cause })
  }
}

/** Opens a session with email and password. Throws `SignInError`. */
export async function signIn(credentials: { email: string; password: string }): Promise<void> {
  const response = await send('/api/auth/sign-in/email', credentials)
  if (!response.ok) throw new SignInError(refusal(response))
}

/** Ends the session. Throws `SignInError` when the server cannot be reached. */
export async function signOut(): Promise<void> {
  await send('/api/auth/sign-out', {})
}

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
    issues.flatMap((issue) => (issue.field === field ? [issue.message] : [])).join(' ') || undefined
  const wrong = messagesOn('currentPassword')
  return wrong ? { present: wrong } : { password: messagesOn('newPassword') ?? 'Choose another password.' }
}

/** Asks for a mail with a link on which to choose a new password. Throws `SignInError`. */
export async function askForReset(email: string): Promise<void> {
  const response = await send('/api/forgot-password', { email })
  if (!response.ok) throw new SignInError(refusal(response))
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
  issues: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
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
    message: message ?? 'Check the fields below.',
    fields: Object.fromEntries((issues ?? []).map((issue) => [issue.field, issue.message])),
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

/** A path inside the admin to return to after sign-in; anything else becomes the home page. */
export function returnPath(wanted: string | null): string {
  return wanted?.startsWith('/') && !wanted.startsWith('//') && !wanted.includes('\\') ? wanted : '/'
}
