import type { OpenDatabase } from '../platform/open-database.ts'
import { CommandFailed } from './terminal.ts'

/**
 * The typed id of the user who signs in by an address.
 *
 * @throws CommandFailed where nobody does.
 */
export async function userIdOf({ prisma }: OpenDatabase, email: string): Promise<string> {
  const { findUser, userId } = await import('../modules/identity/public.ts')
  const found = await findUser(prisma, email)
  if (!found) throw new CommandFailed(`No user signs in as ${email}.`)
  return userId(found)
}
