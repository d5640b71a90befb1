import { Command } from 'commander'
import { backupCommand } from './commands/backup.ts'
import { doctorCommand } from './commands/doctor.ts'
import { exportCommand } from './commands/export.ts'
import { extractionCommands } from './commands/extraction.ts'
import { importCommand } from './commands/import.ts'
import { importNewsroomCommand } from './commands/import-newsroom.ts'
import { mailCommand } from './commands/mail.ts'
import { migrateCommand } from './commands/migrate.ts'
import { redactionsCommand } from './commands/redactions.ts'
import { objectsCommand } from './commands/objects.ts'
import { rebuildCommand } from './commands/rebuild.ts'
import { restoreCommand } from './commands/restore.ts'
import { resumeCommand } from './commands/resume.ts'
import { sampleCommand } from './commands/sample.ts'
import { settingsCommand } from './commands/settings.ts'
import { tokenCommand } from './commands/token.ts'
import { userCommand } from './commands/user.ts'
import { vaultCommand } from './commands/vault.ts'
import type { Terminal } from './terminal.ts'

/** The command line, over a terminal. */
export function buildProgram(terminal: Terminal): Command {
  const program = new Command('sourceline')
  program
    .description('Sourceline on the command line, with the server running or not.')
    .showHelpAfterError('(--help tells more)')
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.note(text.trimEnd()),
    })
    .exitOverride()
  importCommand(program, terminal)
  rebuildCommand(program, terminal)
  sampleCommand(program, terminal)
  tokenCommand(program, terminal)
  extractionCommands(program, terminal)
  exportCommand(program, terminal)
  userCommand(program, terminal)
  vaultCommand(program, terminal)
  redactionsCommand(program, terminal)
  objectsCommand(program, terminal)
  settingsCommand(program, terminal)
  mailCommand(program, terminal)
  backupCommand(program, terminal)
  restoreCommand(program, terminal)
  importNewsroomCommand(program, terminal)
  resumeCommand(program, terminal)
  migrateCommand(program, terminal)
  doctorCommand(program, terminal)
  return program
}
