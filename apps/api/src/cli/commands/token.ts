import { Role } from '@sourceline/domain'
import type { Command } from 'commander'
import { endArgument, wordArgument } from '../arguments.ts'
import { asOperator, valueOf } from '../outcome.ts'
import { userIdOf } from '../user-argument.ts'
import type { Terminal } from '../terminal.ts'

interface Options {
  readonly role?: Role
  readonly name: string
  readonly expires?: Date
  readonly owner?: string
  readonly quiet?: true
  readonly json?: true
}

const identity = () => import('../../modules/identity/public.ts')

/** `token`, `token list`, `token revoke`: bearer tokens of programs. */
export function tokenCommand(program: Command, terminal: Terminal): void {
  const token = program
    .command('token')
    .description(
      'make a service token for a program; it is shown once and kept only as a hash (token list, token revoke: see and end them)',
    )
    .option(
      '--role <role>',
      'what it may do: administrator, editor, fact-checker, reporter or viewer',
      wordArgument(Role),
    )
    .option('--name <name>', 'what it is for, as the list of tokens and the log show it', 'command line')
    .option('--expires <when>', 'when it ends: 12h, 30d, 8w or a day; never if left out', (value) => endArgument(value))
    .option('--owner <email>', 'the administrator who answers for it; the first one if left out')
    .option('--quiet', 'print the token alone')
    .option('--json', 'print the token and what is kept of it as JSON')
    .action((options: Options, command: Command) => makeToken(options, command, terminal))

  token
    .command('list')
    .description('list the tokens, newest first, those that have ended included')
    .action(async (_options: unknown, command: Command) => {
      const { json } = command.optsWithGlobals<{ json?: true }>()
      const { apiTokenId, listApiTokens } = await identity()
      const tokens = await terminal.withDatabase(({ prisma }) => listApiTokens(prisma))
      for (const { id, name, kind, owner, role, createdAt, expiresAt, lastUsedAt, revokedAt } of tokens) {
        const whose = owner && { email: owner.email, role: owner.role, disabledAt: owner.disabledAt }
        const line = {
          id: apiTokenId({ id }),
          name,
          kind,
          owner: whose,
          role,
          createdAt,
          expiresAt,
          lastUsedAt,
          revokedAt,
        }
        terminal.print(
          json
            ? JSON.stringify(line)
            : `${line.id}  ${role}  ${standing(line)}  ${kind.toLowerCase()} of ${owner?.email ?? 'nobody yet'}  ${name}`,
        )
      }
      if (tokens.length === 0) terminal.note('There are no tokens yet.')
    })

  token
    .command('revoke')
    .description('end a token, at once')
    .argument('<id>', 'its id, as `token list` shows it: token_…')
    .action(async (id: string) => {
      const { revokeApiToken } = await identity()
      const { apiToken } = await terminal.withDatabase(async (database) =>
        valueOf(await revokeApiToken(asOperator(database), { id })),
      )
      terminal.note(`The token "${apiToken.name}" opens nothing any more.`)
    })
}

async function makeToken(
  { role, name, expires, owner, quiet, json }: Options,
  command: Command,
  terminal: Terminal,
): Promise<void> {
  if (!role) command.error("error: required option '--role <role>' not specified")
  const { apiTokenId, createServiceToken } = await identity()
  const { token, apiToken } = await terminal.withDatabase(async (database) => {
    const ownerId = owner === undefined ? null : await userIdOf(database, owner)
    return valueOf(await createServiceToken(asOperator(database), { role, name, expiresAt: expires, ownerId }))
  })
  if (json)
    terminal.print(
      JSON.stringify({
        token,
        id: apiTokenId(apiToken),
        name: apiToken.name,
        kind: apiToken.kind,
        owner: apiToken.owner?.email ?? null,
        role: apiToken.role,
        expiresAt: apiToken.expiresAt,
      }),
    )
  else terminal.print(token)
  if (!quiet && !json)
    terminal.note(
      'Keep it: it is not shown again. ' +
        `Send it as "Authorization: Bearer …"; it acts as ` +
        `${apiToken.role}${apiToken.expiresAt ? ` until ${apiToken.expiresAt.toISOString()}` : ''}.`,
    )
}

function standing({ expiresAt, revokedAt }: { expiresAt: Date | null; revokedAt: Date | null }): string {
  if (revokedAt) return `revoked ${revokedAt.toISOString().slice(0, 10)}`
  if (!expiresAt) return 'does not end'
  return `${expiresAt <= new Date() ? 'ended' : 'ends'} ${expiresAt.toISOString().slice(0, 10)}`
}
