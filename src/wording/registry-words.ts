import type { Label } from '../terminology/concept.ts'
import type { Language } from './language.ts'

const say = (en: string, zh: string): Label => ({ en, zh })

/** A registry's words for how far a trial is, as ClinicalTrials.gov has them. */
const statusWords: Readonly<Record<string, Label>> = {
  recruiting: say('recruiting', '招募中'),
  'not yet recruiting': say('not yet recruiting', '尚未招募'),
  'enrolling by invitation': say('enrolling by invitation', '仅限受邀者入组'),
  'active, not recruiting': say('active, not recruiting', '进行中，已停止招募'),
  suspended: say('suspended', '已暂停'),
  terminated: say('terminated', '已终止'),
  completed: say('completed', '已完成'),
  withdrawn: say('withdrawn', '已撤销'),
  unknown: say('unknown', '状态不明'),
  'not stated in the source': say('not stated in the source', '原文未注明'),
}

/** A registry status in a language; a word that no registry uses stays as it was written. */
export function registryStatus(word: string, language: Language): string {
  return statusWords[word.toLowerCase()]?.[language] ?? word
}
