import { z } from 'zod'
import type { Command } from 'commander'
import { readFile } from 'node:fs/promises'
import type { Variable } from '../../env.ts'
import type { OpenDatabase } from '../../platform/open-database.ts'
import { settingNamed } from '../../platform/settings/define-settings.ts'
import { valueAsWritten } from '../../platform/settings/read-settings.ts'
import { asOperator, valueOf } from '../outcome.ts'
import { CommandFailed, type Terminal } from '../terminal.ts'

const settings = () => import('../../modules/settings/public.ts')

/** One line of the list. */
interface Listed {
  readonly name: string
  /** Null for a secret, and for a variable that is not set and has no default. */
  readonly value: string | number | null
  readonly unit: string | null
  readonly from: 'default' | 'setting' | 'environment'
  readonly meaning: string
}

/** `settings list|get|set|unset|apply`: how the newsroom is to work. */
export function settingsCommand(program: Command, terminal: Terminal): void {
  const command = program.command('settings').description('how the newsroom is to work')

  command
    .command('list')
    .description('list every setting and every variable of the environment, with its value')
    .option('--json', 'print a JSON line for each')
    .action(async ({ json }: { json?: true }) => {
      const listed = [...(await terminal.withDatabase(listSettings)), ...terminal.variables().map(ofVariable)]
      for (const each of listed) terminal.print(json ? JSON.stringify(each) : inWords(each))
    })

  command
    .command('get')
    .description('print the value of one setting')
    .argument('<name>', 'its name, as jobs.keepEnded')
    .action(async (name: string) => {
      await namedSetting(terminal, name)
      const found = (await terminal.withDatabase(listSettings)).find((each) => each.name === name)
      terminal.print(String(found?.value ?? ''))
    })

  command
    .command('set')
    .description('change one setting, from the next use on, in servers that run too')
    .argument('<name>', 'its name, as jobs.keepEnded')
    .argument('<value>', 'its new value')
    .action(async (name: string, value: string) => {
      const setting = await namedSetting(terminal, name)
      await change(terminal, { [name]: valueAsWritten(setting, value) })
    })

  command
    .command('unset')
    .description('let one setting go back to its default')
    .argument('<name>', 'its name, as jobs.keepEnded')
    .action(async (name: string) => {
      await namedSetting(terminal, name)
      await change(terminal, { [name]: null })
    })

  command
    .command('apply')
    .description('change what a JSON file says, all or none: {"jobs.keepEnded": 14, "newsroom.name": null}')
    .argument('<file>', 'the file, or - for standard input')
    .action(async (file: string) => {
      const text = file === '-' ? await terminal.readInput() : await readFile(file).catch(() => null)
      if (!text) throw new CommandFailed(`${file} cannot be read.`)
      await change(terminal, valuesIn(text.toString()))
    })
}

async function listSettings({ prisma }: OpenDatabase): Promise<Listed[]> {
  const { listedSettings } = await settings()
  return listedSettings(prisma)
}

const ofVariable = ({ name, value, unit, isSet, meaning }: Variable): Listed => ({
  name,
  value,
  unit,
  from: isSet ? 'environment' : 'default',
  meaning,
})

function inWords({ name, value, unit, from }: Listed): string {
  const told =
    value === null ? (from === 'environment' ? '(secret)' : '(not set)') : `${value}${unit ? ` ${unit}` : ''}`
  return `${name}  ${told}  ${from}`
}

/**
 * A setting that can be changed here.
 *
 * @throws CommandFailed for a variable of the environment, and for what is neither.
 */
async function namedSetting(terminal: Terminal, name: string) {
  await import('../../modules/registry.ts')
  const found = settingNamed(name)
  if (found) return found.setting
  throw new CommandFailed(
    terminal.variables().some((each) => each.name === name)
      ? `${name} is a variable of the environment: set it for the processes, and start them anew.`
      : `There is no setting ${name}: "sourceline settings list" names them.`,
  )
}

async function change(terminal: Terminal, values: Record<string, string | number | null>): Promise<void> {
  const { changeSettings } = await settings()
  const { changes } = await terminal.withDatabase(async (database) =>
    valueOf(await changeSettings(asOperator(database), { values })),
  )
  for (const { name, from, to } of changes) terminal.note(`${name} is ${to} now; it was ${from}.`)
  if (changes.length === 0) terminal.note('Nothing has changed.')
}

const Values = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The values that a file gives. */
function valuesIn(text: string): Record<string, string | number | null> {
  const values = Values.safeParse(jsonIn(text))
  if (values.success) return values.data
  throw new CommandFailed('Write one JSON object that names settings, such as {"jobs.keepEnded": 14}.')
}
