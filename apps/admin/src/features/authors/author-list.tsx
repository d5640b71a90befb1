'use client'

import { Button, Modal } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { PublishAuthorDocument, AuthorListDocument, type AuthorRowFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { NamedCell, PublishedRecords } from '@/shared/list/published-records.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { AuthorForm } from './author-form.tsx'
import { AuthorUnpublishing } from './author-unpublishing.tsx'
import { t } from '@/shared/words/words.ts'

/** The authors of the newsroom, by name. */
export function AuthorList() {
  const [unpublishing, setUnpublishing] = useState<AuthorRowFragment>()
  const stopUnpublishing = () => setUnpublishing(undefined)
  const list = useConnection(
    ['authors'],
    async (after, signal) => (await execute(AuthorListDocument, { after }, signal)).authors,
  )
  return (
    <>
      <PublishedRecords
        noun="author"
        title={t('Authors')}
        description={t(
          'Who writes here, as readers know them. They go public with the articles that bear their names.',
        )}
        list={list}
        nameOf={({ name }) => name}
        cell={({ name, roleTitle, description }) => <NamedCell name={name} description={roleTitle ?? description} />}
        publish={async (input) => accepted((await execute(PublishAuthorDocument, { input })).publishAuthor)}
        empty={{
          icon: IconPencil,
          invitation: t('Add those who write here, and choose them in the bylines of articles.'),
        }}
        form={(author, close) => <AuthorForm {...(author && { author })} onClose={close} />}
        actions={(author) =>
          author.can.includes('author:unpublish') && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              onClick={() => setUnpublishing(author)}
              aria-label={t('Take down {name}', { name: author.name })}
            >
              {t('Take down')}
            </Button>
          )
        }
      />
      <Modal opened={unpublishing !== undefined} onClose={stopUnpublishing} title={t('Take the author down?')}>
        {unpublishing && <AuthorUnpublishing author={unpublishing} onClose={stopUnpublishing} />}
      </Modal>
    </>
  )
}
