'use client'

import { ActionIcon, Anchor, Button, Group, Stack, Text, Tooltip } from '@mantine/core'
import { IconChevronUp } from '@tabler/icons-react'
import Link from 'next/link'
import { useState } from 'react'
import type { EditorClaimFragment } from '@/generated/graphql.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { AttributionList } from '../attributions/attribution-list.tsx'
import classes from '../card-parts/claim-card.module.css'
import type { ClaimEntry } from '../card-parts/claim-entries.ts'
import { waiting } from '../card-parts/claim-entries.ts'
import { ClaimMenu } from './claim-menu.tsx'
import { ClaimRole } from './claim-role.tsx'
import { ClaimSigns } from './claim-signs.tsx'
import { ClaimStatement } from './claim-statement.tsx'
import { alsoIn } from './claim-words.ts'
import { proposalWords } from '../card-parts/proposal-words.ts'
import { ReplaceClaim } from './replace-claim.tsx'
import { SimilarRecorded } from './similar-recorded.tsx'

interface Props {
  entry: ClaimEntry
  claim: EditorClaimFragment
  isNew: boolean
  /** Whether something is being typed in the card. */
  hasForms: boolean
  onDecide: (decision: 'accept' | 'reject') => void
  deciding: boolean
}

function whatIsAccepted(proposals: ClaimEntry['proposals']): string {
  const sources = proposals.filter(({ attribution }) => attribution !== null && attribution !== undefined).length
  const words = sources === 1 ? 'one source' : `${sources} sources`
  if (sources === proposals.length) return words
  return sources === 0 ? 'the claim' : `the claim and ${words}`
}

/** A claim card while the editor looks at it: all that is known, and all that can be done. */
export function ClaimDetails({ entry, claim, isNew, hasForms, onDecide, deciding }: Props) {
  const { mayDecide, mayWrite, look } = useEditorSession()
  const [replacing, setReplacing] = useState(false)
  const undecided = waiting(entry.proposals)
  const ofClaim = undecided.find(({ subjectType }) => subjectType === 'CLAIM')
  return (
    <Stack gap={8} className={classes.details}>
      <Group justify="space-between" wrap="nowrap" gap={4}>
        <ClaimSigns claim={claim} waitingCount={undecided.length} />
        <Group gap={2} wrap="nowrap">
          <ClaimMenu claimId={claim.id} onReplace={() => setReplacing(true)} />
          {!hasForms && (
            <Tooltip label="Fold this card">
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label="Fold this card"
                onClick={() => look(null)}
              >
                <IconChevronUp size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </Group>
      </Group>
      <ClaimStatement claim={claim} />
      {entry.elsewhere > 0 && (
        <Text size="xs" c="dimmed">
          <Anchor component={Link} href={`/claims/${claim.id}`} target="_blank" inherit>
            {alsoIn(entry.elsewhere)}
          </Anchor>
          . A change here shows there too.
        </Text>
      )}
      {ofClaim && (
        <Text size="xs" className={classes.why}>
          {proposalWords(ofClaim)}
        </Text>
      )}
      {replacing && <ReplaceClaim entry={entry} onDone={() => setReplacing(false)} />}
      {undecided.length > 0 && mayDecide && (
        <Group gap="xs">
          <Button size="compact-sm" loading={deciding} aria-keyshortcuts="A" onClick={() => onDecide('accept')}>
            {hasForms ? 'Save and accept' : 'Accept'}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={deciding || hasForms}
            aria-keyshortcuts="R"
            onClick={() => onDecide('reject')}
          >
            Reject
          </Button>
          <Text size="xs" c="dimmed">
            {hasForms ? 'To reject, cancel what you are changing.' : whatIsAccepted(undecided)}
          </Text>
        </Group>
      )}
      {claim.state === 'PROPOSED' && !replacing && <SimilarRecorded entry={entry} claim={claim} />}
      <AttributionList
        claim={claim}
        proposals={entry.proposals}
        adding={isNew && mayWrite && claim.attributions.length === 0}
      />
      <ClaimRole claimId={claim.id} uses={entry.uses} />
    </Stack>
  )
}
