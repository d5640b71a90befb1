'use client'

import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useMay } from '@/shared/session/viewer.ts'
import { ImportTextDialog } from './import-text-dialog.tsx'
import { NewArticleDialog } from './new-article-dialog.tsx'
import { t } from '@/shared/words/words.ts'

/** The two ways to begin an article: write it, or import a text. */
export function ArticleActions() {
  const may = useMay()
  const [importing, importDialog] = useDisclosure()
  const [writing, writeDialog] = useDisclosure()
  return (
    <>
      {may('article:import') && (
        <Button variant="default" leftSection={<IconFileImport size={16} aria-hidden />} onClick={importDialog.open}>
          {t('Import text')}
        </Button>
      )}
      {may('article:create') && (
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={writeDialog.open}>
          {t('New article')}
        </Button>
      )}
      <ImportTextDialog opened={importing} onClose={importDialog.close} />
      <NewArticleDialog opened={writing} onClose={writeDialog.close} />
    </>
  )
}
