import { describe, expect, test } from 'vitest'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'
import { summary } from './summary.ts'

const lupus = patient().withDiagnosis('sle')
const fail = 'fail documented'
const presumed = 'pass presumed'

type Row = readonly [what: string, person: PatientSentence, expected: string]
const cns = (facet: string, extra: Parameters<PatientSentence['withDiagnosis']>[1] = {}) =>
  lupus.withDiagnosis('cns-disorder', { facet, onset: daysAgo(30), ...extra })
const mind = (facet: string, extra: Parameters<PatientSentence['withDiagnosis']>[1] = {}) =>
  lupus.withDiagnosis('psychiatric', { facet, onset: daysAgo(400), ...extra })

describe.each(['NCT07246096/E3', 'NCT07193667/E3'])('%s: the central nervous system', (criterion) => {
  test.each<Row>([
    ['nothing on record', lupus, presumed],
    ['epilepsy', cns('epilepsy'), fail],
    ['epilepsy for years', cns('epilepsy', { onset: '2010-01-01' }), fail],
    ['epilepsy, resolved', cns('epilepsy', { status: 'resolved' }), 'unknown cns-disorder needs-detail'],
    ['stroke last month', cns('stroke'), fail],
    ['stroke 90 days ago', cns('stroke', { onset: daysAgo(89) }), fail],
    [
      'stroke of years ago, still called active',
      cns('stroke', { onset: '2022-01-01' }),
      'unknown cns-disorder needs-detail',
    ],
    ['stroke, resolved', cns('stroke', { status: 'resolved' }), 'unknown cns-disorder needs-detail'],
    ['sequelae of stroke', cns('stroke-sequelae', { onset: '2015-01-01' }), fail],
    ['history of stroke', cns('stroke-history', { onset: '2015-01-01' }), 'unknown cns-disorder needs-detail'],
    ['encephalitis', cns('encephalitis'), fail],
    ['central nervous system vasculitis', cns('cns-vasculitis'), fail],
    ['organic brain syndrome', cns('organic-brain-syndrome'), fail],
    ['psychosis', mind('psychosis'), fail],
    ['bipolar disorder', mind('bipolar'), fail],
    ['depression', mind('depression'), 'unknown psychiatric needs-detail'],
    ['anxiety', mind('anxiety'), 'unknown psychiatric needs-detail'],
    ['a single seizure', cns('seizure'), 'unknown cns-disorder needs-detail'],
    ["Parkinson's disease", cns('parkinson'), 'unknown cns-disorder needs-detail'],
    ['epilepsy, provisional', cns('epilepsy', { verification: 'provisional' }), 'unknown cns-disorder needs-detail'],
    ['epilepsy, refuted', cns('epilepsy', { verification: 'refuted' }), presumed],
    [
      'epilepsy in words',
      lupus.withDiagnosis('cns-disorder', { text: 'Epilepsy' }),
      'unknown cns-disorder needs-detail',
    ],
    ['denied in words', lupus.withDiagnosis('cns-disorder', { text: 'No history of epilepsy or stroke' }), presumed],
    ['diagnoses unread', lupus.butUnread('Condition'), 'unknown cns-disorder read-failed'],
    ['diagnoses not permitted', lupus.butUnread('Condition', 'not-permitted'), 'unknown cns-disorder not-permitted'],
    ['procedures unread', lupus.butUnread('Procedure'), 'unknown cns-disorder read-failed'],
    ['epilepsy stands although procedures are unread', cns('epilepsy').butUnread('Procedure'), fail],
  ])('%s', (_what, person, expected) => expect(summary(person.on(criterion))).toBe(expected))
})

describe('NCT06675422/E3: the central nervous system, not due to lupus', () => {
  test.each<Row>([
    ['nothing', lupus, presumed],
    ["Parkinson's disease", cns('parkinson'), fail],
    ['degenerative dementia', mind('dementia'), fail],
    ['dementia, resolved on the list', mind('dementia', { status: 'resolved' }), fail],
    ['cerebral aneurysm', cns('aneurysm'), fail],
    ['stroke', cns('stroke'), 'unknown cns-disorder needs-detail'],
    ['epilepsy', cns('epilepsy'), 'unknown cns-disorder needs-detail'],
    ['psychosis', mind('psychosis'), 'unknown cns-disorder needs-detail'],
    ['depression is none', mind('depression'), presumed],
  ])('%s', (_what, person, expected) => expect(summary(person.on('NCT06675422/E3'))).toBe(expected))
})

