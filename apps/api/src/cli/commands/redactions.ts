import type { Command } from 'commander'
import { keyKeeper } from '../../platform/encryption/key-keeper.ts'
import { typedId } from '../../platform/ids.ts'
import { outsideTransaction } from '../../platform/transactions/begin.ts'
import { asOperator, inWords, valueOf } from '../outcome.ts'
import { CommandFailed, type Terminal } from '../terminal.ts'

const rowsOf = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`

/** `redactions apply-due`: what was to wait a day and has; `redactions apply`: all of them, in rows put back from a copy. */
export function redactionsCommand(program: Command, terminal: Terminal): void {
  const redactions = program.command('redactions').description('what may no longer be kept or shown')
  redactions
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
  redactions
    .command('apply')
    .description(
      'strike again, in rows put back from an older copy, what redactions struck; before the newsroom serves',
    )
    .option('--dry-run', 'count what would be struck, and change nothing')
    .action(async ({ dryRun = false }: { dryRun?: boolean }) => {
      const { applyRedaction, appliedRedactions } = await import('../../modules/redactions/public.ts')
      const keys = keyKeeper(terminal.env().vaultKeys)
      let rows = 0
      const unapplied: string[] = []
      await terminal.withDatabase(async (database) => {
        for (const { id } of await appliedRedactions(outsideTransaction(database.prisma))) {
          const name = typedId('redaction', id)
          const done = await applyRedaction({ ...asOperator(database), keys }, { id: name, dryRun })
          if (done.ok && done.value.rows > 0) terminal.print(`${name}  ${rowsOf(done.value.rows)}`)
          if (done.ok) rows += done.value.rows
          else unapplied.push(`${name}  ${inWords(done.failure)}`)
        }
      })
      terminal.note(dryRun ? `Would strike ${rowsOf(rows)}.` : `Struck ${rowsOf(rows)}.`)
      if (unapplied.length > 0) throw new CommandFailed(`Not applied:\n${unapplied.join('\n')}`)
    })
}
