import type { Body } from '../body.ts'
import { referencedNotes } from './number-footnotes.ts'

/** A body whose footnotes stand in the order of their first references. */
export function inReferenceOrder(body: Body): Body {
  const last = body.content.at(-1)
  if (last?.type !== 'footnotes') return body
  const order = new Map([...new Set(referencedNotes(body))].map((id, index) => [id, index]))
  const place = (id: string): number => order.get(id) ?? order.size
  const content = last.content.toSorted((one, other) => place(one.attrs.id) - place(other.attrs.id))
  return { ...body, content: [...body.content.slice(0, -1), { ...last, content }] }
}
