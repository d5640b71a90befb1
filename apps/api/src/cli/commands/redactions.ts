import { Option, type Command } from 'commander'
import { keyKeeper } from '../../platform/encryption/key-keeper.ts'
import { inTransaction, outsideTransaction } from '../../platform/transactions/begin.ts'
import { asOperator, valueOf } from '../outcome.ts'
import { CommandFailed, type Terminal } from '../terminal.ts'

const rowsOf = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`

/**
 * `redactions apply-due`: what was to wait a day and has; `redactions apply`: all of them, in rows put back from a copy;
 * `redactions export`: their list.
 */
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
    .addOption(new Option('--dry-run', 'count what would be struck, and change nothing').conflicts('redactions'))
    .option('--redactions <file>', 'take up first what is in this file of "sourceline redactions export"')
    .action(async ({ dryRun = false, redactions: file }: { dryRun?: boolean; redactions?: string }) => {
      const [{ appliedRedactions, takeUpRedactions }, { applyEachRedaction }, { redactionsOf }] = await Promise.all([
        import('../../modules/redactions/public.ts'),
        import('../apply-each-redaction.ts'),
        import('../restoring/restore-here.ts'),
      ])
      const listed = redactionsOf(file)
      const keys = keyKeeper(terminal.env().vaultKeys)
      const { rows, unapplied } = await terminal.withDatabase(async (database) => {
        if (listed.length > 0) await inTransaction(database.prisma, (tx) => takeUpRedactions(tx, listed))
        const all = await appliedRedactions(outsideTransaction(database.prisma))
        return applyEachRedaction(
          { ...asOperator(database), keys },
          all.map(({ id }) => id),
          { dryRun, struck: (id, count) => terminal.print(`${id}  ${rowsOf(count)}`) },
        )
      })
      terminal.note(dryRun ? `Would strike ${rowsOf(rows)}.` : `Struck ${rowsOf(rows)}.`)
      if (unapplied.length > 0) throw new CommandFailed(`Not applied:\n${unapplied.join('\n')}`)
    })
  redactions
    .command('export')
    .description(
      'print what was redacted, a JSON line each, to be struck again in an older backup (restore --redactions)',
    )
    .action(async () => {
      const { redactionList } = await import('../../modules/redactions/public.ts')
      const lines = await terminal.withDatabase(({ prisma }) => redactionList(outsideTransaction(prisma)))
      for (const line of lines) terminal.print(line)
    })
}
