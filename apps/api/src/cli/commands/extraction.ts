import { readdir, readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { refusalOf } from '../../platform/failure.ts'
import { closeWork, limitWork, runOffLoop } from '../../platform/work/off-loop.ts'
import { CommandFailed, type Terminal } from '../terminal.ts'
import type { CommandEnd, ReadFiles } from './read-files.work.ts'

/** `extract`, `match` and `evaluate`: the claims core on files, without a database. */
export function extractionCommands(program: Command, terminal: Terminal): void {
  const io = {
    readFile: readText,
    listFolder: (path: string) => readdir(path),
    stdout: (text: string) => terminal.print(text.replace(/\n$/, '')),
    stderr: (text: string) => terminal.note(text.replace(/\n$/, '')),
  }
  const finish = (code: number) => {
    if (code !== 0) throw new CommandFailed('', code)
  }

  program
    .command('extract')
    .description('propose the claims of a text and who stands behind them')
    .argument('<file>', 'a text in UTF-8')
    .option('--json', 'print one array of proposals')
    .option('--published <date>', 'the day of the text, YYYY-MM-DD: "on Monday" is told by it')
    .action(async (file: string, { json, ...options }: { json?: true; published?: string }) => {
      const argv = { file, json: json === true, ...options }
      finish(await inThread(terminal, { task: 'extractFile', argv, files: await readFiles([file]), field: 'file' }))
    })

  program
    .command('match')
    .description('find the recorded claims that say the same as others')
    .requiredOption('--corpus <file>', 'the recorded claims, a JSON line each')
    .requiredOption('--queries <file>', 'the claims to look for, a JSON line each')
    .option('--top <n>', 'how many matches a claim, at the most', Number, 20)
    .option('--json', 'print a JSON line for each claim looked for')
    .action(async ({ json, ...options }: { corpus: string; queries: string; top: number; json?: true }) => {
      const argv = { ...options, json: json === true }
      const files = await readFiles([options.corpus, options.queries])
      finish(await inThread(terminal, { task: 'matchFiles', argv, files, field: 'corpus', times: thousands(files) }))
    })

  const evaluate = program
    .command('evaluate')
    .description('measure the claims core against texts whose answers are known')
  evaluate
    .command('attribution')
    .description('measure the proposals')
    .argument('<folder>', 'a folder of .jsonl files')
    .action(async (folder: string) => {
      const { runEvaluateAttribution } = await import('@sourceline/extraction/cli/evaluate-attribution')
      finish(await runEvaluateAttribution({ folder }, io))
    })
  evaluate
    .command('sources')
    .description('measure who is named for a claim, and whether its statement stands alone')
    .argument('[file]', 'annotated passages, a JSON line each; those of the package without one')
    .action(async (file?: string) => {
      const { runEvaluateSources } = await import('@sourceline/extraction/cli/evaluate-sources')
      finish(await runEvaluateSources(file === undefined ? {} : { file }, io))
    })
  evaluate
    .command('matching')
    .description('measure the matches')
    .argument('<folder>', 'a folder with corpus.jsonl, train.jsonl and dev.jsonl')
    .action(async (folder: string) => {
      const { runEvaluateMatching } = await import('@sourceline/extraction/cli/evaluate-matching')
      finish(await runEvaluateMatching(folder, io))
    })
}

interface ThreadWork {
  readonly task: 'extractFile' | 'matchFiles'
  readonly argv: object
  readonly files: ReadFiles
  /** What is too much, should it be. */
  readonly field: string
  /** How many times what one text may take. */
  readonly times?: number
}

/** Does a command's work in a thread, which is ended when it takes longer, or more memory, than the server gives a text. */
async function inThread(terminal: Terminal, { task, argv, files, field, times = 1 }: ThreadWork): Promise<number> {
  const { work } = terminal.env()
  limitWork({ ...work, threads: 1, memory: work.memory * times })
  try {
    const deadline = work.deadline * times
    const end = await runOffLoop<object, CommandEnd>(task, { argv, files }, { field, deadline })
    if (!end.ok) throw new CommandFailed(refusalOf(end.failure).message)
    if (end.value.notes) terminal.note(end.value.notes.replace(/\n$/, ''))
    if (end.value.out) terminal.print(end.value.out.replace(/\n$/, ''))
    return end.value.code
  } finally {
    await closeWork()
  }
}

/** How many thousands of lines some files hold, begun ones counted. */
const thousands = (files: ReadFiles): number =>
  Math.ceil(
    Object.values(files).reduce((sum, file) => sum + ('text' in file ? file.text.split('\n').length : 0), 1) / 1000,
  )

async function readFiles(paths: readonly string[]): Promise<ReadFiles> {
  const read = paths.map(async (path) => {
    const file = await readText(path).then(
      (text) => ({ text }),
      (error: unknown) => ({ problem: error instanceof Error ? error.message : String(error) }),
    )
    return [path, file] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

/** The file's text with every character that is in it, so that positions count in the file. */
async function readText(path: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path).catch(explain))
}

function explain(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') throw new Error('there is no such file')
  if (code === 'EISDIR') throw new Error('it is a folder')
  throw error
}