describe('NCT06279923/E1: a history of', () => {
  test.each<Row>([
    ['nothing', lupus, presumed],
    ['epilepsy', cns('epilepsy'), fail],
    ['epilepsy, resolved: it is history', cns('epilepsy', { status: 'resolved' }), fail],
    ['stroke of years ago', cns('stroke', { onset: '2012-01-01' }), fail],
    ['stroke, resolved', cns('stroke', { status: 'resolved', onset: '2012-01-01' }), fail],
    ['transient ischaemia', cns('tia'), fail],
    ['brain injury', cns('brain-injury', { status: 'resolved' }), fail],
    ['coma', cns('consciousness', { status: 'resolved' }), fail],
    ['personal history of stroke', cns('stroke-history'), fail],
    ['a seizure', cns('seizure'), 'unknown cns-disorder needs-detail'],
    ['an aneurysm', cns('aneurysm'), 'unknown cns-disorder needs-detail'],
    ["Parkinson's disease is none of these", cns('parkinson'), presumed],
    ['depression is none of these', mind('depression'), presumed],
  ])('%s', (_what, person, expected) => expect(summary(person.on('NCT06279923/E1'))).toBe(expected))
})

describe.each(['NCT07246096/E9', 'NCT07193667/E9'])('%s: mental illness', (criterion) => {
  test.each<Row>([
    ['nothing', lupus, presumed],
    ['psychosis', mind('psychosis'), fail],
    ['depression with psychotic symptoms', mind('psychosis', { code: 'F33.3' }), fail],
    ['severe depression without', mind('depression-severe', { code: 'F33.2' }), 'unknown psychiatric needs-detail'],
    ['bipolar disorder', mind('bipolar'), fail],
    ['dementia', mind('dementia'), fail],
    ['psychosis, resolved', mind('psychosis', { status: 'resolved' }), 'unknown psychiatric needs-detail'],
    ['depression', mind('depression'), 'unknown psychiatric needs-detail'],
    ['anxiety', mind('anxiety'), 'unknown psychiatric needs-detail'],
    ['a stroke is none', cns('stroke'), presumed],
  ])('%s', (_what, person, expected) => expect(summary(person.on(criterion))).toBe(expected))
})

const heart = (concept: string, facet?: string, extra: Parameters<PatientSentence['withDiagnosis']>[1] = {}) =>
  lupus.withDiagnosis(concept, { ...(facet === undefined ? {} : { facet }), onset: daysAgo(30), ...extra })

describe('NCT07246096/E4: relatively serious heart disease', () => {
  test.each<Row>([
    ['nothing', lupus, presumed],
    ['angina', heart('unstable-angina', 'angina'), fail],
    ['infarction last month', heart('myocardial-infarction', 'acute'), fail],
    [
      'acute infarction of years ago, still active',
      heart('myocardial-infarction', 'acute', { onset: '2019-01-01' }),
      'unknown myocardial-infarction needs-detail',
    ],
    ['old infarction', heart('myocardial-infarction', 'old', { onset: '2019-01-01' }), fail],
    ['heart failure', heart('nyha-heart-failure'), fail],
    [
      'heart failure, resolved',
      heart('nyha-heart-failure', undefined, { status: 'resolved' }),
      'unknown nyha-heart-failure needs-detail',
    ],
    ['an arrhythmia alone', heart('arrhythmia', 'atrial'), 'unknown arrhythmia needs-detail'],
  ])('%s', (_what, person, expected) => expect(summary(person.on('NCT07246096/E4'))).toBe(expected))
})

