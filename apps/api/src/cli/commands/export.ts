import { Argument, Option, type Command } from 'commander'
import { backupMeans } from '../../backup-means.ts'
import { backupPlace, placeInWords, writeBackupFile } from '../../platform/backup/backup-place.ts'
import { counted } from '../counted.ts'
import type { Terminal } from '../terminal.ts'

/** `export`: the whole newsroom as lines of JSON; with `--published`, what any front-end can read of its articles. */
export function exportCommand(program: Command, terminal: Terminal): void {
  program
    .command('export')
    .description('print the whole newsroom as it is at one moment, a JSON line each; the newsroom goes on')
    .addArgument(new Argument('[place]', 'write it to a file that is not there yet, or to s3://bucket/name'))
    .addOption(
      new Option('--published', 'print every published article with its claims and sources instead, oldest first'),
    )
    .action(async (written: string | undefined, { published }: { published?: true }, command: Command) => {
      if (!published) return exportNewsroom(terminal, written)
      if (written !== undefined) command.error('error: --published is printed, and written to no place')
      const { printPublishedArticles } = await import('../published-articles.ts')
      await printPublishedArticles(terminal)
    })
}

async function exportNewsroom(terminal: Terminal, written: string | undefined): Promise<void> {
  const { writeExport } = await import('../../modules/backups/public.ts')
  const env = terminal.env()
  const place = written === undefined ? null : backupPlace(written, env)
  const { tables, objects } = await terminal.withDatabase(({ url }) => {
    const means = backupMeans(env, url, { set: terminal.variables() })
    return place
      ? writeBackupFile(place, (output) => writeExport(means, output))
      : writeExport(means, terminal.output())
  })
  if (place) terminal.print(placeInWords(place))
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  terminal.note(
    `${counted(rows, 'row')} and ${counted(objects.count, 'object')}, drafts and names known in confidence among them: ` +
      'keep it as you keep the newsroom. Passwords, tokens, mails and the vault are not in it.',
  )
}
