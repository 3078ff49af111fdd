import type { Problem } from '../scores/answers.ts'
import type { Label } from '../terminology/concept.ts'

const say = (en: string, zh: string): Label => ({ en, zh })

/** What the forms of instruments say. Values stand in braces. */
export const instrumentWords = {
  open: say('Score item by item', '逐项评分'),
  openOf: say('Score item by item: {label}', '逐项评分：{label}'),
  change: say('Change', '修改'),
  changeOf: say('Change {label}', '修改 {label}'),

  // Items
  present: say('present', '有'),
  absent: say('absent', '无'),
  yes: say('yes', '是'),
  no: say('no', '否'),
  notAssessed: say('not assessed', '未评估'),
  points: say('{n} points', '{n} 分'),
  onePoint: say('1 point', '1 分'),
  upTo: say('up to {n} points', '最高 {n} 分'),
  addsItself: say('{min} to {max}', '{min}–{max}'),
  countsNothing: say('adds no points', '不计分'),
  unless: say('does not count if due to: {cause}', '以下原因所致不计：{cause}'),
  keys: say(
    'Tab goes from item to item; the key shown with an answer gives it, arrows move; Enter saves, Escape closes.',
    'Tab 切换条目；按答案旁所示按键即可作答，方向键移动；回车保存，Esc 关闭。',
  ),
  noDefault: say(
    'Nothing is filled in beforehand. “Not assessed” leaves the total open; “absent” counts as looked for and not found.',
    '不预填任何条目。“未评估”使总分保持未定；“无”表示已检查且不存在。',
  ),
  right: say('Right', '右'),
  left: say('Left', '左'),
  groups: say('{done} of {all} answered', '已答 {done}/{all}'),

  // The chart beside an item
  chart: say('Chart', '病历'),
  suggests: say('points to “{answer}”', '提示“{answer}”'),
  confirm: say('Confirm “{answer}”', '确认“{answer}”'),
  confirmOf: say('Confirm “{answer}” for {item}', '确认“{answer}”：{item}'),
  confirmed: say('Confirmed: “{answer}”', '已确认：“{answer}”'),
  ownRange: say('normal {range}', '参考范围 {range}'),
  standsIn: say(
    '{concept} used instead of {insteadOf}, which is not on record in the window.',
    '时间窗内无{insteadOf}，以{concept}代替。',
  ),
  old: say('{days} days old: longer than this score looks back.', '{days} 天前的结果，超出该评分的回顾期。'),
  explainedBy: say('{concept} on {date} may explain it.', '{date} 的{concept}可能为其原因。'),
  waiting: say('From the chart, waiting for you to confirm: {n}', '病历提示、待您逐一确认的条目：{n}'),

  // The whole
  scale: say('Muscles tested', '检测肌肉'),
  bothSides: say('both sides (of 150)', '双侧（满分150）'),
  oneSide: say('right side only (of 80)', '仅右侧（满分80）'),
  scaleApart: say(
    'The two scales are never converted into each other. The trials ask for the one of 150.',
    '两种量程不可换算；各试验要求150分制。',
  ),
  typedTotal: say('Only the total is known', '仅知总分'),
  total: say('Total ({min}–{max})', '总分（{min}–{max}）'),
  totalFrom: say('Total (from {min})', '总分（不小于{min}）'),
  totalLead: say(
    'Type the total instead of the items, or beside those that are known.',
    '可直接录入总分，代替各条目或与已知条目并用。',
  ),
  sum: say('Total', '总分'),
  between: say('{min} to {max}', '{min}–{max}'),
  openItems: say('{n} items open', '{n} 项未答'),
  nothingOpen: say('all items answered', '全部已答'),
  grades: say('{a} A, {b} B', 'A 级 {a} 个，B 级 {b} 个'),
  band: say('band: {band}', '分级：{band}'),
  met: say('criteria met', '符合标准'),
  notMet: say('criteria not met', '不符合标准'),
  metOpen: say('still open', '尚未确定'),
  pointsText: say('{points} points', '{points} 分'),
  workOut: say('Work out:', '计算：'),
  proposes: say(
    'This proposes “{answer}”. Nothing is answered until you confirm it.',
    '结果提示“{answer}”，经您确认后才作为回答。',
  ),
  attestedBefore: say(
    'In the chart: “{answer}”, attested on {date} by {author}. It counts once you confirm it for today.',
    '病历中已有确认：“{answer}”（{date}，{author}）。经您今日再次确认后方计入。',
  ),
  asksMore: say(
    'The criteria are met; the sentence asks for more than they say, so that the answer is yours.',
    '已符合该分类标准，但本条要求不止于此，请自行判断。',
  ),
  proposesFor: say('You confirm the answer at: {criteria}', '请在以下标准处确认回答：{criteria}'),
  decides: say('Decides already', '已可判定'),
  staysOpen: say('Still open', '仍未定'),
  decidesNothing: say('No criterion waits on this score.', '没有标准等待此评分。'),

  // Saving
  save: say('Save', '保存'),
  undo: say('Undo', '撤销'),
  close: say('Close', '关闭'),
  assessedOn: say('Assessed on', '评估日期'),
  author: say('Assessed by', '评估者'),
  remark: say('Remark', '备注'),
  authorHint: say('kept for this tab', '在本标签页内保留'),
  unsaved: say('Not saved yet.', '尚未保存。'),
  discard: say('Discard', '放弃'),
  goOn: say('Go on', '继续填写'),
  keptHere: say('Kept in this tab only. Nothing is saved in the chart.', '仅保存在本标签页，不写入病历。'),
  alsoWritten: say('Saving also writes it to the chart.', '保存时同时写入病历。'),
  nothingAnswered: say('Answer at least one item, or type the total.', '请至少回答一项，或录入总分。'),
  contradicts: say(
    'The answered items give {min} to {max}: the total cannot be {total}.',
    '已答条目的总分范围为 {min}–{max}，总分不可能为 {total}。',
  ),
  dateNeeded: say('Give a day up to {date}.', '请填写不晚于 {date} 的日期。'),

  // Taking along
  nothingInChart: say(
    'Nothing of this is saved in the chart: this EHR or this site does not allow it. Take it along as a file.',
    '以上内容未写入病历：系统或机构未允许写入。可导出为文件带走。',
  ),
  triedNotExported: say('Tried values are not exported.', '假设的数值不会导出。'),
  exportJson: say('Export entries (JSON)', '导出录入内容（JSON）'),
  exportFhir: say('Export as FHIR', '导出为 FHIR'),
  exportLeavesOut: say(
    'Laboratory values and findings typed here are in the JSON file only: {n}',
    '在此录入的检验值等仅见于 JSON 文件：{n} 项',
  ),
  exportFailed: say('The file could not be made.', '文件生成失败。'),

  // Writing to the chart
  missingLead: say(
    'Most useful first. What you enter counts at once and is kept in this tab; scores are also written to the chart.',
    '按作用排序。录入后立即生效并保存在本标签页；评分同时写入病历。',
  ),
  enteredLead: say(
    'Kept in this tab. Scores are in the chart where they are marked so; an entry removed here stays in the chart.',
    '保存在本标签页。标明“已写入病历”的评分已在病历中；在此删除不影响病历。',
  ),
  writing: say('Writing to the chart …', '正在写入病历……'),
  written: say('In the chart', '已写入病历'),
  notWritten: say('Not in the chart: {reason} It is kept here.', '未写入病历：{reason}已保存在此处。'),
  writeNow: say('Write to the chart', '写入病历'),
  tryAgain: say('Try again', '重试'),
  tryAgainOf: say('Write {label} to the chart again', '重新写入：{label}'),
} as const satisfies Readonly<Record<string, Label>>

