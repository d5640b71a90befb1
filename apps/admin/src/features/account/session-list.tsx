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

function SignOut({ session: { id, userAgent, address } }: { session: SessionRowFragment }) {
  const end = useChange(async () => accepted((await execute(EndSessionDocument, { input: { id } })).endSession), {
    onDone: () => showDone(`${deviceWords(userAgent)} is signed out`),
  })
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={end.isPending}
      onClick={() => end.mutate(undefined)}
      aria-label={`Sign out ${deviceWords(userAgent)}${address ? ` at ${address}` : ''}`}
    >
      Sign out
    </Button>
  )
}

const columns: readonly Column<SessionRowFragment>[] = [
  {
    heading: 'Device',
    cell: ({ userAgent, current }) => (
      <Group gap="xs">
        <Text size="sm" fw={550}>
          {deviceWords(userAgent)}
        </Text>
        {current && (
          <Badge variant="light" size="sm">
            This device
          </Badge>
        )}
      </Group>
    ),
  },
  {
    heading: 'Address',
    narrow: true,
    cell: ({ address }) => (
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {address ?? 'unknown'}
      </Text>
    ),
  },
  {
    heading: 'Signed in',
    narrow: true,
    cell: ({ createdAt }) => (
      <Text size="sm" c="dimmed">
        <Text span inherit hiddenFrom="sm">
          signed in{' '}
        </Text>
        <Moment at={createdAt} inherit span />
      </Text>
    ),
  },
  {
    heading: 'Last used',
    narrow: true,
    cell: ({ lastUsedAt }) => (
      <Text size="sm" c="dimmed">
        <Text span inherit hiddenFrom="sm">
          used{' '}
        </Text>
        <Moment at={lastUsedAt} inherit span />
      </Text>
    ),
  },
  { heading: 'Actions', narrow: true, cell: (session) => !session.current && <SignOut session={session} /> },
]

/** Ends every session but this one. */
function SignOutOthers() {
  const { data: viewer } = useViewer()
  const end = useChange(endSessions, { onDone: () => showDone('You are signed out everywhere else') })
  const ask = async () => {
    const agreed = await confirm({
      title: 'Sign out everywhere else?',
      message: 'Every other browser in which you are signed in asks for the password again. This one stays as it is.',
      action: 'Sign out everywhere else',
      destructive: true,
    })
    if (agreed && viewer) end.mutate(viewer.id)
  }
  return (
    <Button variant="default" mt="md" loading={end.isPending} onClick={() => void ask()}>
      Sign out everywhere else
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
  if (!data) return <LoadingState label="Loading where you are signed in" lines={3} />
  if (data.length === 0)
    return (
      <EmptyState icon={IconDevices} title="No sessions">
        Nobody is signed in with your account.
      </EmptyState>
    )
  return (
    <>
      <RecordTable caption="Where you are signed in" columns={columns} rows={data} />
      {data.some(({ current }) => !current) && <SignOutOthers />}
    </>
  )
}
