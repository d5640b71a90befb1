export { Article } from './article.ref.ts'
export { articleShape, type ArticleRow, type SelectorRow } from './article.reads.ts'
export { Selector } from './mention.graphql.ts'
export { moveMentions } from './move-mentions.ts'
export { noMetadata } from './metadata.ts'
export { onTouch } from './touched-articles.ts'
export { onTextChange, textOf, type ChangedText } from './text-changes.ts'
export {
  articlesMentioning,
  belongingOf,
  contentOf,
  hasArticles,
  insertArticle,
  loadArticle,
  mentionedClaims,
  missingArticles,
  nameContributors,
  newestText,
  saveContent,
  slugsOf,
  takenSlugs,
  touchArticle,
  type LoadedArticle,
} from './article.store.ts'
export { restoreRevision } from './use-cases/restore-revision.ts'
export { createArticle } from './use-cases/create-article.ts'
export { saveArticle } from './use-cases/save-article.ts'
export { publishArticle } from './use-cases/publish-article.ts'
