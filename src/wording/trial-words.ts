import type { Label } from '../terminology/concept.ts'

const say = (en: string, zh: string): Label => ({ en, zh })

/** Words of the trial's own page, whoever the patient is. */
export const trialWords = {
  asRead: say(
    'The trial as read: cohorts, every criterion, gaps of its text',
    '试验全文解读：队列、全部标准、原文缺陷',
  ),
  cohorts: say('Cohorts', '队列'),
  flaws: say('Contradictions and missing parts of the source', '原文的矛盾与缺失'),
  inclusion: say('Inclusion criteria', '入选标准'),
  exclusion: say('Exclusion criteria', '排除标准'),
} as const
