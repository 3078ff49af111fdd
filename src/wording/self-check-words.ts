import type { Label } from '../terminology/concept.ts'

const say = (en: string, zh: string): Label => ({ en, zh })

/** Words of the self-check: what an integrator reads of a server before a launch, without any patient's data. */
export const selfCheckWords = {
  title: say('Self-check', '自检'),
  lead: say(
    'What the EHR’s server says of itself, held against what the app needs. No patient’s data are read, and nobody signs in.',
    '将电子病历系统服务器的自我声明与本应用的需求逐项对照。不读取任何患者数据，也不登录。',
  ),
  choose: say('Choose a server of site.json.', '请选择 site.json 中登记的服务器。'),
  patterns: say(
    'These entries stand for many servers: put the whole address into this page’s own, as …?check&iss=ADDRESS.',
    '以下条目代表多个服务器：请将完整地址写入本页地址，形如 …?check&iss=地址。',
  ),
  asking: say('Asking {issuer} …', '正在查询 {issuer}……'),
  others: say('Another server', '选择其他服务器'),
  counted: say(
    '{ok} in order, {limited} with a limit, {missing} to be changed.',
    '{ok} 项正常，{limited} 项受限，{missing} 项须更改。',
  ),
  copy: say('Copy as text', '复制为文本'),
  copied: say('Copied.', '已复制。'),
  copyRefused: say('The browser did not allow copying. Select the text below.', '浏览器不允许复制。请选取下方文本。'),
  asText: say('The same as text', '文本形式'),

  register: say('What to register at the EHR', '在电子病历系统中登记的内容'),
  launchUrl: say('Launch URL', '启动地址'),
  redirectUrl: say('Redirect URL', '重定向地址'),
  clientId: say('Client id (public, PKCE)', '客户端标识（公共客户端，PKCE）'),
  ehrScopes: say('Scopes asked when opened from a chart', '从病历中启动时请求的权限范围'),
  standaloneScopes: say('Scopes asked when opened by itself', '独立启动时请求的权限范围'),

  signIn: say('Sign-in: .well-known/smart-configuration', '登录：.well-known/smart-configuration'),
  server: say('FHIR server: metadata', 'FHIR 服务器：metadata'),
  types: say('What is read', '读取的资源'),
  afterLaunch: say('After a launch', '启动之后'),
  afterLaunchLead: say(
    'Open the app from a test patient’s chart, open “All searches” and press “Copy self-check”: which scopes were granted, and the status and count of each read, without patient data.',
    '从测试患者的病历中打开本应用，展开“全部检索”，点击“复制自检结果”：可得到已授予的权限范围以及每次读取的状态和数量，不含患者数据。',
  ),
  vendors: say('Notes for each EHR', '各电子病历系统说明'),
  vendorsLead: say(
    'From public documentation and reports. Of these servers only HAPI FHIR was run with this app’s service, without sign-in. Your site’s may differ.',
    '依据公开文档和报告整理。其中仅 HAPI FHIR 与本应用的服务端实际运行过（无登录）。各机构的系统可能有所不同。',
  ),
} as const satisfies Readonly<Record<string, Label>>

/** What is looked at, one line each. */
export const checkedWords = {
  smartConfiguration: say('SMART configuration', 'SMART 配置'),
  authorizeEndpoint: say('Authorization endpoint', '授权端点'),
  tokenEndpoint: say('Token endpoint', '令牌端点'),
  pkce: say('PKCE with S256', 'PKCE（S256）'),
  launchEhr: say('Launch from a chart (launch-ehr)', '从病历启动（launch-ehr）'),
  launchStandalone: say('Launch by itself (launch-standalone)', '独立启动（launch-standalone）'),
  clientPublic: say('Public clients (client-public)', '公共客户端（client-public）'),
  contextPatient: say('Patient handed over (context-ehr-patient)', '传递患者（context-ehr-patient）'),
  grammar: say('Grammar of scopes', '权限范围语法'),
  refresh: say('Refresh while the user is there (online_access)', '在线刷新令牌（online_access）'),
  scopes: say('Scopes offered', '提供的权限范围'),
  capabilityStatement: say('Capability statement', '能力声明'),
  fhirVersion: say('FHIR version', 'FHIR 版本'),
  software: say('Software', '软件'),
  formats: say('JSON', 'JSON 格式'),
  read: say('{type}: read by id', '{type}：按标识读取'),
  search: say('{type}: searched by {parameters}', '{type}：按 {parameters} 检索'),
} as const satisfies Readonly<Record<string, Label>>

