import { request } from '@playwright/test'
import { readAddresses } from '../env.ts'
import { dirname, join } from 'node:path'

/** Somebody who signs in with email and password. */
export interface Person {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** The first administrator, whom the operator names when the newsroom opens. */
export const administrator: Person = {
  name: 'Administrator',
  email: 'ada@ledger.test',
  password: 'herring season opens in june',
}

/** Signs a person in and keeps the session's cookies in a file. */
export async function openSession(admin: string, { email, password }: Person, file: string): Promise<void> {
  const context = await request.newContext({ baseURL: admin, storageState: { cookies: [], origins: [] } })
  const response = await context.post('/api/auth/sign-in/email', { data: { email, password } })
  if (!response.ok()) throw new Error(`${email} could not sign in: ${response.status()} ${await response.text()}`)
  await context.storageState({ path: file })
  await context.dispose()
}

/** Makes the account that a one-time link invites to. */
export async function takeUpInvitation(admin: string, link: string, person: Person): Promise<void> {
  const context = await request.newContext({ baseURL: admin, storageState: { cookies: [], origins: [] } })
  const response = await context.post('/api/set-up', {
    data: { ...person, token: new URL(link).searchParams.get('token') },
  })
  if (!response.ok())
    throw new Error(`${person.email} could not be set up: ${response.status()} ${await response.text()}`)
  await context.dispose()
}

/** The file that holds the administrator's session. */
export function administratorSession(): string {
  return join(dirname(readAddresses().dataDir), 'administrator.json')
}
