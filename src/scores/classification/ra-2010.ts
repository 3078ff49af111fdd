import { anyOf } from '../../values/truth.ts'
import type { Item } from '../instrument.ts'
import { sumOf } from '../sum.ts'
import { classification, criteriaTables, isPresent, present, reaches } from './classification.ts'

const option = (value: number, en: string, zh: string) => ({ value, label: { en, zh } })

const items: readonly Item[] = [
  {
    id: 'joints',
    label: { en: 'Joints involved', zh: '受累关节' },
    options: [
      option(0, '1 large joint', '1个大关节'),
      option(1, '2–10 large joints', '2–10个大关节'),
      option(2, '1–3 small joints', '1–3个小关节'),
      option(3, '4–10 small joints', '4–10个小关节'),
      option(5, 'more than 10 joints, 1 small at least', '>10个关节，至少1个小关节'),
    ],
  },
  {
    id: 'serology',
    label: { en: 'Rheumatoid factor and anti-CCP', zh: '类风湿因子与抗CCP' },
    options: [
      option(0, 'both negative', '均阴性'),
      option(2, 'low positive: up to 3 × ULN', '低滴度阳性：≤3 × ULN'),
      option(3, 'high positive: over 3 × ULN', '高滴度阳性：>3 × ULN'),
    ],
    prefill: {
      mode: 'suggest',
      concepts: ['rf', 'anti-ccp'],
      tests: [
        { concept: 'rf', is: '>', limit: 'upper', value: 3, answer: 3 },
        { concept: 'anti-ccp', is: '>', limit: 'upper', value: 3, answer: 3 },
        { concept: 'rf', is: '>', limit: 'upper', answer: 2 },
        { concept: 'anti-ccp', is: '>', limit: 'upper', answer: 2 },
      ],
    },
  },
  {
    id: 'acute',
    label: { en: 'CRP and ESR', zh: 'CRP与血沉' },
    options: [option(0, 'both normal', '均正常'), option(1, 'one abnormal', '任一异常')],
    prefill: {
      mode: 'suggest',
      concepts: ['crp', 'esr'],
      tests: [
        { concept: 'crp', is: '>', limit: 'upper', answer: 1 },
        { concept: 'esr', is: '>', limit: 'upper', answer: 1 },
      ],
    },
  },
  {
    id: 'duration',
    label: { en: 'Duration of symptoms', zh: '症状持续时间' },
    options: [option(0, 'under 6 weeks', '<6周'), option(1, '6 weeks or more', '≥6周')],
  },
]

const erosive = present(
  'erosive',
  'Erosions typical of RA, or long-standing disease that met the criteria before',
  'RA典型骨侵蚀，或既往已符合标准的长病程患者',
  0,
)

const entry: Item = {
  id: 'entry',
  label: {
    en: 'At least one joint with definite synovitis, not better explained otherwise',
    zh: '至少1个关节确有滑膜炎，且不能以其他疾病更好解释',
  },
  assumed: true,
}

export const ra2010 = classification({
  id: 'ra-2010-acr-eular',
  aliases: ['crit-ra-2010'],
  label: { en: 'Rheumatoid arthritis, 2010 ACR/EULAR', zh: '类风湿关节炎2010 ACR/EULAR分类标准' },
  range: { min: 0, max: 10 },
  items: [entry, ...items, erosive],
  met: {
    en: '6 points are needed, or typical erosions; and a joint with synovitis that nothing else explains better.',
    zh: '需≥6分，或有典型骨侵蚀；且至少1个关节有不能以其他疾病更好解释的滑膜炎。',
  },
  sources: [criteriaTables],
  points: (answers) => sumOf(items, answers),
  conditions: (answers, total) => [
    isPresent(answers, entry.id),
    anyOf([reaches(total, 6), isPresent(answers, erosive.id)]),
  ],
})
