import { Role } from '@sourceline/domain'
import type { Command } from 'commander'
import { endArgument, wordArgument } from '../arguments.ts'
import { asOperator, valueOf } from '../outcome.ts'
import type { Terminal } from '../terminal.ts'

interface Options {
  readonly role: Role
  readonly name: string
  readonly expires?: Date
  readonly quiet?: true
  readonly json?: true
}

/** `token`: makes a bearer token for a program. */
export function tokenCommand(program: Command, terminal: Terminal): void {
  program
    .command('token')
    .description('make a bearer token for a program; it is shown once and kept only as a hash')
    .requiredOption('--role <role>', 'what it may do: administrator, editor, fact-checker, reporter or viewer', wordArgument(Role))
    .option('--name <name>', 'what it is for, as the list of tokens and the log show it', 'command line')
    .option('--expires <when>', 'when it ends: 12h, 30d, 8w or a day; never if left out', (value) => endArgument(value))
    .option('--quiet', 'print the token alone')
    .option('--json', 'print the token and what is kept of it as JSON')
    .action(async ({ role, name, expires, quiet, json }: Options) => {
      const { apiTokenId, createApiToken } = await import('../../modules/identity/public.ts')
      const { token, apiToken } = await terminal.withDatabase(async (database) =>
        valueOf(await createApiToken(asOperator(database), { role, name, ...(expires ? { expiresAt: expires } : {}) })),
      )
      if (json) terminal.print(JSON.stringify({ token, id: apiTokenId(apiToken), name: apiToken.name, role: apiToken.role, expiresAt: apiToken.expiresAt }))
      else terminal.print(token)
      if (!quiet && !json) terminal.note(`Keep it: it is not shown again. Send it as "Authorization: Bearer …"; it acts as ${apiToken.role}${apiToken.expiresAt ? ` until ${apiToken.expiresAt.toISOString()}` : ''}.`)
    })
}
