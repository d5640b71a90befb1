'use client'

import { Button, Modal } from '@mantine/core'
import { IconLayoutList } from '@tabler/icons-react'
import { useState } from 'react'
import { PublishSectionDocument, SectionListDocument, type SectionRowFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { NamedCell, PublishedRecords } from '@/shared/list/published-records.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { SectionForm } from './section-form.tsx'
import { SectionUnpublishing } from './section-unpublishing.tsx'
import { t } from '@/shared/words/words.ts'

/** The sections of the newsroom, by name. */
export function SectionList() {
  const [unpublishing, setUnpublishing] = useState<SectionRowFragment>()
  const stopUnpublishing = () => setUnpublishing(undefined)
  const list = useConnection(
    ['sections'],
    async (after, signal) => (await execute(SectionListDocument, { after }, signal)).sections,
  )
  return (
    <>
      <PublishedRecords
        noun="section"
        title={t('Sections')}
        description={t('The parts of the site: politics, sport. An article appears in one of them.')}
        list={list}
        nameOf={({ name }) => name}
        cell={({ name, description }) => <NamedCell name={name} description={description} />}
        publish={async (input) => accepted((await execute(PublishSectionDocument, { input })).publishSection)}
        empty={{ icon: IconLayoutList, invitation: t('Add the parts of the site, and choose one for each article.') }}
        form={(section, close) => <SectionForm {...(section && { section })} onClose={close} />}
        actions={(section) =>
          section.can.includes('section:unpublish') && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              onClick={() => setUnpublishing(section)}
              aria-label={t('Take down {name}', { name: section.name })}
            >
              {t('Take down')}
            </Button>
          )
        }
      />
      <Modal opened={unpublishing !== undefined} onClose={stopUnpublishing} title={t('Take the section down?')}>
        {unpublishing && <SectionUnpublishing section={unpublishing} onClose={stopUnpublishing} />}
      </Modal>
    </>
  )
}
