import { describe, expect, it } from 'vitest'
import { placePanel } from './place-panel.ts'

const wide = { text: { left: 380, right: 1060, top: -400, bottom: 3000 }, view: { width: 1440, height: 900 } }
const narrow = { text: { left: 40, right: 760, top: -400, bottom: 3000 }, view: { width: 800, height: 600 } }
const lineAt = (top: number): { left: number; right: number; top: number; bottom: number } => ({
  left: 500,
  right: 900,
  top,
  bottom: top + 30,
})

describe('the panel of a passage', () => {
  it('stands in the margin where there is room, level with the line', () => {
    expect(placePanel(lineAt(100), wide.text, wide.view, 400)).toEqual({ left: 696, top: 484, maxHeight: 868 })
  })

  it('is moved up beside a line near the lower edge, so that all of it shows', () => {
    expect(placePanel(lineAt(800), wide.text, wide.view, 400).top - 400).toBe(900 - 16 - 400)
  })

  it('stands below the line where the margin is too narrow and it fits there', () => {
    expect(placePanel(lineAt(100), narrow.text, narrow.view, 300)).toEqual({ left: 404, top: 538, maxHeight: 446 })
  })

  it('stands above a line near the lower edge', () => {
    expect(placePanel(lineAt(500), narrow.text, narrow.view, 300).top - 400).toBe(500 - 8 - 300)
  })

  it('never leaves the window nor covers its line, however tall it is', () => {
    for (const top of [20, 150, 290, 310, 450, 560]) {
      const place = placePanel(lineAt(top), narrow.text, narrow.view, 5_000)
      const first = place.top - 400
      const last = first + place.maxHeight
      expect(first, `line at ${top}`).toBeGreaterThanOrEqual(0)
      expect(last, `line at ${top}`).toBeLessThanOrEqual(600)
      expect(last <= top || first >= top + 30, `line at ${top}`).toBe(true)
    }
  })
})
