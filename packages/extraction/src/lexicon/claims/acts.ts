/** Groups of words that news texts use for one act. */
export const acts: readonly string[] = [
  'offer propose proposal agree agreement commit commitment pledge promise accept willingness readiness',
  'mediate mediation mediator broker negotiate negotiation communicate communication talk dialogue discuss discussion facilitate',
  'help assist assistance support aid back backing',
  'attack strike raid assault bomb bombing',
  'kill killing death die dead fatal',
  'arrest detain detention custody',
  'accuse accusation allege allegation claim charge',
  'resign resignation quit depart departure',
  'buy purchase acquire acquisition takeover merger',
  'meet meeting summit',
]
