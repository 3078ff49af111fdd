import type { Label } from '../terminology/concept.ts'

const say = (en: string, zh: string): Label => ({ en, zh })

/** What a trial's criteria say about themselves where they are exported. */
export const criterionWords = {
  title: say('Eligibility criteria of {trial}, as read for prescreening', '{trial} 入排标准（预筛解读）'),
  nature: say(
    'Our wording and reading of the registry entry, for prescreening. Not the protocol, and not the sponsor’s text.',
    '依据注册信息的转述与解读，仅供预筛使用；并非试验方案，也非申办方原文。',
  ),
  cohort: say('Cohort: {cohort}.', '队列：{cohort}。'),
  place: say('Place in the source: {place}.', '原文位置：{place}。'),
  reading: say('Reading: {reading}', '解读：{reading}'),
  flaw: say('Flaw of the source: {flaw}', '原文缺陷：{flaw}'),
} as const

/** The form for what only a person can say. */
export const attestationWords = {
  title: say('{trial}: what only the clinician can say', '{trial}：需医生确认的内容'),
  assessedOn: say('Answered on', '回答日期'),
  yes: say('yes, this is so', '是'),
  no: say('no, this is not so', '否'),
  unsure: say('not sure', '不确定'),
} as const
