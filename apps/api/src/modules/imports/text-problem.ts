import { largestArchive } from '@sourceline/domain'
import type { Problem } from '@sourceline/intake/problems'
import type { Failure } from '../../platform/failure.ts'
import { inWords, refused } from './import.refusals.ts'

/** Why something may not be imported, beside what a reader says of a file. */
export const contentRefusals = [
  'file-too-large',
  'text-and-file',
  'text-binary',
  'text-missing',
  'text-too-long',
  'text-unreadable',
] as const

type ContentFailure = Failure<(typeof contentRefusals)[number]>

/** Why something cannot be imported, with the cure; null if it can be read. */
export function contentProblem(text: string | undefined, file: Uint8Array | undefined): ContentFailure | null {
  if (text !== undefined && file !== undefined) return refused('text-and-file', { field: 'file' })
  if (file !== undefined)
    return file.length > largestArchive
      ? refused('file-too-large', { field: 'file', bytes: file.length, max: largestArchive })
      : null
  return textProblem(text ?? '')
}

function textProblem(text: string): ContentFailure | null {
  if (text.trim() === '') return refused('text-missing', { field: 'text' })
  if (text.length > largestArchive)
    return refused('text-too-long', { field: 'text', length: text.length, max: largestArchive })
  if (text.includes('\u0000')) return refused('text-binary', { field: 'text' })
  const broken = text.match(/\uFFFD|[^\P{Cc}\t-\r]/gu)?.length ?? 0
  if (broken > 2 && broken > text.length / 200) return refused('text-unreadable', { field: 'text' })
  return null
}

/** A file that is not read, as a failure of its field. */
export const problemOf = (field: string, problem: Problem): Failure<Problem['code']> => ({
  kind: 'validation',
  issues: [{ field, ...inWords(problem) }],
})
