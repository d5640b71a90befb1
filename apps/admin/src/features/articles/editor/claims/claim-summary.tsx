import { Text, UnstyledButton } from '@mantine/core'
import type { EditorClaimFragment } from '@/generated/graphql.ts'
import { stanceWords } from './attribution-words.ts'
import classes from './claim-card.module.css'
import { ClaimSigns } from './claim-signs.tsx'

interface Props {
  claim: EditorClaimFragment
  waitingCount: number
  onOpen: () => void
}

function sourcesLine({ attributions }: EditorClaimFragment): string {
  return attributions
    .filter(({ state }) => state !== 'REJECTED')
    .map((attribution) => `${attribution.source.name} ${stanceWords(attribution)}`)
    .join(' · ')
}

/** A claim card while the editor looks elsewhere: what is claimed and who says so, in three lines. */
export function ClaimSummary({ claim, waitingCount, onOpen }: Props) {
  const sources = sourcesLine(claim)
  return (
    <UnstyledButton className={classes.summary} aria-expanded={false} onClick={onOpen}>
      <ClaimSigns claim={claim} waitingCount={waitingCount} />
      <Text size="sm" component="span" lineClamp={2} lh={1.4} mt={2}>{claim.statement}</Text>
      <Text size="xs" component="span" display="block" truncate="end" mt={2} className={sources ? classes.sources : classes.unsourced}>{sources || 'No source yet'}</Text>
    </UnstyledButton>
  )
}
