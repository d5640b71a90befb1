import { longestText } from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import { refused } from './import.refusals.ts'

/** Why a text may not be imported. */
export const textRefusals = ['text-binary', 'text-missing', 'text-too-long', 'text-unreadable'] as const

/** Why a text cannot be imported, with the cure; null if it can. */
export function textProblem(text: string): Failure<(typeof textRefusals)[number]> | null {
  if (text.trim() === '') return refused('text-missing', { field: 'text' })
  if (text.length > longestText)
    return refused('text-too-long', { field: 'text', length: text.length, max: longestText })
  if (text.includes('\u0000')) return refused('text-binary', { field: 'text' })
  const broken = text.match(/\uFFFD|[^\P{Cc}\t-\r]/gu)?.length ?? 0
  if (broken > 2 && broken > text.length / 200) return refused('text-unreadable', { field: 'text' })
  return null
}
