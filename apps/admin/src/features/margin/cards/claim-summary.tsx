import { Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import type { EditorClaimFragment, EditorProposalFragment } from '@/generated/graphql.ts'
import { claimLook } from '@/shared/article-text/claim-look.ts'
import classes from '../card-parts/claim-card.module.css'
import { ClaimSigns, signsOf } from './claim-signs.tsx'
import { alsoIn, sourcesLine } from './claim-words.ts'
import { lookSigns } from './look-of-claim.tsx'

interface Props {
  claim: EditorClaimFragment
  /** How many other articles make the claim. */
  elsewhere: number
  /** What was proposed about it and waits. */
  undecided: readonly EditorProposalFragment[]
  slim: boolean
  onOpen: () => void
}

/** A claim card while the editor looks elsewhere: what is claimed and who says so, in three lines or, where room is short, one. */
export function ClaimSummary({ claim, elsewhere, undecided, slim, onOpen }: Props) {
  const { icon: Icon, color, label } = lookSigns[claimLook(claim)]
  if (slim) {
    return (
      <UnstyledButton className={classes.slim} aria-expanded={false} title={claim.statement} onClick={onOpen}>
        <Icon size={13} aria-hidden style={{ flexShrink: 0 }} color={`var(--mantine-color-${color}-text)`} />
        <VisuallyHidden>{label}: </VisuallyHidden>
        <Text size="xs" span truncate="end">
          {claim.statement}
        </Text>
      </UnstyledButton>
    )
  }
  const sources = sourcesLine(claim)
  return (
    <UnstyledButton className={classes.summary} aria-expanded={false} onClick={onOpen}>
      <ClaimSigns claim={claim} waitingCount={undecided.length} {...signsOf(undecided)} />
      <Text size="sm" component="span" lineClamp={2} lh={1.4} mt={2}>
        {claim.statement}
      </Text>
      <Group gap={8} component="span" wrap="nowrap" justify="space-between" mt={2}>
        <Text size="xs" component="span" lineClamp={2} className={sources ? classes.sources : classes.unsourced}>
          {sources || 'No source yet'}
        </Text>
        {elsewhere > 0 && (
          <Text size="xs" component="span" c="dimmed" style={{ flexShrink: 0 }}>
            {alsoIn(elsewhere)}
          </Text>
        )}
      </Group>
    </UnstyledButton>
  )
}
