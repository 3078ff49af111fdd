import fc from 'fast-check'
import {
  allergies,
  bilag,
  courses,
  diagnosesOf,
  drugs,
  histories,
  numbersOf,
  procedureOf,
  sledai,
  totalsOf,
  wordsOf,
  type Word,
} from './random-words.ts'

const yesOrNo = ['Positive', 'Negative', 'Negative', 'equivocal']

/** What charts speak of, subject by subject. */
export const subjects = {
  sledai: fc.oneof(sledai, totalsOf(['sledai-2k-clinical', 'sledai-2k-modified'], [0, 3, 4, 5, 8, 12])),
  bilag,
  totals: totalsOf(['ecog', 'essdai', 'das28-crp', 'mmt-8'], [0, 1, 2, 3.3, 5, 130, 400]),
  lungs: fc.oneof(
    totalsOf(['mrss'], [0, 10, 11, 12, 20]),
    numbersOf(
      [
        ['fvc', 'percent-predicted', '%'],
        ['dlco', 'percent-predicted', '%'],
      ],
      [60, 64, 69, 70, 75, 80],
    ),
    numbersOf(
      [
        ['fvc', 'litres', 'L'],
        ['fvc', 'predicted', 'L'],
        ['dlco', 'measured', 'mL/min/mm[Hg]'],
        ['dlco', 'predicted', 'mL/min/mm[Hg]'],
      ],
      [0, 2.2, 3, 3.6, 4, 20],
    ),
  ),
  kidneys: fc.oneof(
    numbersOf([['crcl', undefined, 'mL/min']], [0, 29, 30, 60]),
    numbersOf([['creatinine', undefined, 'mg/dL']], [0, 0.5, 1, 2.2, 4]),
    numbersOf([['creatinine', undefined, 'umol/L']], [88.4, 400]),
    numbersOf([['body-weight', undefined, 'kg']], [0, 60, 75]),
    wordsOf('creatinine', [undefined], ['see comment']),
  ),
  'b-cells': fc.oneof(numbersOf([['cd19-bcells', undefined, '/uL']], [0, 1, 120]), courses),
  childbearing: fc.oneof(
    wordsOf('hcg-serum', [undefined], [...yesOrNo, '3 m[IU]/mL']),
    wordsOf('hcg-urine', [undefined], yesOrNo),
    wordsOf('pregnancy', ['status'], ['Pregnant', 'Not pregnant', 'Positive', 'Negative']),
    wordsOf('lactation', ['status'], ['Yes', 'No', 'unknown']),
    diagnosesOf([
      ['pregnancy', 'pregnant'],
      ['pregnancy', 'planning'],
      ['lactation', 'breastfeeding'],
      ['childbearing-potential', 'menopause'],
    ]),
    procedureOf('childbearing-potential', 'hysterectomy'),
  ),
  viruses: fc.oneof(
    wordsOf('hbsag', [undefined], yesOrNo),
    wordsOf('hbcab', [undefined], yesOrNo),
    wordsOf('hbv-dna', [undefined], ['Detected', 'Not detected', '<20 IU/mL']),
    wordsOf('hcv-ab', [undefined], yesOrNo),
    wordsOf('hcv-rna', [undefined], ['Detected', 'Not detected']),
    wordsOf('hiv', ['screening', 'p24', 'confirmation'], yesOrNo),
    wordsOf('hiv', ['rna'], ['Detected', 'Not detected', '2,000 copies/mL']),
    wordsOf('syphilis', ['treponemal', 'non-treponemal'], yesOrNo),
    diagnosesOf([
      ['hepatitis-c', undefined],
      ['hiv-infection', 'indeterminate'],
    ]),
  ),
  infections: fc.oneof(
    wordsOf('culture', ['blood', 'urine'], ['Positive', 'Negative', 'no growth', 'Staphylococcus aureus']),
    diagnosesOf([
      ['active-infection', 'pneumonia'],
      ['active-infection', 'pneumonia'],
      ['active-infection', 'chronic-viral'],
      ['tuberculosis', 'active'],
      ['tuberculosis', 'latent'],
    ]),
    drugs,
  ),
  heart: fc.oneof(
    totalsOf(['nyha'], [1, 2, 3, 4]),
    diagnosesOf([
      ['nyha', 'class-ii'],
      ['nyha', 'class-iii'],
      ['nyha-heart-failure', 'parent'],
      ['nyha-heart-failure', 'parent'],
    ]),
  ),
  histories: fc.oneof(histories, histories, procedureOf('dialysis', 'procedure')),
  cells: fc.oneof(procedureOf('car-t', 'infusion'), diagnosesOf([['car-t', 'history']]), drugs),
  courses,
  drugs,
  allergies,
} as const satisfies Readonly<Record<string, fc.Arbitrary<Word>>>

export type Subject = keyof typeof subjects
