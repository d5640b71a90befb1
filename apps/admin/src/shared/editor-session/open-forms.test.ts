import { expect, test, vi } from 'vitest'
import { OpenForms, saveForms } from './open-forms.ts'

const form = (rank: number, saves = true, typed = true) => ({
  rank,
  save: vi.fn(() => Promise.resolve(saves)),
  isTyped: () => typed,
})

test('what was typed in a card is saved before its claim is accepted, the wording first', async () => {
  const forms = new OpenForms()
  const attribution = form(1)
  const wording = form(0)
  forms.open('claim_a', attribution)
  forms.open('claim_a', wording)
  expect(forms.of('claim_a')).toEqual([wording, attribution])
  expect(await saveForms(forms.of('claim_a'))).toBe(true)
  expect(wording.save.mock.invocationCallOrder[0]).toBeLessThan(attribution.save.mock.invocationCallOrder[0] ?? 0)
})

test('a form that cannot be saved keeps its claim from being accepted', async () => {
  const wording = form(0, false)
  const attribution = form(1)
  expect(await saveForms([wording, attribution])).toBe(false)
  expect(attribution.save).not.toHaveBeenCalled()
})

test('only forms in which something is typed hold what publishing would leave out', () => {
  const forms = new OpenForms()
  forms.open('claim_a', form(1, true, false))
  expect(forms.areTyped).toBe(false)
  const close = forms.open('claim_b', form(0))
  expect(forms.areTyped).toBe(true)
  close()
  expect(forms.areTyped).toBe(false)
})

test('a form that was closed is forgotten, and its card is told', () => {
  const forms = new OpenForms()
  const told = vi.fn()
  forms.subscribe(told)
  const close = forms.open('claim_a', form(0))
  expect(forms.of('claim_b')).toEqual([])
  close()
  expect(forms.of('claim_a')).toEqual([])
  expect(forms.of('claim_a')).toBe(forms.of('claim_b'))
  expect(told).toHaveBeenCalledTimes(2)
})
