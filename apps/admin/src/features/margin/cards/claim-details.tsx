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
import { undecidedOf } from '../card-parts/claim-entries.ts'
import { needOf } from '../card-parts/decision-need.ts'
import { ClaimMenu } from './claim-menu.tsx'
import { ClaimRole } from './claim-role.tsx'
import { ClaimSigns } from './claim-signs.tsx'
import { ClaimStatement } from './claim-statement.tsx'
import { alsoIn } from './claim-words.ts'
import { MaySayTheSame } from '../matches/may-say-the-same.tsx'
import { ReplaceClaim } from './replace-claim.tsx'
import { WhyProposed } from './why-proposed.tsx'
import { ClaimReferences } from '../references/claim-references.tsx'
import { referencesIn } from '../references/open-references.ts'
import { ProposalText } from '../references/proposal-text.tsx'
import { questionAbout } from '../references/reference-words.ts'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

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
  if (sources === 0) return t('the claim')
  return sources === proposals.length
    ? t('{sources, plural, one {one source} other {# sources}}', { sources })
    : t('the claim and {sources, plural, one {one source} other {# sources}}', { sources })
}

function whatFollows(undecided: ClaimEntry['proposals'], hasForms: boolean): string {
  if (hasForms) return t('To reject, cancel what you are changing.')
  const [open] = referencesIn(undecided, 'open')
  return open
    ? t('To accept, answer: {question}', { question: questionAbout(open.reference.words) })
    : whatIsAccepted(undecided)
}

/** That other articles make the claim too. */
function Elsewhere({ claimId, count }: { claimId: string; count: number }) {
  const link = (
    <Anchor component={Link} href={`/claims/${claimId}`} target="_blank" inherit>
      {alsoIn(count)}
    </Anchor>
  )
  return (
    <Text size="xs" c="dimmed">
      <Trans id="<link/>. A change here shows there too." components={{ link }} />
    </Text>
  )
}

/** A claim card while the editor looks at it: all that is known, and all that can be done. */
export function ClaimDetails({ entry, claim, isNew, hasForms, onDecide, deciding }: Props) {
  const { mayDecide, mayWrite, focusClaim } = useEditorSession()
  const [replacing, setReplacing] = useState(false)
  const undecided = undecidedOf(entry.proposals)
  const ofClaim = undecided.find(({ subjectType }) => subjectType === 'CLAIM')
  const open = referencesIn(undecided, 'open')
  return (
    <Stack gap={8} className={classes.details}>
      <Group justify="space-between" wrap="nowrap" gap={4}>
        <ClaimSigns claim={claim} need={needOf(entry)} undecided={undecided} withKind />
        <Group gap={2} wrap="nowrap">
          <ClaimMenu claimId={claim.id} onReplace={() => setReplacing(true)} />
          {!hasForms && (
            <Tooltip label={t('Fold this card')}>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t('Fold this card')}
                onClick={() => focusClaim(null)}
              >
                <IconChevronUp size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </Group>
      </Group>
      <ClaimStatement claim={claim} proposal={ofClaim} />
      {ofClaim && <ProposalText proposal={ofClaim} />}
      {entry.elsewhere > 0 && <Elsewhere claimId={claim.id} count={entry.elsewhere} />}
      <ClaimReferences proposals={undecided} />
      {replacing && <ReplaceClaim entry={entry} onDone={() => setReplacing(false)} />}
      {undecided.length > 0 && mayDecide && (
        <Group gap="xs">
          <Button
            size="compact-sm"
            loading={deciding}
            disabled={open.length > 0 && !hasForms}
            aria-keyshortcuts="A"
            onClick={() => onDecide('accept')}
          >
            {hasForms ? t('Save and accept') : t('Accept')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={deciding || hasForms}
            aria-keyshortcuts="R"
            onClick={() => onDecide('reject')}
          >
            {t('Reject')}
          </Button>
          <Text size="xs" c="dimmed">
            {whatFollows(undecided, hasForms)}
          </Text>
        </Group>
      )}
      {ofClaim?.open.length === 0 && !replacing && <MaySayTheSame claim={claim} proposal={ofClaim} />}
      <AttributionList
        claim={claim}
        proposals={entry.proposals}
        adding={isNew && mayWrite && claim.attributions.length === 0}
      />
      <ClaimRole claimId={claim.id} uses={entry.uses} />
      <WhyProposed proposals={undecided} />
    </Stack>
  )
}
