import type { SourceKind, Stance } from '../../generated/graphql.ts'

const one: Record<Stance, string> = {
  ASSERTS: 'says so',
  CONFIRMS: 'confirms it',
  DENIES: 'denies it',
  DISPUTES: 'disputes it',
  DOES_NOT_CONFIRM: 'did not confirm it',
  DECLINES_TO_COMMENT: 'declined to comment',
  NO_RESPONSE: 'has not answered our questions',
  NOT_COMMENTED: 'has not commented publicly',
  WITHDRAWS: 'has taken it back',
}

const many: Record<Stance, string> = {
  ...one,
  ASSERTS: 'say so',
  CONFIRMS: 'confirm it',
  DENIES: 'deny it',
  DISPUTES: 'dispute it',
  NO_RESPONSE: 'have not answered our questions',
  NOT_COMMENTED: 'have not commented publicly',
  WITHDRAWS: 'have taken it back',
}

/** Where a source stands, as the end of a sentence that begins with its name. */
export function stanceWords(stance: Stance, hedged: boolean, kind: SourceKind): string {
  if (hedged && stance === 'ASSERTS') return kind === 'GROUP' ? 'suggest so' : 'suggests so'
  return (kind === 'GROUP' ? many : one)[stance]
}

const silences: ReadonlySet<Stance> = new Set<Stance>(['DECLINES_TO_COMMENT', 'NO_RESPONSE', 'NOT_COMMENTED'])

/** Whether a stance is no statement at all: the source said nothing. */
export function isSilence(stance: Stance): boolean {
  return silences.has(stance)
}

/** On which side of a claim a stance puts its source. */
export type Side = 'for' | 'against' | 'neither'

/** The side of a stance. Silence and evasion are on neither. */
export function sideOf(stance: Stance): Side {
  switch (stance) {
    case 'ASSERTS':
    case 'CONFIRMS':
      return 'for'
    case 'DENIES':
    case 'DISPUTES':
    case 'WITHDRAWS':
      return 'against'
    case 'DOES_NOT_CONFIRM':
    case 'DECLINES_TO_COMMENT':
    case 'NO_RESPONSE':
    case 'NOT_COMMENTED':
      return 'neither'
  }
}
