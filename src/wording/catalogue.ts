import type { Basis, Evidence, Reason, Verdict } from '../criteria/determination.ts'
import type { Outcome } from '../matching/outcome.ts'
import type { Label } from '../terminology/concept.ts'
import type { DecidedBy } from '../trials/trial.ts'
import type { ReadDetail, ReadStatus } from '../chart/chart.ts'

const say = (en: string, zh: string): Label => ({ en, zh })

export const verdictWords: { readonly [V in Verdict]: Label } = {
  pass: say('pass', '符合'),
  fail: say('fail', '不符合'),
  unknown: say('unknown', '未知'),
  'not-applicable': say('not applicable', '不适用'),
}

export const basisWords: { readonly [B in Basis]: Label } = {
  documented: say('documented in the chart', '病历有据'),
  presumed: say('presumed: complete read, none on record', '推定：完整读取后无记录'),
  entered: say('entered by hand', '手工录入'),
  attested: say('attested by the clinician', '医生确认'),
  none: say('not decided', '未判定'),
}

export const outcomeWords: { readonly [O in Outcome]: Label } = {
  'potentially-eligible': say('potentially eligible', '可能符合'),
  undetermined: say('undetermined', '尚未确定'),
  ineligible: say('ruled out', '不符合'),
  'not-applicable': say('not applicable', '不适用'),
}

export const reasonWords: { readonly [R in Reason]: Label } = {
  'not-recorded': say('not on record', '未记录'),
  // Too old, or dated after a day that lies in the past.
  'out-of-date': say('outside the time that counts', '不在有效时限内'),
  'unit-not-convertible': say('unit cannot be converted', '单位无法换算'),
  'value-unusable': say('value cannot be used', '数值不可用'),
  conflicting: say('values contradict each other', '数值相互矛盾'),
  'read-failed': say('could not be read from the record', '病历读取失败'),
  'not-permitted': say('reading was not permitted', '无读取权限'),
  'needs-entry': say('has to be entered', '需录入'),
  'needs-attestation': say('only a person can say', '需医生确认'),
  'needs-detail': say('a finding on record needs a closer word', '已有记录，需补充细节'),
  'before-treatment': say("the trial's clock ends before treatment", '治疗前完成即可'),
  'source-incomplete': say("missing from the trial's text", '试验原文缺失'),
  'source-ambiguous': say("the trial's text can be read in two ways", '试验原文有歧义'),
}

/** What to do where the rule itself says nothing more exact. */
export const actionByReason: { readonly [R in Reason]: Label } = {
  'not-recorded': say('Obtain it, or enter it if it is known.', '完善检查；若已知可直接录入。'),
  'out-of-date': say('Repeat it.', '复查。'),
  'unit-not-convertible': say(
    'Look at the result and enter the value with its unit.',
    '查看原始结果，录入数值及单位。',
  ),
  'value-unusable': say('Look at the result and enter what it says, or repeat it.', '查看原始结果并录入，或复查。'),
  conflicting: say(
    'Look at the results and repeat the test, or say which is right.',
    '核对结果并复查，或说明以哪一项为准。',
  ),
  'read-failed': say(
    'Read the record again, or look it up in the record and say.',
    '重新读取病历，或在病历中核实后说明。',
  ),
  'not-permitted': say(
    'Ask for access to this part of the record, or look it up and say.',
    '申请读取权限，或自行核实后说明。',
  ),
  'needs-entry': say('Score it and enter the result.', '评分并录入结果。'),
  'needs-attestation': say('Answer yes or no.', '请回答“是”或“否”。'),
  'needs-detail': say(
    'Look at what is shown and answer: severity, cause, class or whether it is current.',
    '查看所示记录并回答：严重程度、病因、分级或是否现症。',
  ),
  'before-treatment': say('Plan it before treatment.', '在治疗前安排。'),
  'source-incomplete': say("Ask the trial's site.", '询问试验中心。'),
  'source-ambiguous': say("Ask the trial's site which reading holds.", '询问试验中心以何种解读为准。'),
}

