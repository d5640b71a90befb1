'use client'

import { Badge, Button, Group, Text } from '@mantine/core'
import { IconDevices } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { EndSessionDocument, SessionsDocument, type SessionRowFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { type Column, RecordTable } from '@/shared/list/record-table.tsx'
import { accepted } from '@/shared/mutation-result.ts'
import { endSessions } from '@/shared/session/end-sessions.ts'
import { useViewer } from '@/shared/session/viewer.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { ErrorState } from '@/shared/ui/error-state.tsx'
import { LoadingState } from '@/shared/ui/loading-state.tsx'
import { Moment } from '@/shared/ui/moment.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { useChange } from '@/shared/use-change.ts'
import { deviceWords } from './device-words.ts'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

function SignOut({ session: { id, userAgent, address } }: { session: SessionRowFragment }) {
  const end = useChange(async () => accepted((await execute(EndSessionDocument, { input: { id } })).endSession), {
    onDone: () => showDone(t('{device} is signed out', { device: deviceWords(userAgent) })),
  })
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={end.isPending}
      onClick={() => end.mutate(undefined)}
      aria-label={
        address
          ? t('Sign out {device} at {address}', { device: deviceWords(userAgent), address })
          : t('Sign out {device}', { device: deviceWords(userAgent) })
      }
    >
      {t('Sign out')}
    </Button>
  )
}

const columns = (): readonly Column<SessionRowFragment>[] => [
  {
    heading: t('Device'),
    cell: ({ userAgent, current }) => (
      <Group gap="xs">
        <Text size="sm" fw={550}>
          {deviceWords(userAgent)}
        </Text>
        {current && (
          <Badge variant="light" size="sm">
            {t('This device')}
          </Badge>
        )}
      </Group>
    ),
  },
  {
    heading: t('Address'),
    narrow: true,
    cell: ({ address }) => (
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {address ?? t('unknown')}
      </Text>
    ),
  },
  {
    heading: t('Signed in'),
    narrow: true,
    cell: ({ createdAt }) => (
      <Text size="sm" c="dimmed">
        <Text span inherit hiddenFrom="sm">
          <Trans id="signed in <moment/>" components={{ moment: <Moment at={createdAt} inherit span /> }} />
        </Text>
        <Moment at={createdAt} inherit span visibleFrom="sm" />
      </Text>
    ),
  },
  {
    heading: t('Last used'),
    narrow: true,
    cell: ({ lastUsedAt }) => (
      <Text size="sm" c="dimmed">
        <Text span inherit hiddenFrom="sm">
          <Trans id="used <moment/>" components={{ moment: <Moment at={lastUsedAt} inherit span /> }} />
        </Text>
        <Moment at={lastUsedAt} inherit span visibleFrom="sm" />
      </Text>
    ),
  },
  { heading: t('Actions'), narrow: true, cell: (session) => !session.current && <SignOut session={session} /> },
]

/** Ends every session but this one. */
function SignOutOthers() {
  const { data: viewer } = useViewer()
  const end = useChange(endSessions, { onDone: () => showDone(t('You are signed out everywhere else')) })
  const ask = async () => {
    const agreed = await confirm({
      title: t('Sign out everywhere else?'),
      message: t(
        'Every other browser in which you are signed in asks for the password again. This one stays as it is.',
      ),
      action: t('Sign out everywhere else'),
      destructive: true,
    })
    if (agreed && viewer) end.mutate(viewer.id)
  }
  return (
    <Button variant="default" mt="md" loading={end.isPending} onClick={() => void ask()}>
      {t('Sign out everywhere else')}
    </Button>
  )
}

/** Where one is signed in, with a way to end it. */
export function SessionList() {
  const { data, error, refetch } = useQuery({
    queryKey: ['sessions'],
    queryFn: async ({ signal }) => (await execute(SessionsDocument, {}, signal)).sessions,
  })
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState label={t('Loading where you are signed in')} lines={3} />
  if (data.length === 0)
    return (
      <EmptyState icon={IconDevices} title={t('No sessions')}>
        {t('Nobody is signed in with your account.')}
      </EmptyState>
    )
  return (
    <>
      <RecordTable caption={t('Where you are signed in')} columns={columns()} rows={data} />
      {data.some(({ current }) => !current) && <SignOutOthers />}
    </>
  )
}
