import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'

/** `rebuild`: works out anew what readers get. */
export function rebuildCommand(program: Command, terminal: Terminal): void {
  program
    .command('rebuild')
    .description('work out anew what readers get, from all that is published; the newsroom goes on meanwhile')
    .action(async () => {
      const { rebuildReadModel } = await import('../../graphql/rebuild-read-model.ts')
      const rows = await terminal.withDatabase(({ pool }) =>
        rebuildReadModel(pool, (part, done) => terminal.note(`${done} of what readers get of ${part}`)),
      )
      terminal.note(`What readers get is worked out anew, from ${rows} records and parts.`)
    })
}
