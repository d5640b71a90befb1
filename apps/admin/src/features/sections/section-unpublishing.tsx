'use client'

import { type SectionRowFragment, UnpublishSectionDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { UnpublishForm } from '@/shared/publishing/unpublish-form.tsx'
import { t } from '@/shared/words/words.ts'

interface Props {
  section: SectionRowFragment
  onClose: () => void
}

/** Takes a section down, with the reason that stays in the log. */
export function SectionUnpublishing({ section, onClose }: Props) {
  return (
    <UnpublishForm
      noun="section"
      record={section}
      consequence={t(
        'Readers no longer find it, nor any earlier version of it. Its history stays for editors, and it can be published again.',
      )}
      run={async (input) => accepted((await execute(UnpublishSectionDocument, { input })).unpublishSection)}
      onClose={onClose}
    />
  )
}
