import type { Frame } from '../frame/load-frame.ts'

/** What a page has found to show, or why it shows nothing. */
export type Found<Props> =
  | {
      readonly shows: 'page'
      readonly props: Props
      /** The origins of what its frames may show once a reader asks for it. */
      readonly framesFrom: readonly string[]
    }
  /** Nothing is published there. */
  | { readonly shows: 'nothing' }
  /** What stood there was taken away for good. */
  | { readonly shows: 'gone' }

/** A page as it is served: what it shows, within the frame that all pages have. */
export type Served<Props> = { readonly frame: Frame } & (
  | Found<Props>
  /** It could not be made; the number leads to the entry in the log. */
  | { readonly shows: 'failure'; readonly number: string }
)

/** Where a reader is led instead. */
export interface Moved {
  readonly movedTo: string
  readonly status: 301 | 308
}

/** Leads to the present address of a record for good. */
export const moved = (movedTo: string): Moved => ({ movedTo, status: 308 })

/** A page that shows something. */
export const page = <Props>(props: Props, framesFrom: readonly string[] = []): Found<Props> => ({
  shows: 'page',
  props,
  framesFrom,
})

/** Nothing is published there. */
export const nothing = { shows: 'nothing' } as const
