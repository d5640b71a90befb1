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
  type: 'bold' | 'code' | 'italic' | 'strike' | 'subscript' | 'superscript'
}
/** What readers meet on words. */
export type BodyMark = ClaimMark | LinkMark | StyleMark

/** Who suggests a change of words, and when. */
export interface SuggestionAttrs {
  /** What is suggested at one go, as words and those that they replace, has one id. */
  id: string
  /** The id of whoever suggests it: of a user, or of a token. */
  by: string
  /** ISO 8601, in UTC. */
  at: string
}
/** Words that somebody suggests to add. */
export interface InsertionMark {
  type: 'insertion'
  attrs: SuggestionAttrs
}
/** Words that somebody suggests to delete. */
export interface DeletionMark {
  type: 'deletion'
  attrs: SuggestionAttrs
}
/** Words that somebody suggests to give a style or a link, or to take one off. */
export interface FormattingMark {
  type: 'formatting'
  attrs: SuggestionAttrs & {
    style: StyleMark['type'] | 'link'
    change: 'add' | 'remove'
    /** Where a link is to lead; null of a style, and where a link is taken off. */
    href: string | null
  }
}
/** A change of words that is suggested, and not made yet. Readers meet none. */
export type SuggestionMark = InsertionMark | DeletionMark | FormattingMark
/** What may stand on words on the desk. */
export type EditedMark = BodyMark | SuggestionMark

export interface TextNode {
  type: 'text'
  text: string
  marks?: EditedMark[]
}
export interface HardBreak {
  type: 'hardBreak'
  marks?: EditedMark[]
}
/**
 * The sign in the text that leads to a footnote. It takes no room in the text, and belongs to a claim where the words on
 * both sides of it do, so that a claim goes across it in one piece.
 */
export interface FootnoteReference {
  type: 'footnoteReference'
  attrs: { noteId: BlockId }
  marks?: EditedMark[]
}
export type InlineNode = TextNode | HardBreak | FootnoteReference

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
/** Lines of a program or of verse, as they stand: line feeds and spaces count. */
export interface CodeBlock {
  type: 'codeBlock'
  attrs: { id: BlockId; language: string | null }
  content?: InlineNode[]
}
/** What is said of a table, an image or an embed, or whose words a pull quote repeats. May be empty. */
export interface Caption {
  type: 'caption'
  attrs: { id: BlockId }
  content?: InlineNode[]
}
/** Whose an image is, in place of what the library says. May be empty. */
export interface Credit {
  type: 'credit'
  attrs: { id: BlockId }
  content?: InlineNode[]
}
/** What an image shows, for those who cannot see it, in place of what the library says. May be empty. */
export interface AltText {
  type: 'altText'
  attrs: { id: BlockId }
  content?: InlineNode[]
}
export interface Blockquote {
  type: 'blockquote'
  content: NestedBlock[]
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
  content: NestedBlock[]
}
export interface HorizontalRule {
  type: 'horizontalRule'
}

/** Words of the article that are set large beside it; the caption, which comes last, says whose they are. */
export interface PullQuote {
  type: 'pullQuote'
  content: Array<Paragraph | Caption>
}
/** A box beside the text: a heading, and at least one block. */
export interface FactBox {
  type: 'factBox'
  content: NestedBlock[]
}

export interface TableCell {
  /** A `tableHeader` heads its row or its column. */
  type: 'tableCell' | 'tableHeader'
  attrs: { colspan: number; rowspan: number }
  content: Paragraph[]
}
export interface TableRow {
  type: 'tableRow'
  /** Empty where cells of the rows above reach through all of it. */
  content: TableCell[]
}
export interface Table {
  type: 'table'
  content: TableRow[]
}
/** A table with its caption, which comes first. */
export interface TableFigure {
  type: 'tableFigure'
  content: [Caption, Table]
}

/** An image of the library where a body shows it, with what is said of it there. */
export interface ImageFigure {
  type: 'image'
  attrs: {
    /** Typed id of the image, as `asset_01h…`. */
    assetId: string
    /** It says nothing here, and needs no description. */
    decorative: boolean
  }
  content: [Caption, Credit, AltText]
}
/** Images that are looked at one after the other. */
export interface Gallery {
  type: 'gallery'
  content: ImageFigure[]
}

/** Something of another site that readers may load: a film, a recording, a post. Its caption comes from the article. */
export interface Embed {
  type: 'embed'
  /** Typed id of what is known of it, as `embed_01h…`. */
  attrs: { embedId: string }
  content: [Caption]
}

export interface Footnote {
  type: 'footnote'
  /** What its references name. */
  attrs: { id: BlockId }
  content: Paragraph[]
}
/** The notes of a body, its last block, in the order of their first references. */
export interface Footnotes {
  type: 'footnotes'
  content: Footnote[]
}

/** A block that holds text directly, and so has an id and can carry claims. */
export type Textblock = Paragraph | Heading | CodeBlock | Caption | Credit | AltText
/** What may stand in quotations, list items and boxes. */
export type NestedBlock =
  | Paragraph
  | Heading
  | CodeBlock
  | Blockquote
  | BulletList
  | OrderedList
  | HorizontalRule
  | PullQuote
  | TableFigure
  | ImageFigure
  | Gallery
  | Embed
/** What may stand in a body. */
export type BlockNode = NestedBlock | FactBox | Footnotes
/** A node that holds blocks, or parts of one. */
export type ContainerNode = BlockNode | ListItem | Table | TableRow | TableCell | Footnote | Caption | Credit | AltText
export type BodyNode = ContainerNode | InlineNode

/** The body of an article: ProseMirror JSON of one schema, in normal form as `parseBody` returns it. */
export interface Body {
  type: 'doc'
  content: BlockNode[]
}