describe('NCT06675422/E5: the heart in the last 12 months', () => {
  const on = (person: PatientSentence) => summary(person.on('NCT06675422/E5'))
  test.each<Row>([
    ['nothing', lupus, presumed],
    ['infarction a year ago to the day', heart('myocardial-infarction', 'acute', { onset: '2025-03-01' }), fail],
    ['infarction a year and a day ago', heart('myocardial-infarction', 'acute', { onset: '2025-02-28' }), presumed],
    [
      'infarction, undated',
      lupus.withDiagnosis('myocardial-infarction', { facet: 'acute' }),
      'unknown myocardial-infarction needs-detail',
    ],
    [
      'infarction in "2025"',
      heart('myocardial-infarction', 'acute', { onset: '2025' }),
      'unknown myocardial-infarction needs-detail',
    ],
    ['unstable angina', heart('unstable-angina', 'unstable'), fail],
    ['stable angina is none', heart('unstable-angina', 'angina'), presumed],
    ['coronary disease without an event', heart('other-serious-heart', 'coronary-disease'), presumed],
    [
      'myocarditis, which the list leaves open',
      heart('other-serious-heart', 'myocarditis', { onset: '2025-03-01' }),
      'unknown other-serious-heart needs-detail',
    ],
    [
      'myocarditis over for more than a year',
      heart('other-serious-heart', 'myocarditis', { onset: '2024-01-01', status: 'resolved', ended: '2024-06-01' }),
      presumed,
    ],
    ['complete heart block', heart('arrhythmia', 'complete-block'), 'unknown arrhythmia needs-detail'],
    ['a bundle branch block', heart('arrhythmia', 'conduction'), presumed],
    ['ventricular tachycardia', heart('arrhythmia', 'ventricular'), fail],
    ['atrial fibrillation, not characterised', heart('arrhythmia', 'atrial'), 'unknown arrhythmia needs-detail'],
    ['heart failure without a class', heart('nyha-heart-failure'), 'unknown nyha needs-detail'],
    ['class IV on the problem list', lupus.withDiagnosis('nyha', { facet: 'class-iv', recorded: daysAgo(90) }), fail],
    [
      'class IV on the problem list, provisional',
      lupus.withDiagnosis('nyha', { facet: 'class-iv', verification: 'provisional' }),
      'unknown nyha needs-detail',
    ],
    [
      'heart failure, class II on the problem list',
      heart('nyha-heart-failure').withDiagnosis('nyha', { facet: 'class-ii' }),
      presumed,
    ],
    [
      'class III in the summer, class II since',
      lupus.withResult('nyha', 'III', { on: '2025-07-01' }).withResult('nyha', 'II', { on: daysAgo(9) }),
      fail,
    ],
    [
      'class III more than a year ago, class II since',
      heart('nyha-heart-failure')
        .withResult('nyha', 'III', { on: '2025-01-01' })
        .withResult('nyha', 'II', { on: daysAgo(9) }),
      presumed,
    ],
    ['heart failure, class III entered', heart('nyha-heart-failure').entering('nyha', 'III'), 'fail entered'],
    [
      'heart failure over since 2023',
      heart('nyha-heart-failure', undefined, { onset: '2020-01-01', status: 'resolved', ended: '2023-01-01' }),
      presumed,
    ],
  ])('%s', (_what, person, expected) => expect(on(person)).toBe(expected))
  test('heart failure of class II', () =>
    expect(on(heart('nyha-heart-failure').entering('nyha', 'II'))).toMatch(/^pass/))
})

describe('NCT06279923/E2: severe heart disease, ever', () => {
  const ecg = lupus.withLab('qtc', 420, 'ms')
  const on = (person: PatientSentence) => summary(person.on('NCT06279923/E2'))
  test.each<Row>([
    ['nothing', ecg, presumed],
    ['long QT syndrome', ecg.withDiagnosis('long-qt'), fail],
    [
      'ventricular fibrillation years ago, resolved',
      ecg.withDiagnosis('arrhythmia', { facet: 'ventricular', status: 'resolved', onset: '2012-01-01' }),
      fail,
    ],
    ['infarction years ago', ecg.withDiagnosis('myocardial-infarction', { facet: 'old', onset: '2012-01-01' }), fail],
    ['atrial fibrillation', ecg.withDiagnosis('arrhythmia', { facet: 'atrial' }), 'unknown arrhythmia needs-detail'],
    ['heart failure', ecg.withDiagnosis('nyha-heart-failure'), 'unknown nyha-heart-failure needs-detail'],
    ['long QT syndrome without any ECG', lupus.withDiagnosis('long-qt'), fail],
  ])('%s', (_what, person, expected) => expect(on(person)).toBe(expected))
})

