import type { Problem } from './answers.ts'
import { typedTotal } from './typed-total.ts'

/**
 * Version 3, as a total: 31 of its 56 weights were readable in no source, so its items are not offered as a form.
 * BVAS/WG has another range and is refused by it only where it exceeds 63.
 */
export const bvas = typedTotal({
  id: 'bvas',
  aliases: ['bvas-v3'],
  label: { en: 'Birmingham Vasculitis Activity Score, version 3', zh: '伯明翰血管炎活动评分（BVAS v3）' },
  item: {
    id: 'total',
    label: { en: 'Total of the form (0–63; persistent disease only: 0–33)', zh: '量表总分（0–63；仅持续病变：0–33）' },
    range: { min: 0, max: 63, step: 1 },
  },
  range: { min: 0, max: 63 },
  step: 1,
  window: { days: 28 },
  licence:
    'BVAS training manual © University of Oxford 2018; conditions for shipping the form were not found: total only.',
  sources: [
    '56 items, 9 sections, maxima 33 and 63: mdapp.co BVAS v3',
    'Weights of sections 1–3: scribd.com/document/440291786',
  ],
})

export type BvasMode = 'newWorse' | 'persistent'

interface Section {
  readonly cap: Readonly<Record<BvasMode, number>>
  /** Confirmed weights only: [persistent, new or worse]. */
  readonly items: Readonly<Record<string, readonly [number, number]>>
  readonly unconfirmed: readonly string[]
}

const sections: readonly Section[] = [
  {
    cap: { persistent: 2, newWorse: 3 },
    items: { myalgia: [1, 1], arthralgia: [1, 1], fever: [2, 2], weight_loss: [2, 2] },
    unconfirmed: [],
  },
  {
    cap: { persistent: 3, newWorse: 6 },
    items: { infarct: [1, 2], purpura: [1, 2], ulcer: [1, 4], gangrene: [2, 6], other_skin: [1, 2] },
    unconfirmed: [],
  },
  {
    cap: { persistent: 3, newWorse: 6 },
    items: { mouth_ulcers: [1, 2], genital_ulcers: [1, 1], adnexal: [2, 4], proptosis: [2, 4], scleritis: [1, 2] },
    unconfirmed: ['conjunctivitis', 'blurred_vision', 'visual_loss', 'uveitis', 'retinal'],
  },
  {
    cap: { persistent: 3, newWorse: 6 },
    items: {},
    unconfirmed: ['nasal', 'sinus', 'subglottic', 'conductive_hl', 'sensorineural_hl'],
  },
  {
    cap: { persistent: 3, newWorse: 6 },
    items: { effusion: [2, 4], infiltrate: [2, 4], endobronchial: [2, 4], haemoptysis: [4, 6], resp_failure: [4, 6] },
    unconfirmed: ['wheeze', 'nodules'],
  },
  {
    cap: { persistent: 3, newWorse: 6 },
    items: {
      pulses: [1, 4],
      valve: [2, 4],
      pericarditis: [1, 3],
      ischaemic_pain: [2, 4],
      cardiomyopathy: [3, 6],
      ccf: [3, 6],
    },
    unconfirmed: [],
  },
  {
    cap: { persistent: 4, newWorse: 9 },
    items: {},
    unconfirmed: ['peritonitis', 'bloody_diarrhoea', 'ischaemic_abdo'],
  },
  {
    cap: { persistent: 6, newWorse: 12 },
    items: {},
    unconfirmed: ['hypertension', 'proteinuria', 'haematuria', 'creat_125', 'creat_250', 'creat_500', 'creat_rise'],
  },
  {
    cap: { persistent: 6, newWorse: 9 },
    items: {},
    unconfirmed: [
      'headache',
      'meningitis',
      'confusion',
      'seizures',
      'stroke',
      'cord',
      'cranial_palsy',
      'sensory_neuropathy',
      'mononeuritis',
    ],
  },
]

/** The published maximum of a form on which everything is ticked. */
export function bvasMaximum(mode: BvasMode): number {
  return sections.reduce((sum, { cap }) => sum + cap[mode], 0)
}

/** The total of ticked items, section by section under its cap; a problem where a weight is not confirmed. */
export function bvasOf(ticked: readonly string[], mode: BvasMode): number | Problem {
  let total = 0
  for (const item of ticked) {
    if (sections.some(({ unconfirmed }) => unconfirmed.includes(item))) return { kind: 'unconfirmed-weight', item }
    if (!sections.some(({ items }) => Object.hasOwn(items, item))) return { kind: 'unknown-item', item }
  }
  for (const { cap, items } of sections) {
    const points = ticked.map((item) => items[item]?.[mode === 'persistent' ? 0 : 1] ?? 0)
    total += Math.min(
      cap[mode],
      points.reduce((sum, point) => sum + point, 0),
    )
  }
  return total
}
