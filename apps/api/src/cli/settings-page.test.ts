import { expect, test } from 'vitest'
import '../modules/registry.ts'
import { allSettings } from '../platform/settings/define-settings.ts'
import { variables } from '../env.ts'
import { settingsPage } from './settings-page.ts'

test('the page of settings says what the declarations say; npm test -- -u writes it anew', async () => {
  await expect(settingsPage()).toMatchFileSnapshot('../../../../docs/reference/settings.md')
})

test('each setting and variable says what it does, and each default is one that it takes', () => {
  for (const { settings } of allSettings())
    for (const { meaning, type, byDefault } of Object.values(settings)) {
      expect(meaning).toMatch(/^[A-Z].*\.$/)
      expect(type.safeParse(byDefault).success).toBe(true)
    }
  for (const { name, meaning } of variables({})) expect([name, meaning]).toEqual([name, expect.stringMatching(/\.$/)])
})
