import type { PrefetchedItem } from '../chart/from-prefetch.ts'
import type { Label } from '../terminology/concept.ts'

const say = (en: string, zh: string): Label => ({ en, zh })

/** The card preview's own words. Values stand in braces. */
export const previewWords = {
  title: say('CDS Hooks card preview', 'CDS Hooks 卡片预览'),
  lead: say(
    'What an EHR shows when a chart is opened. Everything is worked out in this page; nothing is sent anywhere.',
    '病历打开时 EHR 所显示的内容。全部在本页内计算，不向任何地方发送数据。',
  ),
  language: say('Language', '语言'),
  chart: say('Chart', '病历'),
  sample: say('Sample patient', '示例患者'),
  chooseSample: say('Choose …', '请选择……'),
  noSamples: say('The sample charts could not be loaded: {why}', '示例病历无法加载：{why}'),
  paste: say('Or paste a patient-view request or a Bundle (JSON)', '或粘贴 patient-view 请求或 Bundle（JSON）'),
  usePasted: say('Use what is pasted', '使用粘贴内容'),
  asOf: say('As of', '截至日期'),
  server: say('The EHR lets the service read what the prefetch lacks', 'EHR 允许服务读取预取所缺内容'),
  notJson: say('This is not JSON.', '不是 JSON。'),
  notUsable: say(
    'This is neither a patient-view request nor a Bundle of one patient: {why}',
    '既不是 patient-view 请求，也不是单个患者的 Bundle：{why}',
  ),
  faults: say('The request is off:', '请求有误：'),
  wholeRequest: say('the whole request', '整个请求'),
  card: say('The card', '卡片'),
  noCard: say('No card: no cohort of any trial fits this patient.', '无卡片：没有任何试验队列适合该患者。'),
  precondition: say(
    'No card: the service would answer 412, for it could not have {list}.',
    '无卡片：服务将返回 412，因为无法获得 {list}。',
  ),
  nothingYet: say('Choose a sample patient to see a card.', '选择示例患者以查看卡片。'),
  working: say('Working …', '处理中……'),
  from: say('From {source}', '来源：{source}'),
  dismiss: say('Dismiss because', '忽略理由'),
  dismissButton: say('Dismiss', '忽略'),
  wouldSend: say('Feedback that the EHR would send', 'EHR 将发送的反馈'),
  linkNote: say('An EHR opens the app here, with the patient.', 'EHR 将在此打开应用并传递患者。'),
  json: say('Response', '响应'),
  copyHint: say('Scrolls sideways and down.', '可横向与纵向滚动。'),
  checks: say('Card fields against the specification', '卡片字段与规范对照'),
  field: say('Field', '字段'),
  rule: say('Has to be', '要求'),
  result: say('Result', '结果'),
  holds: say('holds', '符合'),
  off: say('off: {places}', '有误：{places}'),
  allHold: say('All {n} rules hold.', '{n} 条规则全部符合。'),
  someOff: say('{n} rules do not hold.', '{n} 条规则不符合。'),
  prefetch: say('Prefetch', '预取'),
  prefetchLead: say(
    'What the EHR sends along, and what came. Take a tick away to see the card without it.',
    'EHR 随请求发送的内容。取消勾选可查看缺少该项时的卡片。',
  ),
  sent: say('Sent', '发送'),
  key: say('Key', '键'),
  template: say('Template', '模板'),
  came: say('What came', '收到内容'),
  completed: say('What was missing was then read from the server.', '缺失部分随后已从服务器读取。'),
  notCompleted: say(
    'Nothing more could be read: the card names what is missing.',
    '无法读取更多内容：卡片已列出缺失部分。',
  ),
  resources: say('resources: {n}', '{n} 项资源'),
} as const satisfies Readonly<Record<string, Label>>

export const prefetchStateWords: { readonly [S in PrefetchedItem['state']]: Label } = {
  absent: say('not sent: not read', '未发送：未读取'),
  empty: say('empty: there is none', '空：无记录'),
  failed: say('failed', '失败'),
  partial: say('in part', '部分'),
  complete: say('whole', '完整'),
}
