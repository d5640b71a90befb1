'use client'

import { Button, Modal, Text } from '@mantine/core'
import { IconPlus, IconTags } from '@tabler/icons-react'
import { useState } from 'react'
import { PublishTopicDocument, TopicListDocument, type TopicRowFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { RecordList } from '@/shared/list/record-list.tsx'
import type { Column } from '@/shared/list/record-table.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { useOverride } from '@/shared/publishing/use-override.tsx'
import { useMay } from '@/shared/session/viewer.ts'
import { RedactRow } from '@/shared/redactions/redact-button.tsx'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { publicationState } from '@/shared/ui/publication-state.ts'
import { RowActions } from '@/shared/ui/row-actions.tsx'
import { KindBadge, StateBadge } from '@/shared/ui/word-badge.tsx'
import { vocabulary } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import { TopicForm } from './topic-form.tsx'

function columnsFor(
  edit: (topic: TopicRowFragment) => void,
  publish: (topic: TopicRowFragment) => void,
): Column<TopicRowFragment>[] {
  return [
    {
      heading: 'Topic',
      cell: ({ name, description, parent }) => (
        <>
          <Text size="sm" fw={550}>
            {parent && (
              <Text span inherit c="dimmed" fw={400}>
                {parent.name} ›{' '}
              </Text>
            )}
            {name}
          </Text>
          {description && (
            <Text size="xs" c="dimmed" lineClamp={2}>
              {description}
            </Text>
          )}
        </>
      ),
    },
    {
      heading: 'Kind',
      narrow: true,
      cell: ({ kind }) => <KindBadge kind={kind} meaning={vocabulary.TopicKind.meanings[kind]} />,
    },
    { heading: 'State', narrow: true, cell: (topic) => <StateBadge state={publicationState(topic)} /> },
    {
      heading: 'Actions',
      narrow: true,
      cell: (topic) => (
        <RowActions
          name={topic.name}
          onEdit={topic.can.includes('topic:save') ? () => edit(topic) : undefined}
          onPublish={
            topic.can.includes('topic:publish') && publicationState(topic) !== 'PUBLISHED'
              ? () => publish(topic)
              : undefined
          }
        >
          <RedactRow name={topic.name} subject={{ id: topic.id, noun: 'topic' }} />
        </RowActions>
      ),
    },
  ]
}

/** The tree of subjects, people, bodies, places and events that articles are about. */
export function TopicList() {
  const may = useMay()
  const override = useOverride()
  const [open, setOpen] = useState<TopicRowFragment | 'NEW'>()
  const close = () => setOpen(undefined)
  const list = useConnection(
    ['topics'],
    async (after, signal) => (await execute(TopicListDocument, { after }, signal)).topics,
  )
  const publish = useChange(
    ({ id, version }: TopicRowFragment) =>
      override(async (overrideReason) => {
        const input = { id, expectedVersion: version, overrideReason }
        return accepted((await execute(PublishTopicDocument, { input })).publishTopic)
      }),
    { onDone: () => showDone('The topic is public.') },
  )
  const create = may('topic:create') && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('NEW')}>
      New topic
    </Button>
  )
  return (
    <Page title="Topics" description="What articles are about." actions={create}>
      <RecordList
        caption="Topics"
        list={list}
        columns={columnsFor(setOpen, publish.mutate)}
        empty={
          <EmptyState icon={IconTags} title="No topics yet" actions={create}>
            Add the subjects, places and people that you cover, so that readers can follow them.
          </EmptyState>
        }
      />
      <Modal opened={open !== undefined} onClose={close} title={open === 'NEW' ? 'New topic' : 'Edit topic'}>
        {open && <TopicForm {...(open !== 'NEW' && { topic: open })} others={list.rows} onClose={close} />}
      </Modal>
    </Page>
  )
}
