'use client'

import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import Link from 'next/link'
import { useState } from 'react'
import { CallOffRedactionDocument, RedactionListDocument, type RedactionRowFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { RecordList } from '@/shared/list/record-list.tsx'
import type { Column } from '@/shared/list/record-table.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { pageOf } from '@/shared/navigation.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { exactMoment, Moment } from '@/shared/ui/moment.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { wording } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import { ApproveDialog } from './approve-dialog.tsx'
import { isOpen, scopeInWords } from './redaction-words.ts'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'
import { inQuotes } from '@/shared/ui/in-quotes.ts'

function Subject({ redaction }: { redaction: RedactionRowFragment }) {
  const { subjectId, words, reason, ground } = redaction
  const href = subjectId ? pageOf(subjectId.split('_')[0] ?? '', subjectId) : undefined
  return (
    <Stack gap={2}>
      <Text size="sm" fw={550}>
        {href ? (
          <Anchor component={Link} href={href} inherit>
            {scopeInWords(redaction)}
          </Anchor>
        ) : (
          scopeInWords(redaction)
        )}
      </Text>
      {words.length > 0 && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {words.map(inQuotes).join(', ')}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {wording(ground)}: {reason}
      </Text>
    </Stack>
  )
}

function State({ redaction }: { redaction: RedactionRowFragment }) {
  const { state, dueAt, decidedByName, decidedAt, rows } = redaction
  if (state === 'PROPOSED')
    return (
      <Badge variant="light" color="yellow">
        {t('Awaiting approval')}
      </Badge>
    )
  if (state === 'WAITING')
    return (
      <Text size="sm">
        {dueAt ? t('Carried out on {day} unless called off', { day: exactMoment(dueAt) }) : t('Waiting')}
      </Text>
    )
  return (
    <Stack gap={2}>
      <Badge variant="light" color={state === 'APPLIED' ? 'green' : 'gray'}>
        {state === 'APPLIED' ? t('Redacted') : t('Called off')}
      </Badge>
      <Text size="xs" c="dimmed">
        {state === 'APPLIED' && `${t('{count, plural, one {# row} other {# rows}}', { count: rows })}, `}
        {decidedByName ? `${decidedByName}, ` : ''}
        <Moment at={decidedAt} span inherit />
      </Text>
    </Stack>
  )
}

function columnsFor(
  approve: (redaction: RedactionRowFragment) => void,
  callOff: (redaction: RedactionRowFragment) => void,
): Column<RedactionRowFragment>[] {
  return [
    { heading: t('What'), cell: (redaction) => <Subject redaction={redaction} /> },
    {
      heading: t('Requested'),
      narrow: true,
      cell: ({ proposedByName, proposedByViewer, proposedAt }) => (
        <Text size="sm">
          <Trans
            id="by <name/>, <moment/>"
            components={{
              name: <>{proposedByViewer ? t('you') : proposedByName}</>,
              moment: <Moment at={proposedAt} span inherit />,
            }}
          />
        </Text>
      ),
    },
    { heading: t('State'), narrow: true, cell: (redaction) => <State redaction={redaction} /> },
    {
      heading: t('Actions'),
      narrow: true,
      cell: (redaction) =>
        isOpen(redaction) ? (
          <Group gap={4}>
            {!redaction.proposedByViewer && (
              <Button size="compact-sm" variant="light" color="red" onClick={() => approve(redaction)}>
                {t('Approve …')}
              </Button>
            )}
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => callOff(redaction)}>
              {t('Call off')}
            </Button>
          </Group>
        ) : null,
    },
  ]
}

/** All redactions, newest first: what waits, and for whom, and what was carried out. */
export function RedactionList() {
  const [approving, setApproving] = useState<RedactionRowFragment | null>(null)
  const list = useConnection(
    ['redactions'],
    async (after, signal) => (await execute(RedactionListDocument, { after }, signal)).redactions,
  )
  const calling = useChange(
    async ({ id }: RedactionRowFragment) =>
      accepted((await execute(CallOffRedactionDocument, { input: { id } })).callOffRedaction).redaction,
    { onDone: () => showDone(t('The redaction is called off. Nothing was changed.')) },
  )
  const callOff = async (redaction: RedactionRowFragment) => {
    const message = t('Nothing is struck, and the words that were to go are forgotten. Somebody can ask for it again.')
    if (await confirm({ title: t('Call this redaction off?'), message, action: t('Call it off') }))
      calling.mutate(redaction)
  }
  return (
    <Page
      title={t('Redactions')}
      description={t('What may no longer be kept or shown. Ask for one where the words stand.')}
    >
      <RecordList
        caption={t('Redactions')}
        list={list}
        columns={columnsFor(setApproving, (redaction) => void callOff(redaction))}
        empty={
          <EmptyState icon={IconEraser} title={t('Nothing was redacted')}>
            {t('When words may no longer be kept or shown, choose “Redact …” where they stand.')}
          </EmptyState>
        }
      />
      {approving && <ApproveDialog redaction={approving} onClose={() => setApproving(null)} />}
    </Page>
  )
}
