export { extractProposals, type ExtractOptions } from './extract-proposals.ts'
export { parseArticleText } from './article/parse-article-text.ts'
export type { ArticleParagraph, ParsedArticleText } from './article/parse-article-text.ts'
export type { OpenReference, Passage, Proposal, ProposedSource, Span } from './proposal.ts'
