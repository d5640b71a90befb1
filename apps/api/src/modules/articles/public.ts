export { Article } from './article.ref.ts'
export { articleShape, type ArticleRow } from './article.reads.ts'
export { moveMentions } from './move-mentions.ts'
export {
  articlesMentioning,
  contentOf,
  hasArticles,
  insertArticle,
  loadArticle,
  mentionedClaims,
  missingArticles,
  newestText,
  saveContent,
  slugsOf,
  takenSlugs,
  touchArticle,
} from './article.store.ts'
export { restoreRevision } from './use-cases/restore-revision.ts'
export { createArticle } from './use-cases/create-article.ts'
export { saveArticle } from './use-cases/save-article.ts'
export { publishArticle } from './use-cases/publish-article.ts'
