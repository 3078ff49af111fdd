import type { Threshold } from '../matching/thresholds.ts'
import type { Label } from '../terminology/concept.ts'

const say = (en: string, zh: string): Label => ({ en, zh })

/** Words of the views beside the trial's own, one fact against all trials and courses over time; and of evidence in full. */
export const viewWords = {
  // One fact against all trials
  valuesLead: say(
    'Each value beside the limit that each trial sets to it, and how far it is from it. Near misses are marked: a tenth of the limit at most, or one point of a score.',
    '每项数值与各试验阈值并列，并给出差距。接近阈值者另行标注：差距不超过阈值的十分之一，或评分相差 1 分。',
  ),
  noValues: say(
    'No criterion that concerns this patient sets a limit to a number.',
    '与该患者相关的标准均未设数值阈值。',
  ),
  datum: say('Value', '数值项'),
  notRecorded: say('not on record', '未记录'),
  meetsBy: say('meets it by {distance}', '满足，余 {distance}'),
  meetsExactly: say('meets it exactly', '恰好满足'),
  meets: say('meets it', '满足'),
  missesBy: say('misses it by {distance}', '不满足，差 {distance}'),
  misses: say('misses it', '不满足'),
  near: say('near miss', '接近阈值'),
  openBecause: say('open: {reason}', '未定：{reason}'),
  open: say('open', '未定'),
  noLimit: say('no limit', '无阈值'),

  // Over time
  timeLead: say(
    'How a value has run, with the limits of the trials and the days that count for them; what was taken when; and from which day what fails today no longer does.',
    '数值变化趋势及各试验阈值与有效期、用药时间线，以及当前不符合项可满足的日期。',
  ),
  course: say('Course of', '趋势项目'),
  courseOf: say('{label}: {n} values from {from} to {to}', '{label}：{n} 个数值，{from} 至 {to}'),
  noCourse: say('No value is on record with a number and a date.', '病历中无带日期的数值。'),
  asTable: say('As a table', '以表格显示'),
  day: say('Day', '日期'),
  limit: say('limit {limit}', '阈值 {limit}'),
  counts: say('counts for {trials}', '对 {trials} 有效'),
  windowFrom: say('values count from {date}', '{date} 起的数值有效'),
  medication: say('Medication', '用药'),
  noMedication: say('No medication is on record.', '病历中无用药记录。'),
  medicationOf: say('Medication from {from} to {to}', '用药时间线：{from} 至 {to}'),
  taken: say('taken', '使用期间'),
  drug: say('Drug', '药物'),
  from: say('From', '开始'),
  until: say('Until', '结束'),
  ongoing: say('ongoing', '使用中'),
  unknownDay: say('not stated', '未注明'),
  washouts: say('Days that change something', '关键日期'),
  washoutsLead: say(
    'Were nothing else to change, these criteria pass from these days on.',
    '其他情况不变时，以下标准自所列日期起满足。',
  ),
  fromDay: say('from {date}', '自 {date} 起'),
  noWashouts: say('No criterion waits for a day.', '无需等待特定日期的标准。'),
  today: say('as-of date', '截止日'),

  // Evidence
  considered: say('All values considered ({n})', '全部参考数值（{n}）'),
  used: say('used: the latest that counts', '采用：最近的有效值'),
  unusedOlder: say('older', '较早'),
  unusedPreliminary: say('preliminary: never used', '初步结果：不采用'),
  unusedLater: say('after the as-of date', '晚于截止日'),
  unusedNoValue: say('without a value', '无数值'),
  unusedNoDate: say('without a date', '无日期'),
  unusedReplaced: say('replaced by a corrected result', '已被更正结果替代'),
  referenceRange: say('reference range {range}', '参考范围 {range}'),
  rangeUnknown: say('no reference range', '无参考范围'),
  ownFields: say('Its own fields', '原始字段'),
  inEhr: say('Open in the EHR (FHIR)', '在病历系统中打开（FHIR）'),
  why: say('Why', '原因'),
} as const satisfies Readonly<Record<string, Label>>

/** How a value stands to a limit, with a shape of its own beside these words. */
export const standingWords: { readonly [S in Threshold['standing']]: Label } = {
  meets: viewWords.meets,
  misses: viewWords.misses,
  open: viewWords.open,
}

const signs: { readonly [C in Threshold['comparison']]: string } = {
  '<': '<',
  '<=': '≤',
  '>=': '≥',
  '>': '>',
  '=': '=',
}

/** A limit as it is written: `≥ 1 10*9/L`, `≤ 3 × ULN`. Units stay as they are. */
export function limitText({ comparison, value, unit }: Pick<Threshold, 'comparison' | 'value' | 'unit'>): string {
  const amount = `${signs[comparison]} ${value}`
  if (unit === undefined) return amount
  return unit === '×ULN' ? `${amount} × ULN` : `${amount} ${unit}`
}
