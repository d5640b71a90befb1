import type { Action } from '@sourceline/domain'
import { t } from '@/shared/words/words.ts'

/**
 * What somebody who may not write an article may do with it, as two sentences.
 *
 * @param owner Whose it is to write, where it is somebody's.
 */
export function readingWords(may: (action: Action) => boolean, owner: string | null): string {
  const decide = may('proposal:accept')
  const assess = may('claim:assess')
  const able =
    decide && assess
      ? t('You may read this article, decide on what is proposed and assess its claims.')
      : decide
        ? t('You may read this article and decide on what is proposed.')
        : assess
          ? t('You may read this article and assess its claims.')
          : t('You may read this article.')
  if (!may('article:save')) return `${able} ${t('Editing needs the role reporter or editor.')}`
  const whose =
    owner === null
      ? t('It is somebody else’s to write: an editor can assign it to you.')
      : t('It is {owner}’s to write: an editor can assign it to you.', { owner })
  return `${able} ${whose}`
}
