import { Blockquote, Group, Stack, Text } from '@mantine/core'
import { IconQuote } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Moment } from '../ui/moment.tsx'
import { RecordLink } from '../ui/record-link.tsx'
import { StanceBadge, StateBadge } from '../ui/word-badge.tsx'
import { wording } from '../ui/wording.ts'
import { ApprovalLine } from './approval-line.tsx'
import type { AttributionParts } from './attribution-form.tsx'
import { t } from '../words/words.ts'

const knowledge = ({
  hedged,
  form,
  basis,
  anonymity,
  terms,
  onBehalfOf,
  reportedVia,
  publicFrom,
  state,
}: AttributionParts): string =>
  [
    hedged ? t('Hedged') : undefined,
    form ? wording(form) : undefined,
    basis === 'UNSTATED' ? undefined : wording(basis),
    anonymity === 'NAMED' ? undefined : wording(anonymity),
    terms === 'ON_RECORD' ? undefined : wording(terms),
    onBehalfOf ? t('on behalf of {name}', { name: onBehalfOf.name }) : undefined,
    reportedVia ? t('reported via {name}', { name: reportedVia.name }) : undefined,
    state === 'ACCEPTED' && !publicFrom ? t('not public yet') : undefined,
  ]
    .filter(Boolean)
    .join(' · ')

/** One attribution in full: who, where they stand, in what form, in which words, through whom. */
export function AttributionLine({ attribution, actions }: { attribution: AttributionParts; actions?: ReactNode }) {
  const { source, stance, state, quote, saidAt, anonymityReason } = attribution
  const role = [source.role, source.affiliation?.name].filter(Boolean).join(', ')
  const details = knowledge(attribution)
  return (
    <Stack gap={6}>
      <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
        <Group gap={8} style={{ minWidth: 0 }}>
          <RecordLink href={`/sources/${source.id}`}>{source.name}</RecordLink>
          {role && (
            <Text size="sm" c="dimmed">
              {role}
            </Text>
          )}
          <StanceBadge stance={stance} />
          {state !== 'ACCEPTED' && <StateBadge state={state} />}
        </Group>
        {actions}
      </Group>
      {quote && (
        <Blockquote
          p="xs"
          ps="md"
          m={0}
          fz="sm"
          icon={<IconQuote size={12} aria-hidden />}
          iconSize={20}
          color="petrol"
        >
          {quote}
        </Blockquote>
      )}
      <Text size="xs" c="dimmed">
        {saidAt && <Moment at={saidAt} span size="xs" />}
        {saidAt && details && ' · '}
        {details}
      </Text>
      {anonymityReason && (
        <Text size="xs" c="dimmed">
          {t('Not named: {anonymityReason}', { anonymityReason })}
        </Text>
      )}
      <ApprovalLine attribution={attribution} />
    </Stack>
  )
}
