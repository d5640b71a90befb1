import type { Stance } from '@sourceline/domain'
import { formsOf } from './inflection.ts'

/** How a verb of saying, holding or showing takes what is said, and what it tells about the source. */
export interface CueVerb {
  readonly lemma: string
  readonly stance: Stance
  /** Takes a clause: "said that ...". */
  readonly clause: boolean
  /** Introduces quoted words. */
  readonly quote: boolean
  /** Takes a noun phrase that is itself the claim: "denied the charge". */
  readonly nominal: boolean
  /** Takes an infinitive: "agreed to help". */
  readonly infinitive: boolean
  /** Names whom it is said to before what is said: "told reporters that ...". */
  readonly addressee: boolean
  /** The source suggests rather than says. */
  readonly hedged: boolean
  /** What is said is what the source wants, holds, promises or calls for. */
  readonly position: boolean
  /** A state of mind rather than speech. */
  readonly mental: boolean
  /** Findings and things may be its subject: "the report shows". */
  readonly evidence: boolean
}

/** Letters: c clause, q quote, n noun phrase, i infinitive, a addressee, h hedged, p position, m mental, e evidence. */
const table: Readonly<Partial<Record<Stance, string>>> = {
  ASSERTS: `say:cq tell:cqa state:cqn add:cq announce:cqn report:cqne claim:cqn explain:cq note:cqe argue:cq
    insist:cq maintain:cq declare:cqn assert:cqn allege:cqn contend:cq stress:cq emphasize:cq emphasise:cq
    observe:cqm remark:cq comment:cq reply:cq respond:cq answer:cq ask:cqa wonder:cqm write:cq tweet:cq post:q
    testify:cq recall:cqm recount:cq reveal:cqne disclose:cqn estimate:cqe inform:cqa remind:cqa assure:cqa
    notify:cqa exclaim:cq joke:cq quip:cq complain:cq shout:cq mutter:cq whisper:cq cry:q boast:cq lament:cq
    reiterate:cq repeat:cq conclude:cqem continue:q describe:q highlight:ce underline:cqe underscore:cqe
    believe:cm think:cqm feel:cm know:cm assume:cm presume:cm realize:cm realise:cm recognize:cm recognise:cm
    understand:cm learn:cm find:cme discover:cme decide:cm determine:cme rule:cp see:cm hear:cm remember:cm
    notice:cm consider:m imagine:cm fear:cm worry:cm regret:cm show:ce demonstrate:ce prove:ce establish:ce mean:ce
    illustrate:ce advise:cqap certify:ce hold:cm submit:c posit:ce hypothesize:c theorize:c
    theorise:c deduce:cm infer:cm forget:cm ensure:c guarantee:c elaborate:q clarify:cq opine:cq
    counter:cq retort:cq interject:q clear:- sum:- quote:- summarize:cq summarise:cq concur:cq preach:c
    teach:c proclaim:cq pronounce:cq attest:c vouch:c reckon:cqm bet:cm make:c mention:cq specify:cq relate:c calculate:ce sense:cm gather:cm perceive:cm
    judge:cm trust:cm stipulate:c insinuate:ch inquire:q laugh:q sigh:q chant:q decree:c blog:cq read:q`,
  CONFIRMS: 'confirm:cqn acknowledge:cqn admit:cqn concede:cqn corroborate:cne verify:cne accept:cm',
  DENIES: 'deny:cqn refute:cn reject:nq rebut:n dismiss:nq disavow:n debunk:n contradict:ne',
  DISPUTES: 'dispute:cnq contest:n question:ncq challenge:nq doubt:cnm disagree:cq object:cq criticize:q criticise:q condemn:q',
  WITHDRAWS: 'retract:n recant:n withdraw:n walk:n take:n',
}

const hedging = `suggest:cqneh signal:cneh hint:cqh imply:ceh indicate:cqneh suspect:cmh guess:cmh suppose:cmh speculate:cqh
  predict:cqn forecast:cne expect:cm anticipate:cm hope:cmp propose:cqnp recommend:cqnp`
const positions = `urge:cqnap demand:cqnp promise:cqip vow:cqip pledge:cqip threaten:cip agree:cq request:cp order:cap
  call:p advocate:np propose:cqnp recommend:cqnp warn:cqa caution:cqa swear:cip require:cp prefer:cmp wish:cmp want:p seek:p
  express:np oppose:np support:- welcome:np endorse:np decline:- refuse:-`

function build(): ReadonlyMap<string, CueVerb> {
  const byForm = new Map<string, CueVerb>()
  const add = (entries: string, stance: Stance): void => {
    for (const entry of entries.trim().split(/\s+/u)) {
      const [lemma = '', letters = ''] = entry.split(':')
      const has = (letter: string): boolean => letters.includes(letter)
      const verb: CueVerb = {
        lemma, stance, clause: has('c'), quote: has('q'), nominal: has('n'), infinitive: has('i'), addressee: has('a'),
        hedged: has('h'), position: has('p'), mental: has('m'), evidence: has('e'),
      }
      for (const form of formsOf(lemma)) byForm.set(form, verb)
    }
  }
  for (const [stance, entries] of Object.entries(table)) add(entries, stance as Stance)
  add(hedging, 'ASSERTS')
  add(positions, 'ASSERTS')
  return byForm
}

const byForm = build()

/** The cue verb that a lower-case word is a form of, if it is one. */
export function cueVerb(lower: string): CueVerb | undefined {
  return byForm.get(lower)
}
