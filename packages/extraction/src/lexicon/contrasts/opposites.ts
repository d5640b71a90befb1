/** Words of the news that mean the opposite of each other: each word of the left side with each of the right. */
export const OPPOSITES: readonly string[] = `

  rise risen increase grow grown climb jump soar surge gain raise hike /
    fall fallen drop decline decrease shrink shrunk sink slump plunge lose cut lower reduce;
  support back favour favor endorse defend / oppose reject resist criticise criticize condemn attack;
  confirm admit acknowledge concede / deny dispute refute;
  accept approve agree adopt pass welcome / reject refuse decline veto dismiss block oppose; win / lose;
  victory / defeat; succeed / fail; success / failure; open reopen launch inaugurate / close shut;
  start begin launch resume / end stop halt suspend cancel finish;
  allow permit let legalise legalize / ban forbid prohibit bar block outlaw prevent; lift / impose;
  impose introduce / lift scrap abolish; buy acquire purchase / sell divest;
  hire recruit employ appoint / fire sack dismiss; join enter / leave quit exit; arrive / depart leave;
  begin begun / end stop; arrest detain jail imprison / release free; convict sentence / acquit clear;
  guilty / innocent; accuse charge / clear exonerate; attack / defend; advance / retreat withdraw;
  deploy send / withdraw recall; expand extend widen / reduce shrink shorten narrow limit;
  strengthen tighten / weaken loosen ease relax; improve recover / worsen deteriorate;
  praise laud / criticise criticize condemn blame; keep retain maintain / drop scrap abandon abolish remove;
  build construct / demolish destroy dismantle; save rescue / kill abandon; spend / save; lend / borrow;
  import / export; pay / owe; hide conceal cover / reveal disclose expose publish; include / exclude;
  unite merge / split divide separate; love / hate; trust / distrust; trust believe / doubt; more / less fewer;
  most / least; higher / lower; above over / below under; before / after; up / down; first / last;
  early earlier / late later; north northern / south southern; east eastern / west western; left / right;
  inside / outside; public / private; local / foreign; legal lawful / illegal unlawful; safe / dangerous unsafe;
  true / false untrue; possible / impossible; real genuine / fake forged; alive / dead; survive / die;
  male man men boy / female woman women girl; rich / poor; old / new; large big / small; strong / weak;
  profit / loss; surplus / deficit; majority / minority; maximum / minimum; peace / war; ally / enemy;
  friend / enemy; yes / no; with / without; for / against; employed / unemployed; optimistic / pessimistic;
  positive / negative; healthy / sick; full / empty
`
  .split(';')
  .map((pair) => pair.trim())

/** Verbs that say of what follows them that it is not so, will not be, or shall not be; two words are joined by a hyphen. */
export const TURNING_VERBS: readonly string[] = `
  deny reject oppose refuse decline ban forbid prohibit block veto cancel abandon scrap halt fail avoid prevent
  dismiss dispute doubt debunk disprove refute rebuff rule-out turn-down call-off stop-short untrue hoax myth fake
`
  .trim()
  .split(/\s+/u)