describe('NCT07193667/E4: heart function', () => {
  const on = (person: PatientSentence) => summary(person.on('NCT07193667/E4'))
  test.each<Row>([
    ['nothing: a person says', lupus, 'unknown it needs-attestation'],
    ['ejection fraction 50 %', lupus.withLab('lvef', 50, '%'), 'unknown it needs-attestation'],
    ['ejection fraction 49 %', lupus.withLab('lvef', 49, '%'), 'unknown it needs-detail'],
    ['heart failure', heart('nyha-heart-failure'), 'unknown it needs-detail'],
    ['pericardial effusion', heart('pericarditis-effusion', 'pericardial-effusion'), 'unknown it needs-detail'],
    [
      'pleural effusion, resolved',
      heart('pericarditis-effusion', 'pleural-effusion', { status: 'resolved' }),
      'unknown it needs-attestation',
    ],
    ['an arrhythmia is shown', heart('arrhythmia', 'atrial'), 'unknown it needs-attestation'],
  ])('%s', (_what, person, expected) => expect(on(person)).toBe(expected))
  test('what is on record stands beside the question', () =>
    expect(
      heart('arrhythmia', 'atrial')
        .withLab('lvef', 60, '%')
        .on('NCT07193667/E4')
        .evidence.map(({ concept }) => concept)
        .sort(),
    ).toEqual(['arrhythmia', 'lvef']))
})

describe('malignancy', () => {
  const cancer = (extra: Parameters<PatientSentence['withDiagnosis']>[1] = {}) =>
    lupus.withDiagnosis('malignancy', { onset: '2024-01-01', ...extra })
  const exempt = (facet: string, extra: Parameters<PatientSentence['withDiagnosis']>[1] = {}) =>
    lupus.withDiagnosis('malignancy-exceptions', { facet, onset: '2024-01-01', ...extra })
  const asked = 'unknown malignancy needs-detail'
  const askedInSitu = 'unknown malignancy-exceptions needs-detail'
  const cases: readonly (readonly [string, PatientSentence, whole: string, five: string, fiveWithout: string])[] = [
    ['none', lupus, presumed, presumed, presumed],
    ['active', cancer(), fail, fail, fail],
    [
      'over for 5 years to the day',
      cancer({ status: 'resolved', onset: '2015-01-01', ended: '2021-03-01' }),
      asked,
      fail,
      fail,
    ],
    [
      'over for 5 years and a day',
      cancer({ status: 'resolved', onset: '2015-01-01', ended: '2021-02-28' }),
      asked,
      presumed,
      presumed,
    ],
    ['over for 4 years', cancer({ status: 'resolved', onset: '2015-01-01', ended: '2022-03-01' }), fail, fail, fail],
    ['over, nobody wrote since when', cancer({ status: 'resolved', onset: '2015-01-01' }), asked, asked, asked],
    ['in remission since nobody wrote when, begun in 2024', cancer({ status: 'remission' }), fail, fail, fail],
    ['skin cancer, not melanoma', exempt('non-melanoma-skin'), presumed, askedInSitu, fail],
    [
      'skin cancer, not melanoma, resolved',
      exempt('non-melanoma-skin', { status: 'resolved', ended: '2025-01-01' }),
      presumed,
      presumed,
      fail,
    ],
    ['cervix in situ', exempt('in-situ-cervix'), askedInSitu, askedInSitu, askedInSitu],
    [
      'cervix in situ, over for 6 years',
      exempt('in-situ-cervix', { status: 'resolved', onset: '2018-01-01', ended: '2020-01-01' }),
      presumed,
      presumed,
      presumed,
    ],
    [
      'cervix in situ, over for 2 years',
      exempt('in-situ-cervix', { status: 'resolved', ended: '2024-03-01' }),
      askedInSitu,
      presumed,
      askedInSitu,
    ],
  ]
  test.each(cases)('%s', (_what, person, whole, five, fiveWithout) => {
    expect(summary(person.on('NCT07246096/E6')), 'no look-back limit').toBe(whole)
    expect(summary(person.on('NCT06675422/E8')), '5 years, with exceptions').toBe(five)
    expect(summary(person.on('NCT07193667/E6')), '5 years, no exceptions').toBe(fiveWithout)
  })
  test('a code for the history of a cancer asks', () => {
    for (const criterion of ['NCT07246096/E6', 'NCT06675422/E8', 'NCT07193667/E6'])
      expect(summary(lupus.withDiagnosis('malignancy', { facet: 'history' }).on(criterion)), criterion).toBe(asked)
  })
})

