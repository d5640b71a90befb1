import { stemmer } from 'stemmer'
import { irregularPastOf } from '../../lexicon/irregular-past.ts'

/** Words of the news that mean the opposite of each other: each word of the left side with each of the right. */
const PAIRS = `
  rise risen increase grow grown climb jump soar surge gain raise hike / fall fallen drop decline decrease shrink shrunk sink slump plunge lose cut lower reduce;
  support back favour favor endorse defend / oppose reject resist criticise criticize condemn attack;
  confirm admit acknowledge concede / deny dispute refute;
  accept approve agree adopt pass welcome / reject refuse decline veto dismiss block oppose;
  win / lose; victory / defeat; succeed / fail; success / failure;
  open reopen launch inaugurate / close shut; start begin launch resume / end stop halt suspend cancel finish;
  allow permit let legalise legalize / ban forbid prohibit bar block outlaw prevent; lift / impose; impose introduce / lift scrap abolish;
  buy acquire purchase / sell divest; hire recruit employ appoint / fire sack dismiss; join enter / leave quit exit; arrive / depart leave; begin begun / end stop;
  arrest detain jail imprison / release free; convict sentence / acquit clear; guilty / innocent; accuse charge / clear exonerate;
  attack / defend; advance / retreat withdraw; deploy send / withdraw recall; expand extend widen / reduce shrink shorten narrow limit;
  strengthen tighten / weaken loosen ease relax; improve recover / worsen deteriorate; praise laud / criticise criticize condemn blame;
  keep retain maintain / drop scrap abandon abolish remove; build construct / demolish destroy dismantle; save rescue / kill abandon;
  spend / save; lend / borrow; import / export; pay / owe; hide conceal cover / reveal disclose expose publish;
  include / exclude; unite merge / split divide separate; love / hate; trust / distrust; trust believe / doubt;
  more / less fewer; most / least; higher / lower; above over / below under; before / after; up / down; first / last; early earlier / late later;
  north northern / south southern; east eastern / west western; left / right; inside / outside; public / private; local / foreign;
  legal lawful / illegal unlawful; safe / dangerous unsafe; true / false untrue; possible / impossible; real genuine / fake forged;
  alive / dead; survive / die; male man men boy / female woman women girl; rich / poor; old / new; large big / small; strong / weak;
  profit / loss; surplus / deficit; majority / minority; maximum / minimum; peace / war; ally / enemy; friend / enemy; yes / no;
  with / without; for / against; employed / unemployed; optimistic / pessimistic; positive / negative; healthy / sick; full / empty
`

const known = new Map<string, Set<string>>()

function record(one: string, other: string): void {
  const opposites = known.get(one) ?? new Set()
  known.set(one, opposites.add(other))
}

/** The stem of a word, and that of its past form where it is another. */
const stemsOf = (word: string): string[] => [word, irregularPastOf(word) ?? word].map((form) => stemmer(form))

for (const pair of PAIRS.trim().split(';')) {
  const [left = [], right = []] = pair.split('/').map((side) => side.trim().split(/\s+/).flatMap(stemsOf))
  for (const one of left)
    for (const other of right) {
      record(one, other)
      record(other, one)
    }
}

/** Whether two words, as stems, mean the opposite of each other. */
export const areOpposite = (stem: string, other: string): boolean => known.get(stem)?.has(other) ?? false

/** Verbs that say of what follows them that it is not so, will not be, or shall not be. */
const TURNING: ReadonlySet<string> = new Set(
  `deny reject oppose refuse decline ban forbid prohibit block veto cancel abandon scrap halt fail avoid prevent
  dismiss dispute doubt debunk disprove refute rebuff rule-out turn-down call-off stop-short untrue hoax myth fake`
    .trim()
    .split(/\s+/)
    .map((word) => (word.includes('-') ? word : stemmer(word))),
)

/** Whether a word, as a stem, turns what follows it round. */
export const turnsRound = (stem: string): boolean => TURNING.has(stem)

/** Verbs of two words that are read as one; the verb as a stem. */
const PHRASES: ReadonlyMap<string, string> = new Map(
  [
    ['rule', 'out'],
    ['turn', 'down'],
    ['call', 'off'],
    ['stop', 'short'],
  ].map(([verb = '', particle = '']) => [`${stemmer(verb)} ${particle}`, `${verb}-${particle}`]),
)

/** The verb that two words make together (`ruled out`), or null. */
export const phraseOf = (stem: string, next: string): string | null => PHRASES.get(`${stem} ${next}`) ?? null