/** Sentences that rules and matching speak by id; values stand in braces. */
export const messages: Readonly<Record<string, Label>> = {
  'action.readAgain': say(
    '{resourceType} could not be read whole: read the record again, or look it up and say.',
    '{resourceType} 未能完整读取：请重新读取，或核实后说明。',
  ),
  'action.readAgainOrEnter': say(
    '{resourceType} could not be read whole, so that a saved score may be there: read the record again, or enter the score.',
    '{resourceType} 未能完整读取，可能已有保存的评分：请重新读取病历，或录入评分。',
  ),
  'action.pregnancyTest': say('Do a pregnancy test before treatment.', '治疗前做妊娠试验。'),
  'action.serumPregnancyTest': say(
    'Do a serum pregnancy test within 7 days before enrolment.',
    '入组前 7 天内做血清妊娠试验。',
  ),
  'action.confirmHiv': say('Confirm or refute the reactive HIV screen.', '对 HIV 筛查阳性做确证试验。'),
  'action.waitUntil': say('Satisfied from {date}.', '自 {date} 起满足。'),
  'action.lowerSteroid': say(
    'Keep below {milligrams} mg/day of prednisone; satisfied from {date} if lowered today.',
    '泼尼松等效剂量保持低于 {milligrams} mg/日；若今日减量，自 {date} 起满足。',
  ),
  'action.stateDose': say(
    'Say what dose is taken, in milligrams a day, and how: the record does not tell it for certain.',
    '请说明每日剂量（毫克）及给药途径：病历不足以确定。',
  ),
  'action.stateDuration': say(
    'Say whether it was taken for at least {months} months.',
    '请说明是否已使用 ≥ {months} 个月。',
  ),
  'action.stateLastChange': say('Say when the dose was last changed.', '请说明最近一次调整剂量的日期。'),
  'action.statePriorTreatment': say(
    'Add earlier treatment, intolerance or contraindication, and answer.',
    '补充既往治疗、不耐受或禁忌，并作答。',
  ),
  'action.attestFailure': say(
    'Say whether these treatments failed, or the disease came back.',
    '请确认上述治疗无效或缓解后复发。',
  ),
  'action.washout': say(
    '{drugs}: washout over from {date} if stopped today.',
    '{drugs}：若今日停用，自 {date} 起完成洗脱。',
  ),
  'action.washoutUnknown': say(
    '{drugs}: find out the last dose; no half-life is at hand for the date.',
    '{drugs}：核实末次用药；缺少半衰期，无法推算日期。',
  ),
  'action.askWhetherCounts': say("Ask the trial's site whether this drug counts.", '询问试验中心该药是否计入。'),
  'action.repeatAfterBCells': say('Repeat once B cells are back.', 'B 细胞恢复后复查。'),
  'action.baseline': say(
    'An earlier value is needed for comparison: 3 to 12 months before for skin, 3 to 24 for lung.',
    '需更早的对比值：皮肤 3–12 个月前，肺 3–24 个月前。',
  ),
  'action.relativeOrAbsolute': say(
    "Relative and absolute change disagree: ask the trial's site which is meant.",
    '相对变化与绝对变化结论不同：询问试验中心所指。',
  ),
  'action.confirmTrend': say('Look at the course and answer.', '查看变化趋势并作答。'),
  'action.modifiedSledai': say(
    'Enter the modified total, or ask the site which modification is meant.',
    '录入改良总分，或询问中心所指改良版本。',
  ),
  'action.askJoiner': say(
    "Ask the trial's site whether these criteria are needed together.",
    '询问试验中心这些条件是否须同时满足。',
  ),
  'note.presumed': say('Presumed from complete reads of {reads}.', '依据完整读取推定：{reads}。'),
  'note.hasDied': say('The record says that the patient has died.', '病历记载患者已死亡。'),
  'note.unsure': say('Answered "unsure" on {date}.', '{date} 回答“不确定”。'),
  'note.answerAgainstChart': say(
    'Answered "{answer}" on {date}, against what the chart shows; the chart stands unless it is overridden with a reason.',
    '{date} 回答“{answer}”，与病历不符；除非注明理由予以更正，以病历为准。',
  ),
  'note.answerLeavesOpen': say(
    'Answered on {date}; what is listed as missing still has to be shown.',
    '{date} 已作答；仍缺所列数据，需另行提供。',
  ),
  'note.answerNeedsValue': say(
    'Answered on {date}; a value is needed here, enter it instead.',
    '{date} 已作答；此处需要数值，请录入。',
  ),
}