/** What to do about a line that is not in order. */
export const changeWords = {
  unreachable: say(
    'No answer that a page may read. Check the address; let the server send CORS headers for this page’s origin; and let this page’s Content-Security-Policy name the server’s origin in connect-src.',
    '未得到网页可读取的应答。请核对地址；服务器须对本页来源返回 CORS 头；本页的 Content-Security-Policy 须在 connect-src 中列出该服务器的来源。',
  ),
  refused: say(
    'Answered with status {status}. It must be readable without signing in, below the FHIR base.',
    '应答状态为 {status}。该文档须位于 FHIR 基地址之下，且无需登录即可读取。',
  ),
  notJson: say('The answer is no JSON object. It must be JSON.', '应答不是 JSON 对象。必须返回 JSON。'),
  endpoint: say('Without it nobody can sign in. It must be an https address.', '缺少则无法登录。须为 https 地址。'),
  tokenElsewhere: say(
    'It is on another origin than the FHIR base: add {origin} to connect-src of this page’s Content-Security-Policy, and let it send CORS headers.',
    '该端点与 FHIR 基地址来源不同：请将 {origin} 加入本页 Content-Security-Policy 的 connect-src，并使其返回 CORS 头。',
  ),
  pkce: say(
    'The app signs in with PKCE S256 only: let code_challenge_methods_supported name S256.',
    '本应用仅以 PKCE S256 登录：code_challenge_methods_supported 须包含 S256。',
  ),
  launchEhr: say(
    'Not advertised: ask whether a launch from the chart is switched on.',
    '未声明：请确认是否已启用从病历启动。',
  ),
  launchStandalone: say('Not advertised: open the app from the chart only.', '未声明：仅可从病历中打开本应用。'),
  clientPublic: say(
    'Not advertised: the app keeps no secret, so it must be registered as a public client.',
    '未声明：本应用不保存密钥，须登记为公共客户端。',
  ),
  contextPatient: say(
    'Not advertised: without a patient in the token’s answer no chart opens.',
    '未声明：令牌应答中若无患者，则无法打开病历。',
  ),
  refresh: say(
    'Not offered: when the token ends, the app has to be opened from the chart again.',
    '未提供：令牌到期后须从病历中重新打开本应用。',
  ),
  scopes: say(
    'Not listed for: {types}. If they are not granted either, what depends on them stays unknown.',
    '未列出：{types}。若也未实际授予，依赖这些资源的判定将保持未知。',
  ),
  fhirVersion: say(
    'The app reads FHIR R4 (4.0): give the R4 base address.',
    '本应用读取 FHIR R4（4.0）：请改用 R4 基地址。',
  ),
  formats: say('JSON must be offered.', '须提供 JSON 格式。'),
  neededType: say(
    'Not advertised, and nothing can be decided without it: switch the type on for this app.',
    '未声明，且缺少时无法判定：请为本应用启用该资源类型。',
  ),
  furtherType: say(
    'Not advertised: what only it holds is entered by hand or stays unknown.',
    '未声明：仅存于其中的信息须手工录入，否则保持未知。',
  ),
  neededSearch: say(
    'Searching by {parameters} is not advertised: let the server offer it, or these reads fail.',
    '未声明按 {parameters} 检索：服务器须提供，否则读取失败。',
  ),
  furtherSearch: say(
    'Searching by {parameters} is not advertised: what it would find may stay unknown.',
    '未声明按 {parameters} 检索：相应信息可能保持未知。',
  ),
  otherWay: say(
    'Searching by {parameters} is not advertised; the app then asks by {others}.',
    '未声明按 {parameters} 检索；本应用将改按 {others} 检索。',
  ),
} as const satisfies Readonly<Record<string, Label>>

/** How a line stands, beside a sign of its own. */
export const findingStateWords = {
  ok: say('ok', '正常'),
  limited: say('limited', '受限'),
  missing: say('missing', '缺失'),
} as const satisfies Readonly<Record<string, Label>>
