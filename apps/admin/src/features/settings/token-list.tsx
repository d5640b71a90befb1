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
import { useViewer } from '@/shared/session/viewer.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { Moment } from '@/shared/ui/moment.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { wording } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import { TokenForm } from './token-form.tsx'
import { t } from '@/shared/words/words.ts'
import { insideSentence } from '@/shared/ui/formats.ts'

function standingOf({ revokedAt, expiresAt, active }: TokenRowFragment): [label: string, color: string] {
  if (revokedAt) return [t('Revoked'), 'red']
  if (expiresAt && new Date(expiresAt).getTime() <= Date.now()) return [t('Expired'), 'gray']
  return active ? [t('Active'), 'green'] : [t('Paused'), 'yellow']
}

/** What a token does: its role, and the maker's present one where that allows less. */
function reachOf({ role, limitedTo }: TokenRowFragment): string {
  const own = insideSentence(wording(role))
  return limitedTo
    ? t('acts as {role}, limited to what a {limit} may do', { role: own, limit: insideSentence(wording(limitedTo)) })
    : t('acts as {role}', { role: own })
}

/** Whose a token is, and who answers for one of the newsroom. */
function Owner({ token: { kind, owner }, viewerId }: { token: TokenRowFragment; viewerId: string | undefined }) {
  const isViewer = owner?.id === viewerId
  const answering = isViewer ? t('you answer for it') : owner && t('{name} answers for it', { name: owner.name })
  return (
    <>
      <Text size="sm">{kind === 'SERVICE' ? t('The newsroom') : isViewer ? t('You') : owner?.name}</Text>
      <Text size="xs" c="dimmed">
        {kind === 'PERSONAL' ? t('personal') : (answering ?? t('nobody answers for it yet'))}
      </Text>
    </>
  )
}

/** When something was or will be, or that it never was or will. */
function MomentOr({ at, never }: { at: string | null | undefined; never: string }) {
  if (at) return <Moment at={at} c="dimmed" />
  return (
    <Text size="sm" c="dimmed">
      {never}
    </Text>
  )
}

function columnsFor(
  viewerId: string | undefined,
  revoke: (token: TokenRowFragment) => void,
): Column<TokenRowFragment>[] {
  return [
    {
      heading: t('Token'),
      cell: (token) => (
        <>
          <Text size="sm" fw={550}>
            {token.name}
          </Text>
          <Text size="xs" c="dimmed">
            {reachOf(token)}
          </Text>
        </>
      ),
    },
    {
      heading: t('Owner'),
      cell: (token) => <Owner token={token} viewerId={viewerId} />,
    },
    {
      heading: t('Status'),
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
      heading: t('Last used'),
      narrow: true,
      cell: ({ lastUsedAt }) => <MomentOr at={lastUsedAt} never={t('never used')} />,
    },
    {
      heading: t('Expires'),
      narrow: true,
      cell: ({ expiresAt }) => <MomentOr at={expiresAt} never={t('never')} />,
    },
    {
      heading: t('Actions'),
      narrow: true,
      cell: (token) =>
        token.revokedAt ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            onClick={() => revoke(token)}
            aria-label={t('Revoke {name}', { name: token.name })}
          >
            {t('Revoke')}
          </Button>
        ),
    },
  ]
}

/** The viewer's tokens; for administrators everybody's and those of the newsroom. */
export function TokenList() {
  const { data: viewer } = useViewer()
  const [creating, { open, close }] = useDisclosure()
  const list = useConnection(
    ['api-tokens'],
    async (after, signal) => (await execute(TokenListDocument, { after }, signal)).apiTokens,
  )
  const revocation = useChange(
    async ({ id }: TokenRowFragment) =>
      accepted((await execute(RevokeApiTokenDocument, { input: { id } })).revokeApiToken).apiToken,
    { onDone: ({ name }) => showDone(t('“{name}” no longer works.', { name })) },
  )
  const revoke = async (token: TokenRowFragment) => {
    const message = t('Whatever uses it stops working at once. This cannot be undone; you can create another token.')
    if (
      await confirm({
        title: t('Revoke “{name}”?', { name: token.name }),
        message,
        action: t('Revoke'),
        destructive: true,
      })
    )
      revocation.mutate(token)
  }
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      {t('New token')}
    </Button>
  )
  return (
    <Page
      title={t('API tokens')}
      description={t('Keys with which programs act for you or for the newsroom.')}
      actions={create}
    >
      <RecordList
        caption={t('API tokens')}
        list={list}
        columns={columnsFor(viewer?.id, (token) => void revoke(token))}
        empty={
          <EmptyState icon={IconKey} title={t('No tokens')} actions={create}>
            {t('Create one for an import, a script or another system. It never does more than you may yourself.')}
          </EmptyState>
        }
      />
      <Modal opened={creating} onClose={close} title={t('New API token')} closeOnClickOutside={false}>
        {creating && viewer && <TokenForm viewer={viewer} onClose={close} />}
      </Modal>
    </Page>
  )
}
