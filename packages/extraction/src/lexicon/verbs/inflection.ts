import { words } from '../word-list.ts'

const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['says', 'said', 'said', 'saying'],
  tell: ['tells', 'told', 'told', 'telling'],
  think: ['thinks', 'thought', 'thought', 'thinking'],
  feel: ['feels', 'felt', 'felt', 'feeling'],
  know: ['knows', 'knew', 'known', 'knowing'],
  find: ['finds', 'found', 'found', 'finding'],
  hear: ['hears', 'heard', 'heard', 'hearing'],
  see: ['sees', 'saw', 'seen', 'seeing'],
  mean: ['means', 'meant', 'meant', 'meaning'],
  show: ['shows', 'showed', 'shown', 'showing'],
  write: ['writes', 'wrote', 'written', 'writing'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  foresee: ['foresees', 'foresaw', 'foreseen', 'foreseeing'],
  understand: ['understands', 'understood', 'understood', 'understanding'],
  learn: ['learns', 'learned', 'learnt', 'learning'],
  read: ['reads', 'read', 'read', 'reading'],
  hold: ['holds', 'held', 'held', 'holding'],
  forget: ['forgets', 'forgot', 'forgotten', 'forgetting'],
  dream: ['dreams', 'dreamt', 'dreamed', 'dreaming'],
  prove: ['proves', 'proved', 'proven', 'proving'],
  teach: ['teaches', 'taught', 'taught', 'teaching'],
  begin: ['begins', 'began', 'begun', 'beginning'],
  put: ['puts', 'put', 'put', 'putting'],
  brag: ['brags', 'bragged', 'bragged', 'bragging'],
  snap: ['snaps', 'snapped', 'snapped', 'snapping'],
  sob: ['sobs', 'sobbed', 'sobbed', 'sobbing'],
  marvel: ['marvels', 'marveled', 'marvelled', 'marveling', 'marvelling'],
  quip: ['quips', 'quipped', 'quipped', 'quipping'],
  admit: ['admits', 'admitted', 'admitted', 'admitting'],
  submit: ['submits', 'submitted', 'submitted', 'submitting'],
  rebut: ['rebuts', 'rebutted', 'rebutted', 'rebutting'],
  signal: ['signals', 'signaled', 'signalled', 'signaling', 'signalling'],
  withdraw: ['withdraws', 'withdrew', 'withdrawn', 'withdrawing'],
  make: ['makes', 'made', 'made', 'making'],
  take: ['takes', 'took', 'taken', 'taking'],
  bet: ['bets', 'bet', 'bet', 'betting'],
  sing: ['sings', 'sang', 'sung', 'singing'],
  slam: ['slams', 'slammed', 'slammed', 'slamming'],
  dub: ['dubs', 'dubbed', 'dubbed', 'dubbing'],
  label: ['labels', 'labelled', 'labeled', 'labelling', 'labeling'],
  forbid: ['forbids', 'forbade', 'forbidden', 'forbidding'],
}

/** All forms of a verb, the base form first. */
export function formsOf(lemma: string): string[] {
  const listed = irregular[lemma]
  if (listed !== undefined) return [lemma, ...listed]
  if (lemma.endsWith('e')) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`]
  if (/[^aeiou]y$/u.test(lemma)) {
    const stem = lemma.slice(0, -1)
    return [lemma, `${stem}ies`, `${stem}ied`, `${lemma}ing`]
  }
  const third = /(?:s|sh|ch|x|z)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`
  return [lemma, third, `${lemma}ed`, `${lemma}ing`]
}

/** All forms of each verb of a list. */
export const forms = (lemmas: string): ReadonlySet<string> => new Set([...words(lemmas)].flatMap(formsOf))
