import { type Attributes, Mark, mergeAttributes } from '@tiptap/core'

function mustBe(accepted: boolean, what: string): void {
  if (!accepted) throw new RangeError(`A suggestion needs ${what}`)
}

const ids = /^[\w-]{1,100}$/

/** What each mark says of the suggestion that it belongs to. */
const named = (): Attributes => ({
  id: {
    isRequired: true,
    renderHTML: ({ id }) => ({ 'data-suggestion': id }),
    validate: (value) => mustBe(typeof value === 'string' && ids.test(value), 'an id'),
  },
  by: {
    isRequired: true,
    renderHTML: ({ by }) => ({ 'data-by': by }),
    validate: (value) => mustBe(typeof value === 'string' && ids.test(value), 'the id of whoever makes it'),
  },
  at: {
    isRequired: true,
    rendered: false,
    validate: (value) => mustBe(typeof value === 'string' && !Number.isNaN(Date.parse(value)), 'a moment'),
  },
})

/** Marks of what is suggested are never read from a page: what is pasted suggests nothing by itself. */
const common = { priority: 50, inclusive: false, keepOnSplit: false, addAttributes: named } as const

/** Words that somebody suggests to add. */
const Insertion = Mark.create({
  ...common,
  name: 'insertion',
  renderHTML: ({ HTMLAttributes }) => ['ins', mergeAttributes(HTMLAttributes, { class: 'suggestion' }), 0],
})

/** Words that somebody suggests to delete. */
const Deletion = Mark.create({
  ...common,
  name: 'deletion',
  priority: 49,
  renderHTML: ({ HTMLAttributes }) => ['del', mergeAttributes(HTMLAttributes, { class: 'suggestion' }), 0],
})

const styles: readonly unknown[] = ['bold', 'code', 'italic', 'strike', 'subscript', 'superscript', 'link']

/** Words that somebody suggests to give a style, or to take one off. Of several styles there are several. */
const Formatting = Mark.create({
  ...common,
  name: 'formatting',
  priority: 48,
  excludes: '',
  addAttributes: () => ({
    ...named(),
    style: {
      isRequired: true,
      renderHTML: ({ style }) => ({ 'data-style': style }),
      validate: (value) => mustBe(styles.includes(value), 'a style that words have'),
    },
    change: {
      isRequired: true,
      renderHTML: ({ change }) => ({ 'data-change': change }),
      validate: (value) => mustBe(value === 'add' || value === 'remove', 'to add or to remove something'),
    },
    href: { default: null, rendered: false, validate: 'string|null' },
  }),
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { class: 'suggestion' }), 0],
})

/** The marks of what is suggested. */
export const suggestionMarks = [Insertion, Deletion, Formatting]
