import { text } from '../recurring-texts.ts'
import type { Criterion } from '../trial.ts'

/** The heading stands in the source, the list does not. */
export const exclusion: readonly Criterion[] = [
  {
    id: 'E0',
    category: 'exclusion',
    label: text('The exclusion criteria', '排除标准'),
    place: 'Exclusion criteria',
    flaw: text(
      'The source names the heading and not the list. Pregnancy, HIV, hepatitis and infection on record are shown; ask the site.',
      '原文仅有标题而无清单。展示妊娠、HIV、肝炎及感染相关记录，请询问试验中心。',
    ),
    decidedBy: 'source-incomplete',
    rule: {
      kind: 'source-incomplete',
      related: [
        'pregnancy',
        'hcg-serum',
        'hcg-urine',
        'hiv-infection',
        'hiv',
        'hepatitis-b',
        'hbsag',
        'hbcab',
        'hbv-dna',
        'hepatitis-c',
        'hcv-ab',
        'hcv-rna',
        'syphilis',
        'tuberculosis',
        'active-infection',
      ],
    },
  },
]
