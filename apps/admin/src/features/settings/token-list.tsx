'use client'

import { Badge, Button, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { RevokeApiTokenDocument, TokenListDocument, type TokenRowFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { RecordList } from '@/shared/list/record-list.tsx'
import type { Column } from '@/shared/list/record-table.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { Moment } from '@/shared/ui/moment.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { wording } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import { AdministratorsOnly } from './administrators-only.tsx'
import { TokenForm } from './token-form.tsx'

function standingOf({ revokedAt, expiresAt }: TokenRowFragment): [label: string, color: string] {
  if (revokedAt) return ['Revoked', 'red']
  if (expiresAt && new Date(expiresAt).getTime() <= Date.now()) return ['Expired', 'gray']
  return ['Active', 'green']
}

function columnsFor(revoke: ((token: TokenRowFragment) => void) | undefined): Column<TokenRowFragment>[] {
  return [
    {
      heading: 'Token',
      cell: ({ name, role }) => (
        <>
          <Text size="sm" fw={550}>
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            acts as {wording(role).toLowerCase()}
          </Text>
        </>
      ),
    },
    {
      heading: 'Standing',
      narrow: true,
      cell: (token) => {
        const [label, color] = standingOf(token)
        return (
          <Badge variant="light" color={color}>
            {label}
          </Badge>
        )
      },
    },
    {
      heading: 'Last used',
      narrow: true,
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? (
          <Moment at={lastUsedAt} c="dimmed" />
        ) : (
          <Text size="sm" c="dimmed">
            never used
          </Text>
        ),
    },
    {
      heading: 'Ends',
      narrow: true,
      cell: ({ expiresAt }) =>
        expiresAt ? (
          <Moment at={expiresAt} c="dimmed" />
        ) : (
          <Text size="sm" c="dimmed">
            no end
          </Text>
        ),
    },
    {
      heading: 'Actions',
      narrow: true,
      cell: (token) =>
        revoke && !token.revokedAt ? (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            onClick={() => revoke(token)}
            aria-label={`Revoke ${token.name}`}
          >
            Revoke
          </Button>
        ) : null,
    },
  ]
}

function Tokens() {
  const may = useMay()
  const [creating, { open, close }] = useDisclosure()
  const list = useConnection(
    ['api-tokens'],
    async (after, signal) => (await execute(TokenListDocument, { after }, signal)).apiTokens,
  )
  const revocation = useChange(
    async ({ id }: TokenRowFragment) =>
      accepted((await execute(RevokeApiTokenDocument, { input: { id } })).revokeApiToken).apiToken,
    { onDone: ({ name }) => showDone(`“${name}” no longer works.`) },
  )
  const revoke = async (token: TokenRowFragment) => {
    const message = 'Whatever uses it stops working at once. This cannot be undone; you can create another token.'
    if (await confirm({ title: `Revoke “${token.name}”?`, message, action: 'Revoke', destructive: true }))
      revocation.mutate(token)
  }
  const create = may('api-token:create') && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      New token
    </Button>
  )
  return (
    <Page
      title="API tokens"
      description="Keys with which programs act on the newsroom, each with a role."
      actions={create}
    >
      <RecordList
        caption="API tokens"
        list={list}
        columns={columnsFor(may('api-token:revoke') ? (token) => void revoke(token) : undefined)}
        empty={
          <EmptyState icon={IconKey} title="No tokens" actions={create}>
            Create one for an import, a script or another system. It can do what its role can do and nothing more.
          </EmptyState>
        }
      />
      <Modal opened={creating} onClose={close} title="New API token" closeOnClickOutside={false}>
        {creating && <TokenForm onClose={close} />}
      </Modal>
    </Page>
  )
}

/** The tokens of the newsroom, for administrators. */
export function TokenList() {
  return (
    <AdministratorsOnly needs="api-token:read">
      <Tokens />
    </AdministratorsOnly>
  )
}
