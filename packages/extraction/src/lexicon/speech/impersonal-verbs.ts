import { beginsWith, words } from '../word-list.ts'

/** Verbs whose "it" stands for nothing: "it takes time to", "it seems that". */
export const impersonalVerbs = words(`
  take takes took cost costs costed costing rain rains rained raining snow snows snowed snowing seem seems seemed
  seeming appear appears appeared appearing depend depends depended depending matter matters mattered mattering be
  being been is was 's happen happens happened happening turn turns turned turning look looks looked looking make
  makes made help helps helped helping need needs needed needing follow follows followed following become becomes
  became feel feels felt feeling prove proves mean means meant meaning`)

/** Stems of what only a body that "it" stands for can do: "it plans", "it welcomes". */
export const intends = beginsWith(words('plan want expect intend hope support oppose regret welcome regard believe'))
