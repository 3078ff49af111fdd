import type { Instrument, Item } from '../instrument.ts'
import { sumOf } from '../sum.ts'
import { classification, isPresent, positive, present, reaches, shownByTest } from './classification.ts'

const vasculitis: Item = {
  id: 'vasculitis',
  label: { en: 'Small- or medium-vessel vasculitis diagnosed, mimics excluded', zh: '已诊断中小血管炎并排除类似疾病' },
  assumed: true,
}

const eosinophils = (weight: number): Item => ({
  ...present('eos', 'Eosinophils 1 × 10⁹/L or more', '嗜酸性粒细胞≥1 × 10⁹/L', weight),
  prefill: {
    mode: 'suggest',
    concepts: ['eosinophils'],
    tests: [{ concept: 'eosinophils', is: '>=', value: 1, unit: '10*9/L' }],
  },
})
const cAnca = (weight: number): Item =>
  shownByTest(present('canca', 'c-ANCA or PR3-ANCA', 'c-ANCA或PR3-ANCA阳性', weight), [
    positive('pr3-anca'),
    positive('anca', 'c-anca'),
  ])
const pAnca = (weight: number): Item =>
  shownByTest(present('panca', 'p-ANCA or MPO-ANCA', 'p-ANCA或MPO-ANCA阳性', weight), [
    positive('mpo-anca'),
    positive('anca', 'p-anca'),
  ])

function criteria(
  disease: string,
  zh: string,
  limit: number,
  range: { min: number; max: number },
  items: readonly Item[],
): Instrument {
  return classification({
    id: `${disease.toLowerCase()}-2022-acr-eular`,
    aliases: [`crit-${disease.toLowerCase()}-2022`],
    label: { en: `${disease}, 2022 ACR/EULAR`, zh: `${zh}2022 ACR/EULAR分类标准` },
    range,
    items: [vasculitis, ...items],
    met: {
      en: `${limit} points are needed, in a patient with vasculitis of small or medium vessels.`,
      zh: `已诊断中小血管炎者需≥${limit}分。`,
    },
    sources: ['2022 ACR/EULAR weights: rheumnow.com; BMJ Best Practice'],
    points: (answers) => sumOf(items, answers),
    conditions: (answers, total) => [isPresent(answers, vasculitis.id), reaches(total, limit)],
  })
}

export const gpa2022 = criteria('GPA', '肉芽肿性多血管炎', 5, { min: -5, max: 17 }, [
  present(
    'nasal',
    'Nose: bloody discharge, ulcers, crusts, congestion, septal defect',
    '鼻部：血性分泌物、溃疡、结痂、鼻塞、鼻中隔缺损',
    3,
  ),
  present('cartilage', 'Cartilage involved', '软骨受累', 2),
  present('hearing', 'Conductive or sensorineural hearing loss', '传导性或感音神经性耳聋', 1),
  cAnca(5),
  present('nodules', 'Lung nodules, mass or cavities', '肺结节、肿块或空洞', 2),
  present('granuloma', 'Granuloma or giant cells on biopsy', '活检肉芽肿或巨细胞', 2),
  present('sinus', 'Sinus or mastoid inflammation on imaging', '影像学示鼻窦或乳突炎症', 1),
  present('gn', 'Pauci-immune glomerulonephritis', '寡免疫复合物性肾小球肾炎', 1),
  pAnca(-1),
  eosinophils(-4),
])

export const mpa2022 = criteria('MPA', '显微镜下多血管炎', 5, { min: -8, max: 12 }, [
  present('nasal', 'Nose involved', '鼻部受累', -3),
  pAnca(6),
  present('ild', 'Lung fibrosis or ILD', '肺纤维化或间质性肺病', 3),
  present('gn', 'Pauci-immune glomerulonephritis', '寡免疫复合物性肾小球肾炎', 3),
  cAnca(-1),
  eosinophils(-4),
])

export const egpa2022 = criteria('EGPA', '嗜酸性肉芽肿性多血管炎', 6, { min: -4, max: 14 }, [
  present('airway', 'Obstructive airway disease', '阻塞性气道疾病', 3),
  present('polyps', 'Nasal polyps', '鼻息肉', 3),
  present('mononeuritis', 'Mononeuritis multiplex', '多发性单神经炎', 1),
  eosinophils(5),
  present('extravascular', 'Eosinophilic inflammation outside vessels', '血管外嗜酸性炎症', 2),
  cAnca(-3),
  {
    ...present('haematuria', 'Haematuria', '血尿', -1),
    prefill: { mode: 'hint', concepts: ['urine-rbc-hpf'] },
  },
])