describe('kidneys', () => {
  describe.each(['NCT07246096/E7', 'NCT07193667/E7'])('%s: end-stage renal failure', (criterion) => {
    test.each<Row>([
      ['nothing', lupus, presumed],
      ['coded', lupus.withDiagnosis('esrd', { facet: 'end-stage' }), fail],
      [
        'coded and resolved on the list, as after a transplant',
        lupus.withDiagnosis('esrd', { facet: 'end-stage', status: 'resolved' }),
        'unknown esrd needs-detail',
      ],
      ['dependence on dialysis', lupus.withDiagnosis('dialysis', { facet: 'dependence' }), fail],
      ['eGFR 14 alone', lupus.withLab('egfr', 14, 'mL/min/{1.73_m2}'), 'unknown egfr needs-detail'],
      ['eGFR 15', lupus.withLab('egfr', 15, 'mL/min/{1.73_m2}'), presumed],
      ['stage 5 by code', lupus.withDiagnosis('esrd', { facet: 'stage-5' }), 'unknown esrd needs-detail'],
      ['transplanted', lupus.withDiagnosis('esrd', { facet: 'transplanted' }), 'unknown esrd needs-detail'],
      [
        'one session of dialysis last month',
        lupus.withProcedure('dialysis', { facet: 'procedure', on: daysAgo(30) }),
        'unknown dialysis needs-detail',
      ],
    ])('%s', (_what, person, expected) => expect(summary(person.on(criterion))).toBe(expected))
  })
  test.each<Row>([
    ['nothing: whether one is expected is left', lupus, 'unknown it needs-attestation'],
    [
      'dialysis 3 months ago to the day',
      lupus.withProcedure('dialysis', { facet: 'procedure', on: '2025-12-01' }),
      fail,
    ],
    [
      'dialysis 3 months and a day ago',
      lupus.withProcedure('dialysis', { facet: 'procedure', on: '2025-11-30' }),
      'unknown it needs-attestation',
    ],
    ['dialysis ongoing', lupus.withDiagnosis('dialysis', { facet: 'dependence', onset: '2024-01-01' }), fail],
    ['end-stage disease', lupus.withDiagnosis('esrd', { facet: 'end-stage' }), 'unknown it needs-detail'],
  ])('NCT06675422/E16: %s', (_what, person, expected) => expect(summary(person.on('NCT06675422/E16'))).toBe(expected))
})

