import type { Command } from 'commander'
import { asOperator, valueOf } from '../outcome.ts'
import type { Terminal } from '../terminal.ts'

/** `resume`: lets jobs and mails go on after a restore. */
export function resumeCommand(program: Command, terminal: Terminal): void {
  program
    .command('resume')
    .description('let jobs and mails go on, which are paused since the newsroom was restored')
    .action(async () => {
      const { changeSettings } = await import('../../modules/settings/public.ts')
      const { changes } = await terminal.withDatabase(async (database) =>
        valueOf(await changeSettings(asOperator(database), { values: { 'work.paused': null } })),
      )
      terminal.note(changes.length > 0 ? 'Jobs and mails go on.' : 'Jobs and mails were not paused.')
    })
}
