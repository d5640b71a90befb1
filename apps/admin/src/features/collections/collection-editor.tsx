'use client'

import { IconFolders } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { CollectionForEditingDocument } from '@/generated/graphql.ts'
import { executeById } from '@/shared/graphql-client.ts'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { ErrorState } from '@/shared/ui/error-state.tsx'
import { LoadingState } from '@/shared/ui/loading-state.tsx'
import { CollectionForm } from './collection-form.tsx'
import { t } from '@/shared/words/words.ts'

/** Edits a collection, read whole when it is opened: what is saved replaces all its articles. */
export function CollectionEditor({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['collection-for-editing', id],
    queryFn: async ({ signal }) =>
      (await executeById(CollectionForEditingDocument, { id }, signal))?.collection ?? null,
    gcTime: 0,
  })
  if (data) return <CollectionForm collection={data} onClose={onClose} />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (data === null) {
    return (
      <EmptyState icon={IconFolders} title={t('This collection is gone')}>
        {t('Somebody deleted it. Close this window and reload the list.')}
      </EmptyState>
    )
  }
  return <LoadingState label={t('Loading the collection')} />
}
