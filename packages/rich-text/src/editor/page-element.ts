import type { Attribute } from '@tiptap/core'

/** An element of a page that is read, by the name that it has where there is no page. */
export type PageElement = Parameters<NonNullable<Attribute['parseHTML']>>[0]
