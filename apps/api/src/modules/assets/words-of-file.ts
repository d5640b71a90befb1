import type { StoredFile } from './stored-file.work.ts'

/** What a file says of itself, as what is said of its image until somebody says otherwise. */
export function wordsOfFile({ embedded: { caption, creator, credit, copyright } }: Pick<StoredFile, 'embedded'>) {
  const names = [...new Set([creator, credit].filter((name) => name !== undefined))]
  return { caption: caption ?? '', credit: names.join(' / '), copyright: copyright ?? '' }
}
