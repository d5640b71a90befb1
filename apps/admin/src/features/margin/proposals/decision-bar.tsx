'use client'

import { Button, Group, Text } from '@mantine/core'
import type { EditorProposalFragment } from '@/generated/graphql.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { type ClaimEntry, undecidedOf } from '../card-parts/claim-entries.ts'
import { type DecisionNeed, decisionNeeds, needing } from '../card-parts/decision-need.ts'
import { countOfNeed, needSigns } from '../card-parts/need-words.ts'
import classes from './decision-bar.module.css'
import { DecideMany } from './decide-many.tsx'
import { waitingWords } from './proposal-count.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  entries: readonly ClaimEntry[]
  /** What waits for a decision on claims of the text. */
  proposals: readonly EditorProposalFragment[]
  /** Goes to the next claim that wants this. */
  onStep: (need: DecisionNeed) => void
}

/** How many claims want the same, and the way from one of them to the next. */
function NeedButton({ need, count, onStep }: { need: DecisionNeed; count: number } & Pick<Props, 'onStep'>) {
  const { icon: Icon, color } = needSigns()[need]
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<Icon size={14} aria-hidden color={`var(--mantine-color-${color}-text)`} />}
      onClick={() => onStep(need)}
    >
      {countOfNeed(need, count)}
    </Button>
  )
}

/** What the claims of the text want of an editor, what takes most thought first, and what can be decided at once. */
export function DecisionBar({ entries, proposals, onStep }: Props) {
  const { mayDecide } = useEditorSession()
  const counts = decisionNeeds.map((need) => ({ need, count: needing(entries, need).length }))
  const wanted = counts.filter(({ count }) => count > 0)
  if (wanted.length === 0) return null
  const sure = needing(entries, 'sure').flatMap((entry) => undecidedOf(entry.proposals))
  return (
    <div className={classes.bar} role="region" aria-label={t('Decisions')}>
      {proposals.length > 0 && (
        <Group justify="space-between" gap="xs" wrap="nowrap">
          <Text size="xs" fw={600}>
            {waitingWords(proposals)}
          </Text>
          {mayDecide && <DecideMany proposals={proposals} sure={sure} />}
        </Group>
      )}
      <ul className={classes.needs} aria-label={t('Claims by what they want')}>
        {wanted.map(({ need, count }) => (
          <li key={need}>
            <NeedButton need={need} count={count} onStep={onStep} />
          </li>
        ))}
      </ul>
    </div>
  )
}
