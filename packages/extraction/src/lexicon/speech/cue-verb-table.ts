import type { Stance } from '@sourceline/domain'

/**
 * Cue verbs by class. Letters: c clause, q quote, n noun phrase, i infinitive, a addressee, h hedged,
 * p position, m mental, e evidence, w only an indirect question.
 */
export const cueVerbTable: Readonly<Partial<Record<Stance, string>>> = {
  ASSERTS: `
    say:cq tell:cqa state:cqn add:cq remark:cq comment:cq mention:cq note:cqe observe:cqm relate:c recount:cq
    confide:cq volunteer:q announce:cqn report:cqne declare:cqn proclaim:cq pronounce:cq reveal:cqne disclose:cqn
    divulge:c post:q write:cq tweet:cq blog:cq text:q email:cqa e-mail:cqa read:cq put:q

    exclaim:cq joke:cq quip:cq shout:cq scream:cq yell:cq bellow:q mutter:cq mumble:cq murmur:cq whisper:cq cry:q
    snap:q sob:q sigh:q groan:q laugh:q chuckle:q chant:q boast:cq brag:cq gush:q enthuse:cq fume:q rage:q thunder:q
    complain:cq grumble:cq moan:cq lament:cq protest:cq marvel:cq muse:cq reflect:q tease:q smile:q

    reply:cq respond:cq answer:cq counter:cq retort:cq interject:q interrupt:q continue:q begin:q elaborate:q
    explain:cq clarify:cq conclude:cqem summarize:cq summarise:cq describe:qw discuss:w detail:w outline:w debate:w

    claim:cqni argue:cq insist:cq maintain:cq assert:cqn allege:cqn contend:cq stress:cq emphasize:cq emphasise:cq
    highlight:ce underline:cqe underscore:cqe reason:cq affirm:cq reaffirm:cq reiterate:cq repeat:cq testify:cq
    attest:c vouch:c concur:cq opine:cq submit:c posit:ce postulate:c hypothesize:c hypothesise:c theorize:c
    theorise:c insinuate:ch preach:c point:cq spell:c

    ask:cqa wonder:cqm inquire:cq enquire:cq query:cq

    inform:cqa notify:cqa remind:cqa assure:cqa reassure:cqa convince:ca persuade:ca alert:ca advise:cqap teach:ca

    believe:cm think:cqm feel:cm assume:cm presume:cm reckon:cqm figure:cm imagine:cm fear:cm worry:cm fret:cqm
    regret:cm hold:cm consider:mw trust:cm bet:cm wager:c dream:cm pretend:c care:mw mind:mw judge:cm deduce:cm
    infer:cm

    know:cm realize:cm realise:cm recognize:cm recognise:cm understand:cm appreciate:cm grasp:cm comprehend:cm
    learn:cm find:cme discover:cme see:cm hear:cm remember:cm recall:cqm forget:cm notice:cm sense:cm perceive:cm
    gather:cm ascertain:cme detect:ce

    decide:cm determine:cme resolve:c rule:cp decree:c stipulate:c specify:cq check:ce assess:w

    show:ceq demonstrate:ce prove:ce establish:ce illustrate:ce mean:ce certify:ce calculate:ce estimate:cqe ensure:c
    guarantee:ca make:c quote:- clear:- sum:-`,
  CONFIRMS: 'confirm:cqn acknowledge:cqn admit:cqn concede:cqn corroborate:cne verify:cne accept:cm',
  DENIES: 'deny:cqn refute:cn reject:nq rebut:n dismiss:nq disavow:n debunk:n contradict:ne',
  DISPUTES:
    'dispute:cnq contest:n question:ncq challenge:nq doubt:cnm disagree:cq object:cq criticize:q criticise:q condemn:q',
  WITHDRAWS: 'retract:n recant:n withdraw:n walk:n take:n',
}

/** Verbs with which a source suggests or expects rather than says. */
export const hedgingVerbs = `
  suggest:cqneh signal:cneh hint:cqh imply:ceh indicate:cqneh suspect:cmh guess:cmh suppose:cmh speculate:cqh
  predict:cqn forecast:cne foresee:cm anticipate:cm expect:cm envisage:cm project:ce hope:cmp propose:cqnp
  recommend:cqnp`

/** Verbs that tell what a source wants, promises or calls for. */
export const positionVerbs = `urge:cqnap demand:cqnp promise:cqipa vow:cqip pledge:cqip threaten:cip agree:cq request:cp order:cp
  call:p advocate:np warn:cqa caution:cqa swear:cip require:cp prefer:cmp wish:cmp want:p seek:p
  express:np oppose:np support:- welcome:np endorse:np decline:- refuse:-`