describe('other histories', () => {
  test.each<readonly [string, ...Row]>([
    ['NCT07246096/E5', 'antibody deficiency', lupus.withDiagnosis('congenital-ig-deficiency'), fail],
    [
      'NCT07193667/E5',
      'antibody deficiency, inactive on the list',
      lupus.withDiagnosis('congenital-ig-deficiency', { status: 'inactive' }),
      fail,
    ],
    ['NCT07193667/E5', 'none', lupus, presumed],
    [
      'NCT06675422/E4',
      'allogeneic transplant',
      lupus.withProcedure('allo-hsct', { facet: 'allogeneic', on: '2012-01-01' }),
      fail,
    ],
    [
      'NCT06675422/E4',
      'stem cells of unknown origin',
      lupus.withProcedure('allo-hsct', { facet: 'unspecified', on: '2012-01-01' }),
      'unknown allo-hsct needs-detail, it needs-attestation',
    ],
    ['NCT06675422/E4', 'kidney transplant', lupus.withDiagnosis('solid-organ-transplant', { facet: 'status' }), fail],
    ['NCT06675422/E4', 'none: the plan is left', lupus, 'unknown it needs-attestation'],
    ...['NCT06675422/E8', 'NCT07246096/E6', 'NCT07193667/E6'].map(
      (id): readonly [string, string, PatientSentence, string] => [
        id,
        'a myelodysplastic syndrome',
        lupus.withDiagnosis('aa-mds-mpn', { facet: 'mds', onset: '2024-01-01' }),
        'unknown aa-mds-mpn needs-detail',
      ],
    ),
    ['NCT06675422/E7', 'severe asthma', lupus.withDiagnosis('asthma-severe', { facet: 'severe' }), fail],
    [
      'NCT06675422/E7',
      'asthma',
      lupus.withDiagnosis('asthma-severe', { facet: 'any' }),
      'unknown asthma-severe needs-detail',
    ],
    [
      'NCT06675422/E7',
      'asthma graded severe',
      lupus.withDiagnosis('asthma-severe', { facet: 'any', severity: { code: '24484000' } }),
      fail,
    ],
    [
      'NCT06675422/E7',
      'COPD graded moderate',
      lupus.withDiagnosis('copd-severe', { facet: 'any', severity: { text: 'Moderate' } }),
      presumed,
    ],
    [
      'NCT06675422/E7',
      'COPD graded moderate to severe',
      lupus.withDiagnosis('copd-severe', { facet: 'any', severity: { text: 'Moderate to severe' } }),
      'unknown copd-severe needs-detail',
    ],
    ['NCT06675422/E7', 'mild asthma', lupus.withDiagnosis('asthma-severe', { facet: 'mild-moderate' }), presumed],
    [
      'NCT06675422/E7',
      'COPD',
      lupus.withDiagnosis('copd-severe', { facet: 'any' }),
      'unknown copd-severe needs-detail',
    ],
    [
      'NCT06675422/E17',
      'alcohol abuse',
      lupus.withDiagnosis('substance-abuse', { facet: 'alcohol', onset: daysAgo(100) }),
      fail,
    ],
    [
      'NCT06675422/E17',
      'alcohol abuse, over since 2024',
      lupus.withDiagnosis('substance-abuse', {
        facet: 'alcohol',
        status: 'resolved',
        onset: '2020-01-01',
        ended: '2024-01-01',
      }),
      presumed,
    ],
    [
      'NCT06675422/E17',
      'alcohol abuse in remission by code, recorded two years ago',
      lupus.withDiagnosis('substance-abuse', { facet: 'remission', recorded: daysAgo(730) }),
      presumed,
    ],
    [
      'NCT06675422/E17',
      'alcohol abuse in remission by code, recorded three months ago',
      lupus.withDiagnosis('substance-abuse', { facet: 'remission', recorded: daysAgo(90) }),
      'unknown substance-abuse needs-detail',
    ],
    [
      'NCT06675422/E4',
      'awaiting an organ transplant',
      lupus.withDiagnosis('solid-organ-transplant', { facet: 'awaited' }),
      'unknown it needs-attestation, solid-organ-transplant needs-detail',
    ],
    [
      'NCT07246096/E4',
      'endocarditis of lupus',
      lupus.withDiagnosis('other-serious-heart', { code: 'M32.11' }),
      'unknown other-serious-heart needs-detail',
    ],
    [
      'NCT07246096/E4',
      'heart disease, unspecified',
      lupus.withDiagnosis('other-serious-heart', { code: 'I51.9' }),
      'unknown other-serious-heart needs-detail',
    ],
    [
      'NCT06675422/E18',
      'suicidal thoughts 5 months ago',
      lupus.withDiagnosis('suicidality', { facet: 'ideation', onset: daysAgo(150) }),
      'unknown it needs-detail',
    ],
    [
      'NCT06675422/E18',
      'attempt 11 months ago',
      lupus.withDiagnosis('suicidality', { facet: 'behaviour', onset: daysAgo(330) }),
      'unknown it needs-detail',
    ],
    [
      'NCT06675422/E18',
      'attempt 13 months ago',
      lupus.withDiagnosis('suicidality', { facet: 'behaviour', onset: daysAgo(400) }),
      'unknown it needs-attestation',
    ],
    ['NCT06675422/E1', 'rheumatoid arthritis too', lupus.withDiagnosis('ra'), 'unknown it needs-detail'],
    ['NCT06675422/E1', 'lupus alone', lupus, 'unknown it needs-attestation'],
    [
      'NCT06675422/E6',
      'pericarditis now',
      lupus.withDiagnosis('pericarditis-effusion', { facet: 'pericarditis' }),
      'unknown it needs-detail',
    ],
    [
      'NCT06675422/E6',
      'pericarditis, resolved',
      lupus.withDiagnosis('pericarditis-effusion', { facet: 'pericarditis', status: 'resolved' }),
      'unknown it needs-attestation',
    ],
    [
      'NCT07246096/pSS.E1',
      'cirrhosis',
      patient().withDiagnosis('sjogren').withDiagnosis('cirrhosis', { facet: 'cirrhosis' }),
      fail,
    ],
    [
      'NCT07246096/pSS.E2',
      'aplastic anaemia',
      patient().withDiagnosis('sjogren').withDiagnosis('aa-mds-mpn', { facet: 'aplastic-anaemia' }),
      fail,
    ],
    ['NCT07246096/pSS.E2', 'none', patient().withDiagnosis('sjogren'), presumed],
    [
      'NCT07246096/SSc.E1',
      'lupus with it',
      patient().withDiagnosis('ssc').withDiagnosis('sle'),
      'unknown it source-ambiguous',
    ],
    ['NCT07246096/SSc.E1', 'none', patient().withDiagnosis('ssc'), presumed],
    [
      'NCT07246096/E12',
      'uncontrolled hypertension by code',
      lupus.withDiagnosis('hypertension', { facet: 'uncontrolled' }),
      'unknown it needs-detail',
    ],
    [
      'NCT07246096/E12',
      'hypertension',
      lupus.withDiagnosis('hypertension', { facet: 'any' }),
      'unknown it needs-attestation',
    ],
  ])('%s: %s', (criterion, _what, person, expected) => expect(summary(person.on(criterion))).toBe(expected))
})

