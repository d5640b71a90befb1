import { Badge, Group, Text } from '@mantine/core'
import type { EditorClaimFragment, EditorProposalFragment } from '@/generated/graphql.ts'
import { VerdictBadge } from '@/shared/ui/word-badge.tsx'
import { wording } from '@/shared/ui/wording.ts'
import { claimLook } from '@/shared/article-text/claim-look.ts'
import type { DecisionNeed } from '../card-parts/decision-need.ts'
import { needSigns } from '../card-parts/need-words.ts'
import classes from '../card-parts/claim-card.module.css'
import { lookSigns } from './look-of-claim.tsx'
import { t } from '@/shared/words/words.ts'

interface Props {
  claim: EditorClaimFragment
  /** What it wants of the editor. */
  need: DecisionNeed | null
  /** What was proposed about it and waits. */
  undecided: readonly EditorProposalFragment[]
  /** What the editor is asked about it, in the place of the word for that. */
  question?: string | undefined
  /** Whether its kind is told where it is the usual one. */
  withKind?: boolean
}

/** The sign of a claim: what it wants of the editor while it waits, else how it was judged. A question comes first. */
export function signOf(claim: EditorClaimFragment, need: DecisionNeed | null) {
  const appearance = claimLook(claim)
  const isDecided = need === null || (need !== 'open' && appearance !== 'proposed')
  return isDecided ? lookSigns()[appearance] : needSigns()[need]
}

/** What a claim wants, its kind and its verdict, in one quiet line. */
export function ClaimSigns({ claim, need, undecided, question, withKind = false }: Props) {
  const appearance = claimLook(claim)
  const { icon: Icon, color, label } = signOf(claim, need)
  const isVerdict = appearance === 'upheld' || appearance === 'contested' || appearance === 'refuted'
  const isWeak = undecided.some(({ subjectType, strength }) => subjectType === 'CLAIM' && strength === 'WEAK')
  return (
    <Group
      gap={6}
      component="span"
      wrap={question ? 'nowrap' : 'wrap'}
      align={question ? 'flex-start' : 'center'}
      style={{ rowGap: 2 }}
    >
      <Icon size={14} aria-hidden style={{ flexShrink: 0 }} color={`var(--mantine-color-${color}-text)`} />
      {isVerdict ? (
        <VerdictBadge verdict={claim.verdict} size="xs" />
      ) : (
        <Text
          size="xs"
          fw={600}
          component="span"
          className={need === 'open' ? classes.asked : undefined}
          style={need === 'open' ? undefined : { color: `var(--mantine-color-${color}-text)` }}
        >
          {question ?? label}
        </Text>
      )}
      {(withKind || claim.kind !== 'FACT') && (
        <Text size="xs" c="dimmed" component="span">
          {wording(claim.kind)}
        </Text>
      )}
      {claim.adverse && (
        <Badge size="xs" variant="outline" color="orange">
          {t('Could harm someone')}
        </Badge>
      )}
      {isWeak && need === 'look' && (
        <Text size="xs" c="dimmed" component="span">
          {t('Weak')}
        </Text>
      )}
      {undecided.length > 0 && appearance !== 'proposed' && (
        <Text size="xs" component="span" style={{ color: 'var(--mantine-color-violet-text)' }}>
          {t('{count} to decide', { count: undecided.length })}
        </Text>
      )}
    </Group>
  )
}
