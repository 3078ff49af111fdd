import type { Label } from '../terminology/concept.ts'

const say = (en: string, zh: string): Label => ({ en, zh })

/** The columns of the work list, in their order. */
export const workListWords = {
  patient: say('Patient', '患者'),
  birthDate: say('Birth date', '出生日期'),
  sex: say('Sex', '性别'),
  trial: say('Trial', '试验'),
  outcome: say('Outcome', '结果'),
  cohorts: say('Cohorts', '队列'),
  from: say('Passes from', '可符合日期'),
  nearMiss: say('Ruled out by one criterion only', '仅一项标准不符合'),
  ruledOutBy: say('Ruled out by', '不符合的标准'),
  open: say('Open criteria', '未定标准数'),
  missing: say('Most useful missing data', '最需补充的数据'),
} as const satisfies Readonly<Record<string, Label>>

/** The summary of a population. */
export const populationWords = {
  yes: say('yes', '是'),
  patients: say('{patients} patients prescreened as of {date}', '截至 {date} 预筛 {patients} 名患者'),
  written: say('{written} of them written', '其中输出 {written} 名'),
  broken: say(
    'Lines or files that could not be used, and were left out: {broken}',
    '无法使用而略过的行或文件：{broken}',
  ),
  unassigned: say(
    'Resources of no patient in the export, left out: {types}',
    '不属于导出中任何患者而略过的资源：{types}',
  ),
  notWhole: say(
    'Not whole for any patient, so that absence counts for nothing there: {types}',
    '对所有患者均不完整、缺失不作依据的资源类型：{types}',
  ),
  ofThemModifiable: say('{count} of them for now', '其中 {count} 名仅暂时不符合'),
  settles: say('Missing data that hold most undetermined patients back', '使最多患者“尚未确定”的缺失数据'),
  datum: say('{label}: {patients} patients', '{label}：{patients} 名'),
  alone: say('for {alone} the only one', '其中 {alone} 名仅缺此项'),
  nearMisses: say('Near misses: ruled out by one criterion only', '接近符合：仅一项标准不符合'),
  nearMiss: say('{label}: {patients} patients', '{label}：{patients} 名'),
} as const