describe('another study, or a cell product', () => {
  const study = (end?: string) =>
    lupus.withResource({
      resourceType: 'ResearchSubject',
      status: 'on-study',
      individual: { reference: 'Patient/p1' },
      study: { display: 'Another trial' },
      period: { start: '2024-01-01', ...(end === undefined ? {} : { end }) },
    })
  test.each([
    ['NCT07246096/E10', '2025-09-01', 'unknown it needs-detail'],
    ['NCT07246096/E10', '2025-08-31', 'unknown it needs-attestation'],
    ['NCT07193667/E10', '2025-12-01', 'unknown it needs-detail'],
    ['NCT07193667/E10', '2025-11-30', 'unknown it needs-attestation'],
    ['NCT06675422/E19', undefined, 'unknown it needs-detail'],
  ])('%s: a study that ended %s', (criterion, end, expected) =>
    expect(summary(study(end).on(criterion))).toBe(expected),
  )
  test('never answered by a chart without studies', () =>
    expect(summary(lupus.on('NCT07193667/E10'))).toBe('unknown it needs-attestation'))

  const infused = (on: string) => lupus.withProcedure('car-t', { facet: 'infusion', on })
  test.each([
    ['2025-12-01', 'unknown it needs-detail', '2026-03-02'],
    ['2025-11-30', 'unknown it needs-attestation', undefined],
    ['2026-02-10', 'unknown it needs-detail', '2026-05-11'],
  ])('NCT06279923/E9: a product given on %s', (on, expected, from) => {
    const match = infused(on).on('NCT06279923/E9')
    expect(summary(match)).toBe(expected)
    expect(match.passesFrom).toBe(from)
    expect(match.evidence).toHaveLength(1)
  })
  test('NCT06279923/E9: without a date, or without a product', () => {
    expect(summary(lupus.withDiagnosis('car-t', { facet: 'history' }).on('NCT06279923/E9'))).toBe(
      'unknown it needs-detail',
    )
    expect(summary(lupus.on('NCT06279923/E9'))).toBe('unknown it needs-attestation')
    expect(summary(lupus.answering('NCT06279923/E9', 'no').on('NCT06279923/E9'))).toBe('pass attested')
    expect(summary(lupus.butUnread('Procedure').on('NCT06279923/E9'))).toBe(
      'unknown it needs-attestation, it read-failed',
    )
  })
})

