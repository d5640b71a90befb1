import { Badge, Group, Text } from '@mantine/core'
import type { EditorClaimFragment, EditorProposalFragment } from '@/generated/graphql.ts'
import { VerdictBadge } from '@/shared/ui/word-badge.tsx'
import { wording } from '@/shared/ui/wording.ts'
import { claimLook } from '@/shared/article-text/claim-look.ts'
import classes from '../card-parts/claim-card.module.css'
import { referencesIn } from '../references/open-references.ts'
import { lookSigns } from './look-of-claim.tsx'

interface Props {
  claim: EditorClaimFragment
  /** How many proposals about it wait. */
  waitingCount: number
  /** Words that an editor must say the meaning of. */
  open?: readonly string[]
  /** Whether the proposal of the claim is weak. */
  weak?: boolean
}

/** What the signs tell of the proposals that wait. */
export const signsOf = (undecided: readonly EditorProposalFragment[]): Required<Pick<Props, 'open' | 'weak'>> => ({
  open: referencesIn(undecided, 'open').map(({ reference }) => reference.words),
  weak: undecided.some(({ subjectType, strength }) => subjectType === 'CLAIM' && strength === 'WEAK'),
})

/** State, kind and verdict of a claim in one quiet line. */
export function ClaimSigns({ claim, waitingCount, open = [], weak = false }: Props) {
  const appearance = claimLook(claim)
  const { icon: Icon, color, label } = lookSigns[appearance]
  const isVerdict = appearance === 'upheld' || appearance === 'contested' || appearance === 'refuted'
  return (
    <Group gap={6} wrap="nowrap" component="span">
      <Icon size={14} aria-hidden style={{ flexShrink: 0 }} color={`var(--mantine-color-${color}-text)`} />
      {isVerdict ? (
        <VerdictBadge verdict={claim.verdict} size="xs" />
      ) : (
        <Text size="xs" fw={600} component="span" style={{ color: `var(--mantine-color-${color}-text)` }}>
          {label}
        </Text>
      )}
      <Text size="xs" c="dimmed" component="span">
        {wording(claim.kind)}
      </Text>
      {claim.adverse && (
        <Badge size="xs" variant="outline" color="orange">
          Could harm someone
        </Badge>
      )}
      {open.length > 0 && (
        <Text size="xs" fw={600} component="span" className={classes.unsourced} truncate="end">
          Open: {[...new Set(open)].join(', ')}
        </Text>
      )}
      {weak && open.length === 0 && (
        <Text size="xs" c="dimmed" component="span">
          Weak
        </Text>
      )}
      {waitingCount > 0 && appearance !== 'proposed' && (
        <Text size="xs" component="span" style={{ color: 'var(--mantine-color-violet-text)' }}>
          {waitingCount} to decide
        </Text>
      )}
    </Group>
  )
}
