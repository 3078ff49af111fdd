import type { Label } from '../terminology/concept.ts'

const say = (en: string, zh: string): Label => ({ en, zh })

/** The dialog in which a result is printed, copied or saved. Values stand in braces. */
export const takeAlongWords = {
  title: say('Print or export', '打印或导出'),
  lead: say(
    'Always what the record and your entries say as of {date}; nothing is sent anywhere.',
    '内容均依据病历与已录入信息（截至 {date}）；不向任何地方发送数据。',
  ),
  stillReading: say(
    'The record is still being read: what is taken along now says so.',
    '病历仍在读取中，此时导出的内容会注明。',
  ),
  what: say('What', '内容'),
  forTrial: say('Trial', '试验'),
  preview: say('What it says', '内容预览'),
  print: say('Print …', '打印……'),
  copy: say('Copy', '复制'),
  save: say('Save as a file', '保存为文件'),
  close: say('Close', '关闭'),
  sheetHint: say(
    'On paper, in A4 or Letter: all trials, what is missing with room to write, and the criteria of the trial chosen here. It names the patient.',
    '纸质版（A4 或 Letter）：全部试验、带填写栏的缺失数据，以及所选试验的标准。含患者姓名。',
  ),
  copied: say('Copied.', '已复制。'),
  copyRefused: say(
    'The EHR’s frame does not let the app copy. The text is selected: press Ctrl+C (on a Mac ⌘C).',
    '病历系统框架不允许本应用复制。文本已选中：请按 Ctrl+C（Mac 为 ⌘C）。',
  ),
  saved: say(
    'Handed to the browser as {name}. If no file comes, the EHR’s frame does not allow it: copy the text instead.',
    '已交由浏览器保存为 {name}。若无文件，说明病历系统框架不允许下载，请改用复制。',
  ),
  printRefused: say(
    'No print window was opened: the EHR’s frame does not allow it. Open the app in its own window, or copy the note instead.',
    '未能打开打印窗口：病历系统框架不允许。请在独立窗口中打开本应用，或改为复制简要记录。',
  ),
} as const satisfies Readonly<Record<string, Label>>

/** What can be taken along, with what it is for. */
export const takeAlongKinds = {
  sheet: say('Prescreening sheet, to print', '预筛表（打印）'),
  note: say('Note for the record, short', '病程记录用简要文本'),
  referral: say('Letter to a trial’s site', '致试验中心的转介信'),
  text: say('Everything, as text', '全部结果（文本）'),
  csv: say('Criteria as a table (CSV)', '标准表格（CSV）'),
  json: say('Result for programs (JSON)', '供程序使用的结果（JSON）'),
  fhir: say('Result as FHIR (GuidanceResponse)', 'FHIR 结果（GuidanceResponse）'),
} as const satisfies Readonly<Record<string, Label>>

/** What the printed sheet says around the result. */
export const sheetWords = {
  title: say('CAR-T trial prescreening', 'CAR-T 试验预筛表'),
  asOf: say('as of {date}', '截至 {date}'),
  trials: say('Trials', '试验'),
  trial: say('Trial', '试验'),
  outcome: say('Outcome', '结果'),
  decides: say('What decides', '决定因素'),
  registry: say('{status} (registry, {date})', '{status}（登记信息，{date}）'),
  missing: say('Missing, most useful first', '缺失数据（按作用排序）'),
  datum: say('What', '项目'),
  why: say('Why, and what to do', '原因与处理'),
  settles: say('For', '用于'),
  value: say('Value', '数值'),
  date: say('Date', '日期'),
  moreMissing: say('and {n} more, shown on the screen', '另有 {n} 项，见屏幕'),
  criteria: say('Criteria of {trial}', '{trial} 的标准'),
  criterion: say('Criterion', '标准'),
  verdict: say('Verdict', '判定'),
  evidence: say('Evidence, or what is missing', '依据或缺失项'),
  yes: say('yes', '是'),
  no: say('no', '否'),
  notApplicable: say('Do not apply to this patient: {list}', '不适用于该患者：{list}'),
  signed: say('Prescreened by, date', '预筛人、日期'),
} as const satisfies Readonly<Record<string, Label>>
