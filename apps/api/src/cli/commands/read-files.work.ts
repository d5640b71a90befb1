import type { CommandIo } from '@sourceline/extraction/cli/extract'
import { runExtract } from '@sourceline/extraction/cli/extract'
import { runMatch, type MatchArguments } from '@sourceline/extraction/cli/match'

/** Files by path: what they hold, or why they cannot be read. */
export type ReadFiles = Readonly<Record<string, { readonly text: string } | { readonly problem: string }>>

/** What a command wrote, and how it ended. */
export interface CommandEnd {
  readonly code: number
  readonly out: string
  readonly notes: string
}

/** Proposes the claims of a text. */
export const extractFile = (asked: { argv: Parameters<typeof runExtract>[0]; files: ReadFiles }): Promise<CommandEnd> =>
  writing(asked.files, (io) => runExtract(asked.argv, io))

/** Looks for claims among recorded ones. */
export const matchFiles = (asked: { argv: MatchArguments; files: ReadFiles }): Promise<CommandEnd> =>
  writing(asked.files, (io) => runMatch(asked.argv, io))

async function writing(files: ReadFiles, command: (io: CommandIo) => Promise<number>): Promise<CommandEnd> {
  const [out, notes]: [string[], string[]] = [[], []]
  const code = await command({
    readFile: (path) => {
      const file = files[path]
      if (file && 'text' in file) return Promise.resolve(file.text)
      return Promise.reject(new Error(file?.problem ?? 'it was not read'))
    },
    stdout: (text) => void out.push(text),
    stderr: (text) => void notes.push(text),
  })
  return { code, out: out.join(''), notes: notes.join('') }
}
