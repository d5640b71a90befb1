'use client'

import { type AuthorRowFragment, UnpublishAuthorDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { UnpublishForm } from '@/shared/publishing/unpublish-form.tsx'
import { t } from '@/shared/words/words.ts'

interface Props {
  author: AuthorRowFragment
  onClose: () => void
}

/** Takes an author down, with the reason that stays in the log. */
export function AuthorUnpublishing({ author, onClose }: Props) {
  return (
    <UnpublishForm
      noun="author"
      record={author}
      consequence={t(
        'Readers no longer find it, nor any earlier version of it. Its history stays for editors, and it can be published again.',
      )}
      run={async (input) => accepted((await execute(UnpublishAuthorDocument, { input })).unpublishAuthor)}
      onClose={onClose}
    />
  )
}
