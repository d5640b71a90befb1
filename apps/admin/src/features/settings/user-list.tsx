'use client'

import { Badge, Button, Group, Modal, Select, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Role } from '@sourceline/domain'
import { IconUserPlus, IconUsers } from '@tabler/icons-react'
import { UserListDocument, type UserRowFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { RecordList } from '@/shared/list/record-list.tsx'
import type { Column } from '@/shared/list/record-table.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { useMay, useViewer } from '@/shared/session/viewer.ts'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { Moment } from '@/shared/ui/moment.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { choices, wording } from '@/shared/ui/wording.ts'
import { AdministratorsOnly } from './administrators-only.tsx'
import { InviteForm } from './invite-form.tsx'
import { SuccessorForm } from './successor-form.tsx'
import { useUserActions } from './use-user-actions.ts'
import { t } from '@/shared/words/words.ts'

type Actions = ReturnType<typeof useUserActions>

/** Signs a colleague out, and lets one in or not. */
function UserAccess({ user, actions }: { user: UserRowFragment; actions: Actions }) {
  const may = useMay()
  const { signOut, enable, disable } = actions
  return (
    <Group gap="xs" wrap="nowrap">
      {may('session:manage') && user.hasSetUp && !user.disabledAt && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => signOut(user)}
          aria-label={t('Sign {name} out everywhere', { name: user.name })}
        >
          {t('Sign out')}
        </Button>
      )}
      {may(user.disabledAt ? 'user:enable' : 'user:disable') && (
        <Button
          size="compact-sm"
          variant={user.disabledAt ? 'default' : 'subtle'}
          color={user.disabledAt ? undefined : 'red'}
          onClick={() => (user.disabledAt ? enable(user) : disable(user))}
          aria-label={`${user.disabledAt ? t('Enable') : t('Disable')} ${user.name}`}
        >
          {user.disabledAt ? t('Enable') : t('Disable')}
        </Button>
      )}
    </Group>
  )
}

function useColumns(actions: Actions): Column<UserRowFragment>[] {
  const may = useMay()
  const { data: viewer } = useViewer()
  return [
    {
      heading: t('Name'),
      cell: ({ id, name, email }) => (
        <>
          <Text size="sm" fw={550}>
            {name}
            {id === viewer?.id && (
              <Text span inherit c="dimmed" fw={400}>
                {' '}
                {t('(you)')}
              </Text>
            )}
          </Text>
          <Text size="xs" c="dimmed">
            {email}
          </Text>
        </>
      ),
    },
    {
      heading: t('Role'),
      narrow: true,
      cell: (user) =>
        may('user:change-role') && user.id !== viewer?.id && !user.disabledAt ? (
          <Select
            size="xs"
            w={160}
            aria-label={t('Role of {name}', { name: user.name })}
            data={choices(Role)}
            allowDeselect={false}
            value={user.role}
            onChange={(role) => {
              if (Role.has(role)) actions.changeRole(user, role)
            }}
          />
        ) : (
          <Text size="sm">{wording(user.role)}</Text>
        ),
    },
    {
      heading: t('Access'),
      narrow: true,
      cell: ({ disabledAt, hasSetUp }) => {
        if (disabledAt)
          return (
            <Badge variant="light" color="red">
              {t('Disabled')}
            </Badge>
          )
        return (
          <Badge variant="light" color={hasSetUp ? 'green' : 'indigo'}>
            {hasSetUp ? t('Active') : t('Invited')}
          </Badge>
        )
      },
    },
    { heading: t('Since'), narrow: true, cell: ({ createdAt }) => <Moment at={createdAt} c="dimmed" /> },
    {
      heading: t('Actions'),
      narrow: true,
      cell: (user) => user.id !== viewer?.id && <UserAccess user={user} actions={actions} />,
    },
  ]
}

function Users() {
  const may = useMay()
  const [inviting, { open, close }] = useDisclosure()
  const actions = useUserActions()
  const columns = useColumns(actions)
  const list = useConnection(
    ['users'],
    async (after, signal) => (await execute(UserListDocument, { after }, signal)).users,
  )
  const invite = may('user:invite') && (
    <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={open}>
      {t('Invite')}
    </Button>
  )
  return (
    <Page title={t('People')} description={t('Who may enter the newsroom, and what each may do.')} actions={invite}>
      <RecordList
        caption={t('People')}
        list={list}
        columns={columns}
        empty={
          <EmptyState icon={IconUsers} title={t('Nobody yet')} actions={invite}>
            {t('Invite the people you work with.')}
          </EmptyState>
        }
      />
      <Modal
        opened={actions.succession !== null}
        onClose={actions.cancelSuccession}
        title={t('Name a successor')}
        closeOnClickOutside={false}
      >
        {actions.succession && (
          <SuccessorForm succession={actions.succession} pending={actions.pending} onClose={actions.cancelSuccession} />
        )}
      </Modal>
      <Modal opened={inviting} onClose={close} title={t('Invite somebody')} closeOnClickOutside={false}>
        {inviting && <InviteForm onClose={close} />}
      </Modal>
    </Page>
  )
}

/** The people of the newsroom, for administrators. */
export function UserList() {
  return (
    <AdministratorsOnly needs="user:read">
      <Users />
    </AdministratorsOnly>
  )
}
