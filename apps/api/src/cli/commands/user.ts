import { Role } from '@sourceline/domain'
import type { Command } from 'commander'
import { wordArgument } from '../arguments.ts'
import { openPostbox } from '../../platform/mail/postbox.ts'
import { dataFolderSecret } from '../../platform/secret.ts'
import { asOperator, valueOf } from '../outcome.ts'
import type { Terminal } from '../terminal.ts'
import { userIdOf } from '../user-argument.ts'

const identity = () => import('../../modules/identity/public.ts')

/** A moment as people read it: `2026-03-01 12:00 UTC`. */
const inUtc = (moment: Date): string => `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** `user list|invite|reset-link|disable`: who may sign in. */
export function userCommand(program: Command, terminal: Terminal): void {
  const user = program.command('user').description('who may sign in')
  for (const add of [addList, addInvite, addResetLink, addDisable]) add(user, terminal)
}

function addList(user: Command, terminal: Terminal): void {
  user
    .command('list')
    .description('list the users')
    .option('--json', 'print a JSON line for each user')
    .action(async ({ json }: { json?: true }) => {
      const { listUsers, userId } = await identity()
      const users = await terminal.withDatabase(({ prisma }) => listUsers(prisma))
      for (const { id, name, email, role, disabledAt, createdAt } of users) {
        const line = { id: userId({ id }), name, email, role, disabledAt, createdAt }
        terminal.print(json ? JSON.stringify(line) : `${email}  ${role}${disabledAt ? '  disabled' : ''}  ${name}`)
      }
      if (users.length === 0) terminal.note('There are no users yet.')
    })
}

function addInvite(user: Command, terminal: Terminal): void {
  user
    .command('invite')
    .description('invite somebody, and print the one-time link on which to choose a password')
    .argument('<email>', 'the address by which to sign in')
    .requiredOption('--role <role>', 'administrator, editor, fact-checker, reporter or viewer', wordArgument(Role))
    .option('--name <name>', 'how others see the user; the address if left out')
    .action(async (email: string, { role, name }: { role: Role; name?: string }) => {
      const { inviteUser, setUpUrl } = await identity()
      const env = terminal.env()
      const { adminUrl, smtp } = env
      const postbox = openPostbox({ adminUrl, smtp, secret: env.secret ?? dataFolderSecret(env.dataDir) })
      const { secret, expiresAt } = await terminal.withDatabase(async (database) =>
        valueOf(await inviteUser(asOperator(database, postbox), { email, role, name: name ?? email })),
      )
      terminal.print(setUpUrl(adminUrl, secret))
      terminal.note(
        `${smtp ? `The link is mailed to ${email} too` : `Send this link to ${email}`}: it works once, until ${inUtc(expiresAt)}.`,
      )
    })
}

function addResetLink(user: Command, terminal: Terminal): void {
  user
    .command('reset-link')
    .description('print a one-time link on which somebody chooses a new password; using it ends all that was open')
    .argument('<email>', 'the address by which the user signs in')
    .action(async (email: string) => {
      const { offerPasswordReset, setUpUrl } = await identity()
      const { adminUrl } = terminal.env()
      const { secret, expiresAt } = await terminal.withDatabase(async (database) =>
        valueOf(await offerPasswordReset(asOperator(database), { id: await userIdOf(database, email) })),
      )
      terminal.print(setUpUrl(adminUrl, secret))
      terminal.note(
        `The link works once, until ${inUtc(expiresAt)}. Choosing the new password ends ${email}’s sessions, links and personal tokens.`,
      )
    })
}

function addDisable(user: Command, terminal: Terminal): void {
  user
    .command('disable')
    .description('lock somebody out, at once')
    .argument('<email>', 'the address by which the user signs in')
    .option('--successor <email>', 'the administrator who takes over the service tokens for which the user answers')
    .action(async (email: string, { successor }: { successor?: string }) => {
      const { disableUser } = await identity()
      await terminal.withDatabase(async (database) => {
        const id = await userIdOf(database, email)
        const successorId = successor === undefined ? null : await userIdOf(database, successor)
        valueOf(await disableUser(asOperator(database), { id, successorId }))
      })
      terminal.note(`${email} is locked out.`)
    })
}
