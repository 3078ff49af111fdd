import type { Label } from '../terminology/concept.ts'

const say = (en: string, zh: string): Label => ({ en, zh })

/** What a card says. Values stand in braces. */
export const cardWords = {
  product: say('CAR-T Prescreen', 'CAR-T 预筛'),
  topic: say('CAR-T trial prescreening', 'CAR-T 试验预筛'),

  // Summary
  possible: say(
    'CAR-T: {possible} of {all} trials still possible.',
    'CAR-T 预筛：{all} 项试验中 {possible} 项仍有可能。',
  ),
  possibleFrom: say(
    'CAR-T: none of {all} trials possible now; {trial} from {date}.',
    'CAR-T 预筛：{all} 项试验目前均不可能；{trial} 自 {date} 起可能。',
  ),
  changeable: say(
    'CAR-T: none of {all} trials possible now; time or treatment can change this.',
    'CAR-T 预筛：{all} 项试验目前均不可能；可随时间或治疗改变。',
  ),
  ruledOut: say('CAR-T: none of {all} trials possible.', 'CAR-T 预筛：{all} 项试验均不可能。'),
  mostUseful: say('Most useful missing: {datum}.', '最需补充：{datum}。'),
  readInPart: say('Record read in part.', '病历仅部分读取。'),

  // Detail
  counts: say('{pass} pass, {unknown} unknown, {fail} fail', '符合 {pass}，未知 {unknown}，不符合 {fail}'),
  from: say('possible from {date}', '自 {date} 起可能'),
  modifiable: say('time or treatment can change this', '可随时间或治疗改变'),
  ruledOutBy: say('Ruled out by: {list}', '排除依据：{list}'),
  more: say('and {n} more', '另有 {n} 项'),
  noDiagnosis: say('No diagnosis on record for: {list}', '病历中无相应诊断：{list}'),
  missing: say('Missing, most useful first', '缺失数据（按作用排序）'),
  missingDatum: say(
    '{datum}: {why} (criteria: {criteria}, trials: {trials})',
    '{datum}：{why}（标准 {criteria} 条，试验 {trials} 项）',
  ),
  notReadWhole: say(
    'Not read in full, so what depends on it stays unknown: {list}',
    '以下未能完整读取，相关结论保持未知：{list}',
  ),
  asOf: say('As of {date}. ', '截至 {date}。'),

  // Links, suggestions, reasons
  open: say('Open CAR-T Prescreen: {trial}', '打开 CAR-T 预筛：{trial}'),
  order: say('Order: {test}', '开立检查：{test}'),
  orderDescription: say(
    'Draft order for {test} ({code}), missing for {trials}',
    '检查申请草稿：{test}（{code}），{trials} 所缺',
  ),
  orderReason: say('Missing for CAR-T trial prescreening', 'CAR-T 试验预筛所缺'),
} as const satisfies Readonly<Record<string, Label>>

/** Why a clinician sets a card aside. The codes are counted in the feedback and stay as they are. */
export const overrideReasonWords = {
  'not-a-candidate': say('Not a candidate in my judgement', '临床判断不适合'),
  'patient-declines': say('The patient declines trials', '患者不愿参加试验'),
  'already-considered': say('Already considered or referred', '已评估或已转介'),
  'not-now': say('Not now', '暂不处理'),
  'record-wrong': say('The record is wrong or out of date', '病历有误或已过时'),
} as const satisfies Readonly<Record<string, Label>>

/** What each field of a card has to be, as CDS Hooks asks. */
export const cardRuleWords = {
  card: say('a JSON object', 'JSON 对象'),
  uuid: say('a UUID, needed for feedback', 'UUID，反馈所需'),
  summary: say('required: one line of plain text under 140 characters', '必填：一行纯文本，少于 140 个字符'),
  detail: say('Markdown without raw HTML', 'Markdown，不含 HTML'),
  indicator: say('required: info, warning or critical', '必填：info、warning 或 critical'),
  sourceLabel: say('required: a label', '必填：名称'),
  sourceUrls: say('absolute addresses', '绝对地址'),
  topic: say('a code with system and display', '编码、体系与显示名'),
  suggestions: say('each with a label and a UUID', '每项有名称与 UUID'),
  actions: say(
    'each with type and description; a resource to create or update, a resource id to delete',
    '每项有类型与说明；新建或更新须有资源，删除须有资源 ID',
  ),
  selectionBehavior: say('at-most-one or any, required with suggestions', 'at-most-one 或 any；有建议时必填'),
  overrideReasons: say('each with code, system and display', '每项有编码、体系与显示名'),
  links: say(
    'each with label, absolute URL and type absolute or smart',
    '每项有名称、绝对地址及类型 absolute 或 smart',
  ),
  appContext: say('text, on links of type smart only', '文本，仅用于 smart 类型链接'),
  noEmpty: say('no field is null or empty', '无空字段'),
  known: say('no field that the specification does not know', '无规范以外的字段'),
} as const satisfies Readonly<Record<string, Label>>

/** What is wrong with a hook request. */
export const requestWords = {
  notAnObject: say('must be a JSON object', '须为 JSON 对象'),
  hook: say('must be "patient-view"', '须为 "patient-view"'),
  uuid: say('must be a UUID', '须为 UUID'),
  context: say('is required, with patientId', '必填，须含 patientId'),
  patientId: say('must be the id of the patient, as FHIR writes ids', '须为符合 FHIR 写法的患者 ID'),
  prefetch: say('must be an object of keys', '须为键值对象'),
  fhirServer: say('must be an absolute http(s) address', '须为 http(s) 绝对地址'),
  serverNeeded: say('is required where fhirAuthorization is given', '给出 fhirAuthorization 时必填'),
  authorization: say(
    'must hold access_token, token_type Bearer and scope',
    '须含 access_token、token_type Bearer 与 scope',
  ),
  otherPatient: say('is for another patient than the context', '与上下文中的患者不一致'),
} as const satisfies Readonly<Record<string, Label>>