describe('a disease on no list of named ones is asked about, never presumed absent', () => {
  const coded = (code: string) => lupus.withDiagnosis('cns-disorder', { code, recorded: daysAgo(20) })
  const inWords = (text: string) => lupus.withDiagnosis('cns-disorder', { text })
  const cases: Readonly<Record<string, readonly PatientSentence[]>> = {
    'NCT07246096/E3': [
      ...['G43.909', 'G44.009', 'G47.419', 'H46.9', 'D32.0', 'Q05.9', 'C71.9'].map(coded),
      ...['Neuropsychiatric systemic lupus erythematosus', '神经精神性狼疮', '偏头痛', 'Lacunar infarction'].map(
        inWords,
      ),
      ...['Cerebral venous sinus thrombosis', 'Brain abscess', 'Chorea', 'Glioblastoma'].map(inWords),
    ],
    'NCT07246096/E9': [
      ...['F72', 'F60.3', 'F43.20', 'F53.0'].map(coded),
      ...['Borderline personality disorder', '智力障碍'].map(inWords),
    ],
    'NCT07246096/E4': [
      ...['I35.0', 'I33.0', 'I51.81', 'Z95.1', 'Z95.0', 'Q22.5'].map(coded),
      ...['Severe mitral regurgitation', 'Coronary artery bypass graft', '二尖瓣狭窄'].map(inWords),
    ],
    'NCT07193667/E6': [
      ...['Lung adenocarcinoma', 'Glioblastoma', 'Pleural mesothelioma', 'Brain metastases', 'Neuroblastoma'],
      ...['Gastrointestinal stromal tumor', 'Hodgkin disease', '肾母细胞瘤', 'Osteosarcoma', '脑转移瘤'],
    ].map(inWords),
    'NCT07193667/E2': [
      ...['H66.90', 'K61.0', 'N41.0', 'K04.7', 'T82.7XXA', 'O86.4', 'M46.46'].map(coded),
      ...['Acute prostatitis', '急性胆管炎'].map(inWords),
    ],
  }
  test.each(Object.entries(cases))('%s', (criterion, people) => {
    for (const person of people) {
      const row = person.on(criterion)
      expect(summary(row), JSON.stringify(row.evidence)).toMatch(/^unknown .*needs-detail/)
    }
  })

  test('what only sounds like one is passed over', () => {
    for (const text of ['Fibroadenoma of breast', 'Benign neoplasm of skin', '肿瘤标志物升高', '良性肿瘤'])
      expect(summary(inWords(text).on('NCT07193667/E6')), text).toBe(presumed)
    for (const text of ['Interstitial pneumonia', 'Primary biliary cholangitis', '间质性肺炎'])
      expect(summary(inWords(text).on('NCT07193667/E2')), text).toMatch(/needs-attestation$/)
    expect(summary(coded('G43.909').on('NCT06675422/E3'))).toBe(presumed)
  })

  test.each(['D61.811', 'D61.82', 'D60.9'])('%s, another failure of the marrow, is no aplastic anaemia', (code) =>
    expect(
      summary(patient().withDiagnosis('sjogren').withDiagnosis('aa-mds-mpn', { code }).on('NCT07246096/pSS.E2')),
    ).toBe('unknown aa-mds-mpn needs-detail'),
  )
})
