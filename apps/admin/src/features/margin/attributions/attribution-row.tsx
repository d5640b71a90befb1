'use client'

import { ActionIcon, Box, Group, Text, Tooltip } from '@mantine/core'
import { IconCheck, IconPencil, IconTrash, IconX } from '@tabler/icons-react'
import type { AttributionPartsFragment, EditorProposalFragment } from '@/generated/graphql.ts'
import { ApprovalLine } from '@/shared/attribution/approval-line.tsx'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { inQuotes } from '@/shared/ui/in-quotes.ts'
import { attributionFacts, sourceTitle, stanceWords } from './attribution-words.ts'
import classes from '../card-parts/claim-card.module.css'
import { StanceSign } from './stance-sign.tsx'
import { t } from '@/shared/words/words.ts'

interface Props {
  attribution: AttributionPartsFragment
  proposal: EditorProposalFragment | undefined
  /** The proposal of the claim itself, where it waits: accepting a source accepts what it speaks to. */
  ofClaim: EditorProposalFragment | undefined
  onEdit: () => void
  onRemove: () => void
}

function Decide({
  proposal,
  ofClaim,
  name,
}: Pick<Props, 'ofClaim'> & { proposal: EditorProposalFragment; name: string }) {
  const { decideOn } = useEditorSession()
  const isOpen = [proposal, ...(ofClaim ? [ofClaim] : [])].some(({ open }) => open.length > 0)
  const together = ofClaim === undefined ? [proposal.id] : [ofClaim.id, proposal.id]
  return (
    <>
      <Tooltip label={t('Accept {name}', { name })}>
        <ActionIcon
          size="sm"
          variant="light"
          color="green"
          aria-label={t('Accept the attribution to {name}', { name })}
          disabled={isOpen}
          onClick={() => void decideOn('accept', together)}
        >
          <IconCheck size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('Reject {name}', { name })}>
        <ActionIcon
          size="sm"
          variant="light"
          color="gray"
          aria-label={t('Reject the attribution to {name}', { name })}
          onClick={() => void decideOn('reject', [proposal.id])}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  )
}

/** One source of a claim: who, where they stand, in what form, and what can be done about it. */
export function AttributionRow({ attribution, proposal, ofClaim, onEdit, onRemove }: Props) {
  const { mayWrite, mayDecide } = useEditorSession()
  const { source, quote, state, anonymityReason } = attribution
  const facts = attributionFacts(attribution)
  const title = sourceTitle(source)
  return (
    <Box component="li" className={classes.attribution} data-state={state}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <StanceSign stance={attribution.stance} />
        <Box style={{ flex: 1, minWidth: 0 }}>
          <Text size="sm" component="p" className={classes.words}>
            <Text span inherit fw={600}>
              {source.name}
            </Text>
            {title && (
              <Text span inherit c="dimmed">
                , {title},
              </Text>
            )}{' '}
            {stanceWords(attribution)}
          </Text>
          {quote && (
            <Text size="sm" component="blockquote" className={classes.quote}>
              {inQuotes(quote)}
            </Text>
          )}
          {facts.length > 0 && (
            <Text size="xs" c="dimmed" lh={1.35}>
              {facts.join(' · ')}
            </Text>
          )}
          {anonymityReason && (
            <Text size="xs" c="dimmed">
              {t('Not named: {anonymityReason}', { anonymityReason })}
            </Text>
          )}
          <ApprovalLine attribution={attribution} />
        </Box>
        <Group gap={2} wrap="nowrap">
          {proposal && mayDecide && <Decide proposal={proposal} ofClaim={ofClaim} name={source.name} />}
          {mayWrite && (
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('Edit the attribution to {name}', { name: source.name })}
              onClick={onEdit}
            >
              <IconPencil size={14} aria-hidden />
            </ActionIcon>
          )}
          {mayWrite && !proposal && (
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('Remove the attribution to {name}', { name: source.name })}
              onClick={onRemove}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      </Group>
    </Box>
  )
}
