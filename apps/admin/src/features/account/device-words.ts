import { t } from '@/shared/words/words.ts'

/** Browsers by what they call themselves; others copy the names that come later. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//u, 'Edge'],
  [/\bOPR\//u, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//u, 'Firefox'],
  [/Chrome\/|\bCriOS\//u, 'Chrome'],
  [/\bSafari\//u, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/u, 'iPhone'],
  [/\biPad\b/u, 'iPad'],
  [/\bAndroid\b/u, 'Android'],
  [/\bWindows\b/u, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/u, 'macOS'],
  [/\bCrOS\b/u, 'ChromeOS'],
  [/\bLinux\b/u, 'Linux'],
]

const firstOf = (among: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  among.find(([pattern]) => pattern.test(text))?.[1]

/** What a browser and its machine are, as far as the browser tells: "Firefox on Windows". */
export function deviceWords(userAgent: string | null | undefined): string {
  const browser = firstOf(browsers, userAgent ?? '')
  const system = firstOf(systems, userAgent ?? '')
  if (browser && system) return t('{browser} on {system}', { browser, system })
  return browser ?? system ?? t('A program or an unknown browser')
}
