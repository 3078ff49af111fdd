import type { Label } from '../terminology/concept.ts'

const say = (en: string, zh: string): Label => ({ en, zh })

/** What is said in a note for the record and in a letter to a trial's site. Values stand in braces. */
export const exportWords = {
  program: say('CAR-T Prescreen {version}, content of {date}', 'CAR-T 预筛 {version}，内容日期 {date}'),

  // Note
  note: say('CAR-T trial prescreening as of {date}', 'CAR-T 试验预筛（截至 {date}）'),
  trialOutcome: say('{trial}: {outcome}', '{trial}：{outcome}'),
  cohorts: say(' ({list})', '（{list}）'),
  notApplicable: say('No diagnosis on record for: {list}', '病历中无以下试验所针对的诊断：{list}'),
  next: say('Most useful next:', '优先补充：'),
  nextItem: say('{n}. {label}: {why} ({trials})', '{n}. {label}：{why}（{trials}）'),
  more: say('and {n} more', '另有 {n} 项'),
  byHand: say('Entered or answered by hand: {list}', '手工录入或医生确认：{list}'),

  // Referral
  referral: say('Referral for screening: {trial}', '转介筛查：{trial}'),
  to: say('Sponsor: {sponsor}', '申办方：{sponsor}'),
  contact: say('Trial site and contact (see the registry entry, {url})', '试验中心及联系人（见登记页面 {url}）'),
  from: say('From (clinician, hospital, telephone)', '转介医生、医院、电话'),
  patient: say('Patient (as consent and your hospital’s rules allow)', '患者（按知情同意及医院规定填写）'),
  ageAndSex: say('Age {age}, {sex}', '{age} 岁，{sex}'),
  asOf: say('Prescreened from the record as of {date}. {record}', '依据病历预筛，截至 {date}。{record}'),
  registry: say(
    'Registry status: {status}, last checked on {date}. Does the trial still recruit?',
    '登记状态：{status}，核对于 {date}。是否仍在招募？',
  ),
  outcome: say('Outcome of prescreening: {outcome}. {why}', '预筛结果：{outcome}。{why}'),
  fails: say('Speaks against ({n})', '不符合（{n}）'),
  open: say('Open ({n})', '待明确（{n}）'),
  toSay: say('To be confirmed by a person, or done before treatment ({n})', '需人工确认或治疗前完成（{n}）'),
  passes: say('Fulfilled ({n})', '已符合（{n}）'),
  settled: say('Covered by an alternative ({n})', '已由替代标准满足（{n}）'),
  missing: say('{name}: {why}. {action}', '{name}：{why}。{action}'),
  questions: say('Questions for your site ({n})', '请贵中心答复（{n}）'),
  flawed: say('{criterion}: {flaw}', '{criterion}：{flaw}'),
  signed: say('Name, date, signature', '姓名、日期、签名'),
  nothingToRefer: say(
    'No trial asked for is for a disease of this patient: there is nothing to refer.',
    '所选试验均不针对该患者的疾病，无可转介内容。',
  ),
} as const satisfies Readonly<Record<string, Label>>

/** The columns of the criteria as CSV, in their order. */
export const criteriaColumns = {
  asOf: say('As of', '截至日期'),
  record: say('Record', '病历读取'),
  patient: say('Patient', '患者'),
  trial: say('Trial', '试验'),
  outcome: say('Outcome', '结果'),
  cohort: say('Cohort', '队列'),
  criterion: say('Criterion', '标准'),
  category: say('Category', '类别'),
  label: say('Text', '内容'),
  verdict: say('Verdict', '判定'),
  basis: say('Basis', '依据类型'),
  passesFrom: say('Passes from', '可符合日期'),
  evidence: say('Evidence', '依据'),
  missing: say('Missing', '缺失'),
  note: say('Note', '备注'),
  purpose: say('What this is', '说明'),
} as const satisfies Readonly<Record<string, Label>>
