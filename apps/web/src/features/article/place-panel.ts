/** Width of the panel on wide screens, in CSS pixels; the style sheet has the same number. */
const panelWidth = 400
const gap = 8
const margin = 16

/**
 * Where the panel of a passage stands, relative to `root`: below the line of the passage that is
 * nearest to the pointer, and within the window's width.
 */
export function placePanel(anchor: HTMLElement, root: HTMLElement | null, pointerY?: number): { left: number; top: number } {
  const frame = root?.getBoundingClientRect() ?? new DOMRect()
  const lines = [...anchor.getClientRects()]
  const line = lines.find(({ top, bottom }) => pointerY !== undefined && pointerY >= top && pointerY <= bottom) ?? lines.at(-1) ?? frame
  const rightmost = document.documentElement.clientWidth - panelWidth - margin
  const left = Math.max(margin, Math.min(line.left, rightmost))
  return { left: left - frame.left, top: line.bottom + gap - frame.top }
}
