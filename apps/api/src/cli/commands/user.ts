import { Role } from '@sourceline/domain'
import type { Command } from 'commander'
import { disableUser, findUser, inviteUser, listUsers, setUpUrl } from '../../modules/identity/public.ts'
import type { OpenDatabase } from '../../platform/open-database.ts'
import { typedId } from '../../platform/ids.ts'
import { wordArgument } from '../arguments.ts'
import { asOperator, valueOf } from '../outcome.ts'
import { CommandFailed, type Terminal } from '../terminal.ts'

/** `user list|invite|disable`: who may sign in. */
export function userCommand(program: Command, terminal: Terminal): void {
  const user = program.command('user').description('who may sign in')

  user
    .command('list')
    .description('list the users')
    .option('--json', 'print a JSON line for each user')
    .action(async ({ json }: { json?: true }) => {
      const users = await terminal.withDatabase(({ prisma }) => listUsers(prisma))
      for (const { id, name, email, role, disabledAt, createdAt } of users) {
        const line = { id: typedId('user', id), name, email, role, disabledAt, createdAt }
        terminal.print(json ? JSON.stringify(line) : `${email}  ${role}${disabledAt ? '  disabled' : ''}  ${name}`)
      }
      if (users.length === 0) terminal.note('There are no users yet.')
    })

  user
    .command('invite')
    .description('invite somebody, and print the one-time link on which to choose a password')
    .argument('<email>', 'the address by which to sign in')
    .requiredOption('--role <role>', 'administrator, editor, fact-checker, reporter or viewer', wordArgument(Role))
    .option('--name <name>', 'how others see the user; the address if left out')
    .action(async (email: string, { role, name }: { role: Role; name?: string }) => {
      const { adminUrl } = terminal.env()
      const { secret } = await terminal.withDatabase(async (database) => valueOf(await inviteUser(asOperator(database), { email, role, name: name ?? email })))
      terminal.print(setUpUrl(adminUrl, secret))
      terminal.note(`Send this link to ${email}: it works once, within a week.`)
    })

  user
    .command('disable')
    .description('lock somebody out, at once')
    .argument('<email>', 'the address by which the user signs in')
    .action(async (email: string) => {
      await terminal.withDatabase(async (database) => {
        valueOf(await disableUser(asOperator(database), { id: await userIdOf(database, email) }))
      })
      terminal.note(`${email} is locked out.`)
    })
}

async function userIdOf({ prisma }: OpenDatabase, email: string): Promise<string> {
  const found = await findUser(prisma, email)
  if (!found) throw new CommandFailed(`No user signs in as ${email}.`)
  return typedId('user', found.id)
}