/** Why what was typed into a field cannot be. */
export const problemLabels: { readonly [K in Problem['kind']]: Label } = {
  'unknown-instrument': say('There is no such instrument.', '没有该量表。'),
  'unknown-item': say('There is no such item.', '没有该条目。'),
  'not-a-number': say('Enter a plain number, with a point for decimals.', '请输入数字，小数用点号。'),
  'out-of-range': say('Enter a number from {min} to {max}.', '请输入 {min} 至 {max} 之间的数字。'),
  'not-a-step': say('Enter a whole number.', '请输入整数。'),
  'not-an-option': say('Choose one of the answers.', '请选择一个答案。'),
  'not-yes-or-no': say('Answer present or absent.', '请选择有或无。'),
  'not-a-list': say('This is no list.', '不是列表。'),
  contradicts: say('This contradicts another answer.', '与其他答案矛盾。'),
  missing: say('Some answers are missing.', '尚有条目未答。'),
  'unconfirmed-weight': say('The weight of this item is not confirmed.', '该条目的分值未经确认。'),
}

/** Why an entry could not be written. Each is a sentence. */
export const writeFailureWords = {
  'not-permitted': say('the EHR has not allowed it.', '系统未授权。'),
  refused: say('the EHR refused it ({detail}).', '系统拒绝（{detail}）。'),
  network: say('the EHR could not be reached.', '无法连接系统。'),
  timeout: say('the EHR did not answer in time.', '系统响应超时。'),
  'session-expired': say(
    'the session has ended; open the app from the chart again.',
    '会话已结束，请从病历中重新打开。',
  ),
  'not-json': say('the EHR’s answer could not be understood.', '系统返回内容无法解析。'),
} as const satisfies Readonly<Record<string, Label>>
