import { Badge, type BadgeProps, Tooltip } from '@mantine/core'
import type { EdgeState, Stance, Verdict, WorkflowState } from '@sourceline/domain'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconHelp,
  IconMessageOff,
  IconPencil,
  IconSquareX,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import { vocabulary, wording } from './wording.ts'
import { translated } from '../words/words.ts'

type Look = readonly [color: string, icon: TablerIcon]

const stances: Readonly<Record<Stance, Look>> = {
  ASSERTS: ['petrol', IconCheck],
  CONFIRMS: ['green', IconCheck],
  DENIES: ['red', IconX],
  DISPUTES: ['orange', IconAlertTriangle],
  DOES_NOT_CONFIRM: ['gray', IconHelp],
  DECLINES_TO_COMMENT: ['gray', IconMessageOff],
  NO_RESPONSE: ['gray', IconMessageOff],
  NOT_COMMENTED: ['gray', IconMessageOff],
  WITHDRAWS: ['grape', IconArrowBackUp],
}

const verdicts: Readonly<Record<Verdict, Look>> = {
  UNVERIFIED: ['gray', IconClock],
  CORROBORATED: ['teal', IconCheck],
  VERIFIED: ['green', IconCheck],
  DISPUTED: ['orange', IconAlertTriangle],
  MISLEADING: ['orange', IconAlertTriangle],
  FALSE: ['red', IconX],
  OUTDATED: ['grape', IconClock],
  UNVERIFIABLE: ['gray', IconHelp],
}

const states: Readonly<Record<WorkflowState | EdgeState, Look>> = {
  DRAFT: ['gray', IconPencil],
  SCHEDULED: ['indigo', IconClock],
  PUBLISHED: ['green', IconCheck],
  CHANGED: ['yellow', IconPencil],
  UNPUBLISHED: ['red', IconSquareX],
  PROPOSED: ['violet', IconCircleDashed],
  ACCEPTED: ['green', IconCheck],
  REJECTED: ['red', IconX],
}

interface WordProps extends Pick<BadgeProps, 'size'> {
  label: string
  meaning?: string
  look: Look
}

function Word({ label, meaning, look: [color, Icon], size = 'md' }: WordProps) {
  const badge = (
    <Badge
      color={color}
      variant="light"
      size={size}
      leftSection={<Icon size={12} aria-hidden />}
      style={{ flexShrink: 0 }}
    >
      {label}
    </Badge>
  )
  return meaning ? <Tooltip label={meaning}>{badge}</Tooltip> : badge
}

/** Where a source stands on a claim. */
export function StanceBadge({ stance, size }: { stance: Stance } & Pick<BadgeProps, 'size'>) {
  return (
    <Word
      label={wording(stance)}
      meaning={translated(vocabulary.Stance.meanings[stance])}
      look={stances[stance]}
      size={size}
    />
  )
}

/** What an editor found about a claim; nothing where nobody assessed it. */
export function VerdictBadge({ verdict, size }: { verdict: Verdict | null | undefined } & Pick<BadgeProps, 'size'>) {
  if (!verdict) return null
  return (
    <Word
      label={wording(verdict)}
      meaning={translated(vocabulary.Verdict.meanings[verdict])}
      look={verdicts[verdict]}
      size={size}
    />
  )
}

/** Where a record stands on its way to readers, or whether a proposal was decided on. */
export function StateBadge({ state, size }: { state: WorkflowState | EdgeState } & Pick<BadgeProps, 'size'>) {
  const meanings = { ...vocabulary.WorkflowState.meanings, ...vocabulary.EdgeState.meanings }
  return <Word label={wording(state)} meaning={translated(meanings[state])} look={states[state]} size={size} />
}

/** What sort of thing a record is: quiet, since it seldom matters most. */
export function KindBadge({
  kind,
  meaning,
  size = 'md',
}: { kind: string; meaning?: string } & Pick<BadgeProps, 'size'>) {
  const badge = (
    <Badge color="gray" variant="outline" size={size} style={{ flexShrink: 0 }}>
      {wording(kind)}
    </Badge>
  )
  return meaning ? <Tooltip label={meaning}>{badge}</Tooltip> : badge
}
