import type { MigrationPlan, PlannedStep, PlannedTable, StepEffect } from '@sourceline/database'
import type { Command } from 'commander'
import { counted } from '../counted.ts'
import type { Terminal } from '../terminal.ts'

/** `migrate`: brings the database up to date, or says what that is going to do. */
export function migrateCommand(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .description('bring the database up to date; the server does so by itself when it starts')
    .option('--plan', 'say what that is going to do, table by table, and do nothing')
    .action(async ({ plan }: { plan?: true }) => {
      const { migrate, planMigration, resolveDatabase } = await import('@sourceline/database')
      const { dataDir, databaseUrl } = terminal.env()
      const note = (line: string) => terminal.note(line)
      const database = await resolveDatabase({ dataDir, databaseUrl, log: note })
      try {
        if (plan) return tellPlan(terminal, await planMigration(database.url))
        const { applied, edited } = await migrate(database.url)
        for (const name of applied) terminal.print(name)
        if (applied.length === 0) terminal.note('The database is up to date.')
        for (const name of edited) terminal.note(`The file of ${name} has changed since it was applied.`)
      } finally {
        await database.stop()
      }
    })
}

const effects: Readonly<Record<StepEffect, string>> = {
  drops: 'is dropped',
  'writes anew': 'is written anew; nobody reads or writes it meanwhile',
  locks: 'is changed; nobody reads or writes it until the step is done',
  'reads through': 'is read through',
  'builds an index of': 'gets an index; nobody writes to it meanwhile',
}

const megabyte = 1_048_576

function tellPlan(terminal: Terminal, { steps, empty }: MigrationPlan): void {
  if (steps.length === 0) return terminal.note('The database is up to date.')
  if (empty) return terminal.note(`The database is empty: ${counted(steps.length, 'step')} will make its tables.`)
  terminal.note(
    `${counted(steps.length, 'step')} to take, each in a transaction of its own. Back up first: npx sourceline backup`,
  )
  for (const step of steps) {
    terminal.print(step.name)
    for (const line of linesOf(step)) terminal.print(`  ${line}`)
  }
}

function linesOf({ creates, tables }: PlannedStep): string[] {
  const lines = [
    ...(creates.length > 0 ? [`new: ${creates.join(', ')}`] : []),
    ...tables.map(
      (table) => `${table.table} (${sizeOf(table)}) ${table.effects.map((effect) => effects[effect]).join(', ')}`,
    ),
  ]
  return lines.length > 0 ? lines : ['no table is touched']
}

function sizeOf({ rows, bytes }: PlannedTable): string {
  const size = bytes < megabyte ? `${Math.ceil(bytes / 1_024)} kB` : `${Math.round(bytes / megabyte)} MB`
  return rows === null ? size : `about ${counted(rows, 'row')}, ${size}`
}
