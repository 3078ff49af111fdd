import { describe, expect, it } from 'vitest'
import { conceptById } from '../../src/terminology/catalog.ts'
import { hintPatterns } from '../../src/terminology/hint-patterns.ts'
import { hintsFor } from '../../src/terminology/text-hints.ts'

const hinted = (text: string) =>
  hintsFor(text).map(({ concept, facet }) => (facet === undefined ? concept : `${concept}/${facet}`))

describe('words that suggest', () => {
  it.each([
    ['Epilepsy, unspecified, not intractable', 'cns-disorder/epilepsy'],
    ['History of CVA 2019', 'cns-disorder/stroke'],
    ['Cerebral aneurysm, unruptured', 'cns-disorder/aneurysm'],
    ['Sjögren syndrome with lung involvement', 'sjogren'],
    ['Diffuse cutaneous systemic sclerosis', 'ssc/diffuse'],
    ['Severe persistent asthma', 'asthma-severe/severe'],
    ['Breast cancer, resected', 'malignancy'],
    ['Basal cell carcinoma of nose', 'malignancy-exceptions/non-melanoma-skin'],
    ['Non-Hodgkin lymphoma', 'malignancy'],
    ['s/p kidney transplant', 'solid-organ-transplant'],
    ['No fever. Latent TB treated', 'tuberculosis/latent'],
    ['Diabetes mellitus without complication', 'diabetes'],
    ['No stroke, but epilepsy since childhood', 'cns-disorder/epilepsy'],
    ['Brain damage - traumatic (disorder)', 'cns-disorder/brain-injury'],
    ['Thrombosis of cerebral veins', 'cns-disorder/cerebrovascular-other'],
    ['Primary CNS angiitis', 'cns-disorder/cns-vasculitis'],
    ['Acute bronchitis (disorder)', 'active-infection'],
    ['Streptococcal sore throat (disorder)', 'active-infection'],
    ['急性支气管炎', 'active-infection'],
    ['Acquired immune deficiency syndrome (disorder)', 'hiv-infection'],
    ['Transplanted kidney present', 'solid-organ-transplant'],
    ['Immunoglobulin A deficiency', 'congenital-ig-deficiency'],
    ['系统性红斑狼疮', 'sle'],
    ['癫痫病史10年', 'cns-disorder/epilepsy'],
    ['脑梗死后遗症', 'cns-disorder/stroke'],
    ['否认高血压，但目前有糖尿病', 'diabetes'],
    ['重度抑郁', 'psychiatric/depression'],
  ])('%s: %s', (text, hint) => expect(hinted(text)).toContain(hint))
})

describe('words that suggest nothing', () => {
  it.each([
    'No history of epilepsy',
    'No history of stroke, seizure, epilepsy or dementia',
    'Denies seizures',
    'Family history of breast cancer',
    'Mother with rheumatoid arthritis',
    'FH: diabetes',
    'Rule out stroke',
    'r/o pneumonia',
    'Stroke ruled out',
    'Screening for malignancy',
    'Breast cancer screening',
    'Hepatitis B vaccination',
    'Without heart failure',
    '否认癫痫病史',
    '无糖尿病',
    '排除脑梗死',
    '肺癌家族史',
    '父亲患糖尿病',
    '乙肝疫苗接种',
    'Encounter for general examination',
    'seizureless',
    'Chronic bronchitis',
    '慢性咽炎',
  ])('%s', (text) => expect(hinted(text)).toEqual([]))
})

it('patterns name concepts and facets that exist', () => {
  for (const [concept, facet] of hintPatterns) {
    const found = conceptById(concept)
    expect(found?.id, concept).toBe(concept)
    if (facet !== undefined)
      expect(
        found?.codings.map((coding) => coding.facet),
        `${concept}/${facet}`,
      ).toContain(facet)
  }
})
