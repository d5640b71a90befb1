import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'

/** `migrate`: brings the database up to date. */
export function migrateCommand(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .description('bring the database up to date; the server does so by itself when it starts')
    .action(async () => {
      const { migrate, resolveDatabase } = await import('@sourceline/database')
      const { dataDir, databaseUrl } = terminal.env()
      const note = (line: string) => terminal.note(line)
      const database = await resolveDatabase({ dataDir, databaseUrl, log: note })
      try {
        const { applied, edited } = await migrate(database.url)
        for (const name of applied) terminal.print(name)
        if (applied.length === 0) terminal.note('The database is up to date.')
        for (const name of edited) terminal.note(`The file of ${name} has changed since it was applied.`)
      } finally {
        await database.stop()
      }
    })
}
