export { mentionRoles } from './body.ts'
export type {
  AltText,
  BlockId,
  BlockNode,
  Blockquote,
  Body,
  BodyMark,
  BodyNode,
  BulletList,
  Caption,
  ClaimMark,
  ClaimMarkAttrs,
  CodeBlock,
  Credit,
  EditedMark,
  Embed,
  FactBox,
  Footnote,
  FootnoteReference,
  Footnotes,
  Gallery,
  HardBreak,
  Heading,
  HeadingLevel,
  HorizontalRule,
  ImageFigure,
  InlineNode,
  LinkMark,
  ListItem,
  MentionRole,
  NestedBlock,
  OrderedList,
  Paragraph,
  PullQuote,
  StyleMark,
  SuggestionMark,
  Table,
  TableCell,
  TableFigure,
  TableRow,
  Textblock,
  TextNode,
} from './body.ts'
export { bodyLimits } from './limits.ts'
export { countingBlockIds, newBlockId } from './block-id.ts'
export type { NewBlockId } from './block-id.ts'
export { claimIdPattern } from './claim-id.ts'
export { nameClaims } from './name-claims.ts'
export { isSafeHref } from './safe-href.ts'
export { toNfc } from './nfc.ts'
export { parseBody } from './parse-body.ts'
export { storedBody, storedSpans } from './stored.ts'
export type { ParsedBody } from './parse-body.ts'
export type { BodyIssue } from './body-issues.ts'
export { bodyFromText, emptyBody } from './create-body.ts'
export type { BodyFromTextOptions } from './create-body.ts'
export { blocks, isTextblock, mapTextblocks, toText, wordCount } from './blocks.ts'
export type { BlockSetting, LocatedBlock } from './blocks.ts'
export {
  claimIds,
  markAllSpans,
  markBlockSpans,
  markClaim,
  markSpans,
  stripClaims,
  unmarkClaim,
} from './claim-marks.ts'
export type { BlockSpan, TextSpan } from './claim-marks.ts'
export { contentText } from './inline.ts'
export { footnotesOf, numberFootnotes, referencedNotes } from './footnotes/number-footnotes.ts'
export type { NumberedFootnote } from './footnotes/number-footnotes.ts'
export { noteAnchor, referenceAnchor, referenceCounter } from './footnotes/reference-counter.ts'
export type { ReferenceCounter, ShownReference } from './footnotes/reference-counter.ts'
export { assetIds, imagesOf } from './images/images-of.ts'
export type { PlacedImage } from './images/images-of.ts'
export { embedIds, embedsOf } from './embeds/embeds-of.ts'
export type { PlacedEmbed } from './embeds/embeds-of.ts'
export { embedWords } from './embeds/shown-embed.ts'
export type { EmbedOf, ShownEmbed } from './embeds/shown-embed.ts'
export { shownBody } from './images/shown-body.ts'
export { altOf, creditOf } from './images/shown-image.ts'
export type { ImageOf, ShownImage } from './images/shown-image.ts'
export { gridWidth } from './table/table-grid.ts'
export { headRows, scopeOf } from './table/table-html.ts'
export { groupMarks } from './mark-tree.ts'
export type { InlineGroup } from './mark-tree.ts'
export { toHtml } from './to-html.ts'
export type { HtmlOptions } from './inline-html.ts'
export { toMarkdown } from './to-markdown.ts'
export type { MarkdownOptions } from './to-markdown.ts'
export { contextLength, deriveMentions, quoteAt, spansIn } from './mentions.ts'
export type { DerivedMention, MentionSpan, TextPosition, TextQuote } from './mentions.ts'
export { foldText } from './anchoring/fold-text.ts'
export { anchorQuote, anchorSingle } from './anchoring/anchor-quote.ts'
export type { AnchoredQuote } from './anchoring/anchor-quote.ts'
export { findQuote } from './anchoring/find-quote.ts'
export { orphanReasons } from './anchoring/placement.ts'
export type { OrphanReason } from './anchoring/placement.ts'
export { carrySpans, reanchor, sureEnough } from './anchoring/reanchor.ts'
export type { AnchoredMention, CarriedSpans, OrphanMention, ReanchorOptions, Reanchored } from './anchoring/reanchor.ts'
export { resolveSuggestions, withoutSuggestions } from './suggestions/resolve-suggestions.ts'
export type { Resolution, Resolve } from './suggestions/resolve-suggestions.ts'
export { suggestionKey } from './suggestions/edited-node.ts'
export type { EditedNode } from './suggestions/edited-node.ts'
export { suggestionsOf } from './suggestions/suggestions-of.ts'
export type { Suggestion } from './suggestions/suggestions-of.ts'
export { withClaimsOf } from './suggestions/with-claims-of.ts'
export { KnownSuggestions } from './suggestions/made-by.ts'
export { diffBodies } from './diff-bodies.ts'
export type { BlockDiff, ChangedAspect, DiffSegment } from './diff-bodies.ts'
export { directionOf } from './direction.ts'
