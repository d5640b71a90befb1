import { words } from '../word-list.ts'

/** Verbs that an indirect question may follow: "asked whether", "know how". */
export const asks = words(`
  ask inquire enquire query wonder question tell say explain clarify describe discuss detail outline debate point
  spell report state know see find learn hear read remember recall forget understand appreciate grasp comprehend
  realize realise recognize recognise notice discover determine decide reveal disclose divulge show demonstrate
  illustrate teach establish confirm verify check ascertain assess estimate calculate predict foresee anticipate
  envisage guess imagine consider doubt care mind specify gather judge believe think feel sense perceive write
  mention indicate announce remind inform advise argue detect observe note acknowledge admit make`)

/** Verbs that "when" and "where" may follow as questions. */
export const asksWhen = words(`
  ask inquire enquire wonder tell say explain know find learn remember recall forget determine decide reveal
  disclose specify predict estimate guess confirm announce question discuss describe show imagine care realize
  realise indicate establish mention`)

/** Verbs behind which "if" opens a condition where another clause follows: "said if it rains, the game is off". */
export const conditional = words(`
  tell announce state report explain mention acknowledge admit predict believe think reveal disclose remind inform
  advise`)

/** Those behind which "if" asks nothing, even without a comma, unless they are denied: "said if it rains the game is off". */
export const neverAsks = words('say add write argue warn promise note')

/** Verbs whose clause must open with "that". */
export const needsThat = words(`
  require request order propose recommend prefer demand urge highlight describe accept teach object read check
  resolve convince persuade alert detect hold protest`)

/** Verbs whose noun phrase may belong to an infinitive: "expects the council to help". */
export const takesInfinitive = words(`
  ask urge tell order expect want require teach find consider advise warn prefer remind request invite prove show
  see hear believe know judge trust promise persuade convince forecast project`)

/** Verbs whose object is itself the claim: "denied the charge". */
export const mayTakeObject = words(`
  deny confirm dispute reject refute rebut acknowledge admit announce urge demand signal retract recant withdraw
  contest dismiss disavow walk take promise pledge allege corroborate verify contradict debunk`)

/** Verbs by which somebody asks and claims nothing. */
export const asksOnly = words('ask wonder inquire enquire query')

/** Verbs that tag words which stand without quotation marks: "The dam held, officials said." */
export const tags = words(`
  say tell add note report claim argue insist explain announce state warn caution predict forecast estimate
  suggest concede admit acknowledge write contend maintain allege declare conclude confirm recall reveal disclose
  stress observe complain joke reply respond hint indicate promise vow speculate advise testify recommend assert
  remark reckon find show hear rule learn imply signal propose calculate project affirm reiterate lament quip
  tweet proclaim demonstrate discover determine`)
