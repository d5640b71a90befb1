'use client'

import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { HeldMailReason, type MailState } from '@sourceline/domain'
import { IconMail } from '@tabler/icons-react'
import {
  MailListDocument,
  PassMailOnDocument,
  SendMailAgainDocument,
  type MailListRowFragment,
} from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { RecordList } from '@/shared/list/record-list.tsx'
import type { Column } from '@/shared/list/record-table.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { Moment } from '@/shared/ui/moment.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { useChange } from '@/shared/use-change.ts'
import { AdministratorsOnly } from './administrators-only.tsx'
import { t, translated } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

const states = (): Readonly<Record<MailState, { label: string; color: string }>> => ({
  WAITING: { label: t('On its way'), color: 'indigo' },
  HELD: { label: t('Not sent'), color: 'red' },
  SENT: { label: t('Sent'), color: 'green' },
  WITHDRAWN: { label: t('Withdrawn'), color: 'gray' },
  PASSED_ON: { label: t('Discarded'), color: 'gray' },
})

/** What kept a mail from being sent, and what to do about it. */
function MailProblem({ reason, problem, cure, nextAttemptAt }: MailListRowFragment) {
  const code = problem && ` (${problem})`
  if (reason)
    return (
      <Stack gap={2}>
        <Text size="sm">
          {translated(HeldMailReason.meanings[reason])}
          {code}
        </Text>
        <Text size="xs" c="dimmed">
          {cure && translated(cure)}
        </Text>
      </Stack>
    )
  if (nextAttemptAt && problem)
    return (
      <Text size="sm">
        <Trans
          id="The server could not take it<code/>. It is tried again <moment/>."
          components={{ code: <>{code}</>, moment: <Moment at={nextAttemptAt} /> }}
        />
      </Text>
    )
  return null
}

/** What can still be done about a mail that was not sent. */
function MailActions({ mail: { id, recipient } }: { mail: MailListRowFragment }) {
  const again = useChange(
    async () => accepted((await execute(SendMailAgainDocument, { input: { id } })).sendMailAgain),
    {
      onDone: () => showDone(t('The mail to {recipient} is on its way again.', { recipient })),
    },
  )
  const discard = useChange(async () => accepted((await execute(PassMailOnDocument, { input: { id } })).passMailOn), {
    onDone: () => showDone(t('The mail to {recipient} is discarded.', { recipient })),
  })
  const askToDiscard = async () => {
    const agreed = await confirm({
      title: t('Discard this mail?'),
      message: t('The mail to {recipient} will never be sent, and its text is deleted.', { recipient }),
      action: t('Discard'),
      destructive: true,
    })
    if (agreed) discard.mutate(undefined)
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        size="compact-sm"
        variant="default"
        loading={again.isPending}
        onClick={() => again.mutate(undefined)}
        aria-label={t('Send again the mail to {recipient}', { recipient })}
      >
        {t('Send again')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        loading={discard.isPending}
        onClick={() => void askToDiscard()}
        aria-label={t('Discard the mail to {recipient}', { recipient })}
      >
        {t('Discard')}
      </Button>
    </Group>
  )
}

const columns = (): Column<MailListRowFragment>[] => [
  {
    heading: t('Mail'),
    cell: ({ recipient, subject }) => (
      <>
        <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
          {recipient}
        </Text>
        <Text size="xs" c="dimmed">
          {subject}
        </Text>
      </>
    ),
  },
  {
    heading: t('State'),
    narrow: true,
    cell: ({ state }) => (
      <Badge variant="light" color={states()[state].color}>
        {states()[state].label}
      </Badge>
    ),
  },
  { heading: t('Problem'), cell: (mail) => <MailProblem {...mail} /> },
  { heading: t('Written'), narrow: true, cell: ({ createdAt }) => <Moment at={createdAt} c="dimmed" /> },
  {
    heading: t('Actions'),
    narrow: true,
    cell: (mail) =>
      (mail.state === 'HELD' || (mail.state === 'WAITING' && mail.problem)) && <MailActions mail={mail} />,
  },
]

function Mails() {
  const list = useConnection(
    ['mails'],
    async (after, signal) => (await execute(MailListDocument, { after }, signal)).mails,
  )
  return (
    <Page title={t('Mails')} description={t('What the newsroom has written to people, and what has become of it.')}>
      <RecordList
        caption={t('Mails')}
        list={list}
        columns={columns()}
        empty={
          <EmptyState icon={IconMail} title={t('No mails')}>
            {t('The newsroom has written to nobody recently.')}
          </EmptyState>
        }
      />
    </Page>
  )
}

/** The mails of the newsroom, for administrators. */
export function MailList() {
  return (
    <AdministratorsOnly needs="mail:read">
      <Mails />
    </AdministratorsOnly>
  )
}
