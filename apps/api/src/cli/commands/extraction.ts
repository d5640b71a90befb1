import { readdir, readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { CommandFailed, type Terminal } from '../terminal.ts'

/** `extract`, `match` and `evaluate`: the claims core on files, without a database. */
export function extractionCommands(program: Command, terminal: Terminal): void {
  const io = {
    readFile: readText,
    listFolder: (path: string) => readdir(path),
    stdout: (text: string) => terminal.print(text.replace(/\n$/, '')),
    stderr: (text: string) => terminal.note(text.replace(/\n$/, '')),
  }
  const finish = (code: number) => {
    if (code !== 0) throw new CommandFailed('It did not succeed.')
  }

  program
    .command('extract')
    .description('propose the claims of a text and who stands behind them')
    .argument('<file>', 'a text in UTF-8')
    .option('--json', 'print one array of proposals')
    .action(async (file: string, { json }: { json?: true }) => {
      const { runExtract } = await import('@sourceline/extraction/cli/extract')
      finish(await runExtract({ file, json: json === true }, io))
    })

  const evaluate = program.command('evaluate').description('measure the claims core against texts whose answers are known')
  evaluate
    .command('attribution')
    .description('measure the proposals')
    .argument('<folder>', 'a folder of .jsonl files')
    .action(async (folder: string) => {
      const { runEvaluateAttribution } = await import('@sourceline/extraction/cli/evaluate-attribution')
      finish(await runEvaluateAttribution({ folder }, io))
    })
}

/** The file's text with every character that is in it, so that positions count in the file. */
async function readText(path: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path))
}
