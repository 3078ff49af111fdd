import type { RuleKind, RuleOf } from '../../criteria/rule.ts'
import {
  compared,
  conceptList,
  conceptWords,
  instrumentWords,
  selectorWords,
  spanWords,
  windowWords,
} from './phrases.ts'

type ValueKind = Extract<
  RuleKind,
  | 'age'
  | 'measurement'
  | 'percent-predicted'
  | 'egfr'
  | 'creatinine-clearance'
  | 'result'
  | 'titre'
  | 'series'
  | 'score'
  | 'bilag'
  | 'clinical-sledai'
  | 'modified-sledai'
  | 'progression'
  | 'qtc'
  | 'b-cell-marker'
>

export const wordsOfValues: { readonly [Kind in ValueKind]: (rule: RuleOf<Kind>) => string } = {
  age: ({ from, to, contradictedAt }) =>
    [
      'Age in whole years',
      from === undefined ? '' : ` from ${from}`,
      to === undefined ? '' : ` to ${to}`,
      ', ends included',
      contradictedAt === undefined ? '' : `; at ${contradictedAt} the source contradicts itself, and it stays open`,
    ].join(''),
  measurement: ({ comparison, threshold, within, spoiledBy, ...selector }) =>
    [
      `Latest ${selectorWords(selector)} ${
        'timesUln' in threshold
          ? `${compared(comparison, threshold.timesUln)} × ULN`
          : compared(comparison, `${threshold.value} ${threshold.unit}`)
      }, ${windowWords(selector.concept, within)}`,
      spoiledBy === undefined
        ? ''
        : `; not usable when ${conceptWords(spoiledBy.drugClass)} was given in the ${spanWords(spoiledBy.within)} before`,
    ].join(''),
  'percent-predicted': ({ concept, comparison, value }) =>
    `Latest ${conceptWords(concept)} ${compared(comparison, `${value} %`)} of predicted, reported or computed from the measured and the predicted value, ${windowWords(concept, undefined)}`,
  egfr: ({ comparison, value }) =>
    `eGFR ${compared(comparison, `${value} mL/min/{1.73_m2}`)}: reported, else CKD-EPI 2021 from creatinine, ${windowWords('egfr', undefined)}`,
  'creatinine-clearance': ({ comparison, value }) =>
    `Creatinine clearance ${compared(comparison, `${value} mL/min`)}: reported, else Cockcroft–Gault from creatinine and weight`,
  result: ({ ever, within, positiveNeverExpires, ...selector }) =>
    `Latest ${selectorWords(selector)} positive, ${ever === true ? 'or ever positive' : windowWords(selector.concept, within)}${positiveNeverExpires === true ? '; a positive result never expires' : ''}`,
  titre: ({ comparison, reciprocal, ever, ...selector }) =>
    `${selectorWords(selector)} ${compared(comparison, `1:${reciprocal}`)}, ${ever === true ? 'ever' : windowWords(selector.concept, undefined)}`,
  series: ({ concept, atLeast, related }) =>
    `A person reads the course of ${conceptWords(concept)} (at least ${atLeast} values)${related === undefined ? '' : `; shown beside it: ${conceptList(related)}`}`,
  score: ({ instrument, bounds, scale, within }) =>
    `${instrumentWords(instrument)} ${bounds.map(({ comparison, value }) => compared(comparison, value)).join(' and ')}${scale === undefined ? '' : ` on the scale of ${scale}`}, ${windowWords(instrument, within)}; from the chart, else entered`,
  bilag: ({ a, b }) => `BILAG-2004: at least ${a} system graded A, or at least ${b} graded B`,
  'clinical-sledai': ({ atLeast }) =>
    `Clinical items of SLEDAI-2K at least ${atLeast}; a plain total decides only where it must`,
  'modified-sledai': ({ atLeast }) =>
    `SLEDAI-2K without complement and anti-dsDNA at least ${atLeast}; a plain total decides only where every reading agrees`,
  progression: ({ mrssUpPercent, fvcDownPercent, fvcWithDlco }) =>
    `mRSS up more than ${mrssUpPercent} %, or FVC down ${fvcDownPercent} %, or FVC down ${fvcWithDlco.fvcDownPercent} % with DLCO down ${compared(fvcWithDlco.comparison, fvcWithDlco.dlcoDownPercent)} %`,
  qtc: () => 'QTc is shown; the source names no limit, so a person judges',
  'b-cell-marker': () =>
    'CD19 B cells in blood above none by flow cytometry, not spoiled by a B-cell depleting drug given since',
}
