'use client'

import { IconTags } from '@tabler/icons-react'
import { PublishTopicDocument, TopicListDocument, type TopicRowFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { NamedCell, PublishedRecords } from '@/shared/list/published-records.tsx'
import type { Column } from '@/shared/list/record-table.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { RedactRow } from '@/shared/redactions/redact-button.tsx'
import { KindBadge } from '@/shared/ui/word-badge.tsx'
import { vocabulary } from '@/shared/ui/wording.ts'
import { TopicForm } from './topic-form.tsx'
import { t, translated } from '@/shared/words/words.ts'

const columns = (): readonly Column<TopicRowFragment>[] => [
  {
    heading: t('Kind'),
    narrow: true,
    cell: ({ kind }) => <KindBadge kind={kind} meaning={translated(vocabulary.TopicKind.meanings[kind])} />,
  },
]

/** The tree of subjects, people, bodies, places and events that articles are about. */
export function TopicList() {
  const list = useConnection(
    ['topics'],
    async (after, signal) => (await execute(TopicListDocument, { after }, signal)).topics,
  )
  return (
    <PublishedRecords
      noun="topic"
      title={t('Topics')}
      description={t('What articles are about.')}
      list={list}
      nameOf={({ name }) => name}
      cell={({ name, description, parent }) => (
        <NamedCell name={name} within={parent?.name} description={description} />
      )}
      columns={columns()}
      publish={async (input) => accepted((await execute(PublishTopicDocument, { input })).publishTopic)}
      empty={{
        icon: IconTags,
        invitation: t('Add the subjects, places and people that you cover, so that readers can follow them.'),
      }}
      form={(topic, close) => <TopicForm {...(topic && { topic })} others={list.rows} onClose={close} />}
      actions={({ id, name }) => <RedactRow name={name} subject={{ id, noun: 'topic' }} />}
    />
  )
}
