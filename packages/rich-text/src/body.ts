/** How a passage uses the claim that it makes. The vocabulary of the domain has the meanings. */
export const mentionRoles = ['STATED_AS_FACT', 'ATTRIBUTED', 'QUESTIONED', 'DEBUNKED'] as const
export type MentionRole = (typeof mentionRoles)[number]

/** Typed id of a block within its body, as `b_x8k2m4qz`. */
export type BlockId = string

export interface ClaimMark {
  type: 'claim'
  attrs: ClaimMarkAttrs
}
export interface ClaimMarkAttrs {
  /** Typed id of the claim, as `claim_01h…`. */
  claimId: string
  role: MentionRole
}
export interface LinkMark {
  type: 'link'
  attrs: { href: string }
}
export interface StyleMark {
  type: 'bold' | 'code' | 'italic' | 'strike'
}
export type BodyMark = ClaimMark | LinkMark | StyleMark

export interface TextNode {
  type: 'text'
  text: string
  marks?: BodyMark[]
}
export interface HardBreak {
  type: 'hardBreak'
  marks?: BodyMark[]
}
export type InlineNode = TextNode | HardBreak

export interface Paragraph {
  type: 'paragraph'
  attrs: { id: BlockId }
  content?: InlineNode[]
}
export interface Heading {
  type: 'heading'
  attrs: { id: BlockId; level: HeadingLevel }
  content?: InlineNode[]
}
export type HeadingLevel = 2 | 3 | 4
export interface Blockquote {
  type: 'blockquote'
  content: BlockNode[]
}
export interface BulletList {
  type: 'bulletList'
  content: ListItem[]
}
export interface OrderedList {
  type: 'orderedList'
  attrs: { start: number }
  content: ListItem[]
}
/** Begins with a paragraph. */
export interface ListItem {
  type: 'listItem'
  content: BlockNode[]
}
export interface HorizontalRule {
  type: 'horizontalRule'
}

/** A block that holds text directly, and so has an id and can carry claims. */
export type Textblock = Paragraph | Heading
export type BlockNode = Textblock | Blockquote | BulletList | OrderedList | HorizontalRule
export type BodyNode = BlockNode | ListItem | InlineNode

/** The body of an article: ProseMirror JSON of one schema, in normal form as `parseBody` returns it. */
export interface Body {
  type: 'doc'
  content: BlockNode[]
}
