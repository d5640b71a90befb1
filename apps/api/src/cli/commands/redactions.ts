import type { Command } from 'commander'
import { asOperator, valueOf } from '../outcome.ts'
import type { Terminal } from '../terminal.ts'

/** `redactions apply-due`: what was to wait a day and has. */
export function redactionsCommand(program: Command, terminal: Terminal): void {
  program
    .command('redactions')
    .description('what may no longer be kept or shown')
    .command('apply-due')
    .description(
      'carry out redactions that have waited their day and were not called off (the server does so by itself)',
    )
    .action(async () => {
      const { applyDueRedactions } = await import('../../modules/redactions/public.ts')
      const { applied } = await terminal.withDatabase(async (database) =>
        valueOf(await applyDueRedactions(asOperator(database), {})),
      )
      terminal.note(applied === 1 ? 'Carried out 1 redaction.' : `Carried out ${applied} redactions.`)
    })
}
