import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPrograms } from '../env.ts'

/** The repository's own folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Files that are in git or would be, by their path from the root. */
function repositoryFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const deleted = new Set(execFileSync('git', ['ls-files', '--deleted'], { cwd: root, encoding: 'utf8' }).split('\n'))
  return listed.split('\n').filter((file) => file !== '' && !deleted.has(file))
}

/** Files of source code, what is generated apart. */
export const sourceFiles = (): string[] =>
  repositoryFiles().filter((file) => /\.(ts|tsx|mts|mjs|cjs|css)$/.test(file) && !file.includes('/generated/'))

/** The text of a file of the repository. */
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** What a program of the root's dependencies printed, and how it ended. */
export function runTool(name: string, args: readonly string[], cwd: string = root): { code: number; output: string } {
  const programs = join(root, 'node_modules', '.bin')
  try {
    return {
      code: 0,
      output: execFileSync(join(programs, name), args, {
        cwd,
        env: withPrograms(programs),
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    }
  } catch (error) {
    const { status, stdout, stderr } = error as { status?: number; stdout?: string; stderr?: string }
    return { code: status ?? 1, output: stdout?.trim() ? stdout : (stderr ?? String(error)) }
  }
}
