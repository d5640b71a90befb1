export { extractProposals } from './extract-proposals.ts'
export { parseArticleText } from './article/parse-article-text.ts'
export type { ArticleParagraph, ParsedArticleText } from './article/parse-article-text.ts'
export type { Passage, Proposal, ProposedSource, Span } from './proposal.ts'
