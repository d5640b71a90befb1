import type { Command } from 'commander'
import { CommandFailed, type Terminal } from '../terminal.ts'

const signs = { ok: 'ok   ', warn: 'warn ', fail: 'FAIL ' } as const

/** `doctor`: looks whether everything that the newsroom needs is in order. */
export function doctorCommand(program: Command, terminal: Terminal): void {
  program
    .command('doctor')
    .description(
      'look whether the database, its rights, the data folder, the object store and the ports are in order; changes nothing',
    )
    .option('--json', 'print one array of findings')
    .action(async ({ json }: { json?: true }) => {
      const { examine } = await import('../examination.ts')
      const findings = await examine(terminal.env(), (line) => terminal.note(line))
      if (json) terminal.print(JSON.stringify(findings))
      else for (const { what, state, message } of findings) terminal.print(`${signs[state]}${what}: ${message}`)
      const failures = findings.filter(({ state }) => state === 'fail').length
      if (failures > 0)
        throw new CommandFailed(failures === 1 ? 'One thing is not in order.' : `${failures} things are not in order.`)
    })
}
