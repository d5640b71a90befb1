import { t } from '../words/words.ts'

/** Sign-in was refused, or could not be tried; the message says what to do. */
export class SignInError extends Error {
  override readonly name = 'SignInError'
}

/** When it can be tried again, after a number of seconds. */
function tryAgain(seconds: number): string {
  return seconds > 90
    ? t('There were too many attempts. Try again in {minutes, number} minutes.', { minutes: Math.ceil(seconds / 60) })
    : t('There were too many attempts. Try again in {seconds, plural, one {a second} other {# seconds}}.', {
        seconds: Math.max(1, seconds),
      })
}

/** What is to be done where the server refused. */
export const refusal = ({ status, headers }: Response): string => {
  if (status === 429)
    return `${tryAgain(Number(headers.get('retry-after') ?? 60))} ${t(
      'In a browser in which you have signed in before, there is no need to wait for other people’s attempts.',
    )}`
  if (status === 400 || status === 401 || status === 403)
    return t('The email or the password is not right. Check both and try again.')
  return t('The newsroom server cannot sign you in right now. Try again in a moment.')
}

/** Sends what somebody does at the doors of the newsroom. Throws `SignInError` when the server cannot be reached. */
export async function send(path: string, body: object): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(body),
    })
  } catch (cause) {
    throw new SignInError(t('The newsroom server cannot be reached. Check the connection and try again.'), { cause })
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

/** Asks for a mail with a link on which to choose a new password. Throws `SignInError`. */
export async function askForReset(email: string): Promise<void> {
  const response = await send('/api/forgot-password', { email })
  if (!response.ok) throw new SignInError(refusal(response))
}

/** A path inside the admin to return to after sign-in; anything else becomes the home page. */
export function returnPath(wanted: string | null): string {
  return wanted?.startsWith('/') && !wanted.startsWith('//') && !wanted.includes('\\') ? wanted : '/'
}