export const readStatusWords: { readonly [S in ReadStatus]: Label } = {
  complete: say('read', '已读取'),
  partial: say('read in part', '部分读取'),
  failed: say('not read', '读取失败'),
  'not-permitted': say('not permitted', '无权限'),
  unsupported: say('not offered by the EHR', '系统不支持'),
}

export const readDetailWords: { readonly [K in ReadDetail['kind']]: Label } = {
  reading: say('still being read', '读取中'),
  'next-link': say('more pages than were given', '尚有后续页未提供'),
  'page-loop': say('its pages lead in a circle', '分页出现循环'),
  'page-elsewhere': say('a page on another server was not followed', '分页指向其他服务器，未跟随'),
  'page-lost': say('a page could not be had', '某页无法获取'),
  outcome: say('the server reported a problem', '服务器报告问题'),
  http: say('the server answered with an error', '服务器返回错误'),
  network: say('the server could not be reached', '无法连接服务器'),
  timeout: say('the server did not answer in time', '服务器超时'),
  'session-expired': say('the session expired', '会话已过期'),
  'not-json': say('the answer could not be understood', '返回内容无法解析'),
  scope: say('access was not granted', '未获授权'),
  'not-offered': say('the server does not offer it', '服务器不提供'),
  'not-sent': say('not sent with the request', '未随请求提供'),
  'server-not-allowed': say("its server is not on this site's list", '该服务器不在本中心的许可名单中'),
  'broken-resources': say('some resources were broken', '部分资源损坏'),
  'other-patient': say('resources of another patient were left out', '已剔除属于其他患者的资源'),
}

export const decidedByWords: { readonly [D in DecidedBy]: Label } = {
  chart: say('from the chart', '由病历判定'),
  score: say('from a score', '由评分判定'),
  history: say('from the history on record', '由既往史判定'),
  attestation: say('only a person can say', '由医生确认'),
  'chart-and-attestation': say('from the chart and from a person', '由病历及医生共同判定'),
  'source-incomplete': say("the trial's text is incomplete", '试验原文不完整'),
}

/** What a record says of a diagnosis's presence. */
export const presenceWords: { readonly [S in NonNullable<Evidence['status']>]: Label } = {
  active: say('active', '现症'),
  unstated: say('status not stated', '未注明状态'),
  past: say('over', '已结束'),
  unconfirmed: say('unconfirmed', '未确诊'),
}

/** Data that are no concept of the terminology. */
export const datumWords: Readonly<Record<string, Label>> = {
  'birth-date': say('Birth date', '出生日期'),
  sex: say('Sex', '性别'),
  'diagnosis-date': say('Date of diagnosis', '确诊日期'),
}

export const reportWords = {
  disclaimer: say(
    'Decision support for prescreening, not a determination of eligibility. Eligibility is for the trial site to decide.',
    '本结果仅为预筛决策支持，并非入组资格判定；资格由试验中心确定。',
  ),
  incomplete: say('The record could not be read whole:', '病历未能完整读取：'),
  completeRead: say('The record was read whole.', '病历已完整读取。'),
  missingData: say('Missing data, most useful first', '缺失数据（按作用排序）'),
  from: say('from {date}', '自 {date} 起'),
  overridden: say('the chart says "{verdict}", overridden: {reason}', '病历为“{verdict}”，已更正：{reason}'),
  asOf: say('as of', '截至'),
  patient: say('Patient', '患者'),
  settles: say('criteria: {criteria}, trials: {trials}', '标准 {criteria} 条，试验 {trials} 项'),
} as const
