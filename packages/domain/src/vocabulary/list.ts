import { enumeration, type ValueOf } from './enumeration.ts'

export const ListName = enumeration('ListName', 'A list of the newsroom’s records.', {
  ARTICLES: 'Articles, drafts among them.',
  CLAIMS: 'Claims.',
  SOURCES: 'Sources.',
  ASSETS: 'Images of the media library.',
})
export type ListName = ValueOf<typeof ListName>
