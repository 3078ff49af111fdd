import type { Label } from '../terminology/concept.ts'

const say = (en: string, zh: string): Label => ({ en, zh })

export type Vendor = 'epic' | 'oracle' | 'athena' | 'meditech' | 'hapi'

export interface VendorNotes {
  readonly name: string
  /** What is peculiar to it, and what to change. */
  readonly notes: readonly Label[]
}

/** Short facts about each EHR as an integrator meets them, with what to change. */
export const vendorWords: { readonly [V in Vendor]: VendorNotes } = {
  epic: {
    name: 'Epic',
    notes: [
      say(
        'Observations are given only by category or code, and an unknown category is refused. The app asks by both; nothing to change.',
        'Observation 仅能按类别或编码检索，未知类别会被拒绝。本应用两种方式均使用，无需更改。',
      ),
      say(
        'Each kind of a type (problem list, encounter diagnoses, laboratory, vital signs …) is a right of its own. Choose them all for the app; what was not chosen comes back as a warning, and the panel shows that read as partial.',
        '同一资源类型的各子类（问题列表、就诊诊断、检验、生命体征等）分别授权。请为本应用全部勾选；未勾选者以警告返回，面板显示为“部分读取”。',
      ),
      say(
        'MedicationStatement is commonly not among the R4 interfaces. Choose MedicationRequest: its read covers the medication list.',
        'R4 接口中通常没有 MedicationStatement。请勾选 MedicationRequest，由其覆盖用药清单。',
      ),
      say(
        'Laboratory codes may be the instance’s own (OIDs). Where a value is missing although it is in the chart, add its code to localCodes in site.json.',
        '检验编码可能为该机构自有（OID）。若病历中有而未识别，请将其编码加入 site.json 的 localCodes。',
      ),
      say(
        'A token lasts about an hour, and a public client commonly gets no refresh token: open the app again after that.',
        '令牌有效期约 1 小时，公共客户端通常没有刷新令牌：到期后请重新打开本应用。',
      ),
    ],
  },
  oracle: {
    name: 'Oracle Health (Cerner) Millennium',
    notes: [
      say(
        'Tokens last 570 seconds. Register online_access, so that the app may refresh them.',
        '令牌有效期为 570 秒。请登记 online_access，以便本应用刷新令牌。',
      ),
      say(
        'Scopes by wildcard are not supported. The app names each type; register the same list.',
        '不支持通配符权限范围。本应用逐一列出资源类型，请按相同列表登记。',
      ),
      say(
        'MedicationStatement is there in DSTU2 only; in R4 MedicationRequest holds reported home medication too. Grant MedicationRequest.',
        'MedicationStatement 仅见于 DSTU2；R4 中 MedicationRequest 也包含自述的院外用药。请授予 MedicationRequest。',
      ),
      say(
        'Results carry codes of the tenant’s code set 72, and LOINC only where the hospital mapped them. Add the unmapped ones to localCodes in site.json.',
        '检查结果使用机构自有的 72 号代码集，仅在医院已映射时才带 LOINC。请将未映射的编码加入 site.json 的 localCodes。',
      ),
      say(
        'PowerChart opens the app in a frame: serve it by https on port 443, and name PowerChart’s origin in frame-ancestors.',
        'PowerChart 以内嵌框架打开本应用：请以 https 443 端口提供，并在 frame-ancestors 中列出 PowerChart 的来源。',
      ),
    ],
  },
  athena: {
    name: 'athenahealth',
    notes: [
      say(
        'The practice (ah-practice) may be demanded with every request, and the app does not send it. Ask athenahealth for a registration bound to one practice; otherwise the searches are refused.',
        '每次请求可能须附带诊所标识（ah-practice），而本应用不发送。请向 athenahealth 申请绑定单一诊所的登记，否则检索会被拒绝。',
      ),
      say(
        'Register rights to read and to search together (.rs): .r alone does not let the app search.',
        '读取与检索权限须一并登记（.rs）：仅 .r 无法检索。',
      ),
      say(
        'Too many requests are answered with status 429 for up to a quarter of an hour. The app waits and tries again; then the read is shown as failed.',
        '请求过多时返回 429，最长持续一刻钟。本应用会等待后重试，仍失败则显示为读取失败。',
      ),
    ],
  },
  meditech: {
    name: 'MEDITECH',
    notes: [
      say(
        'There is no public sandbox, and a launch by clinicians could not be confirmed: ask MEDITECH before you plan with it.',
        '没有公开的沙盒，且无法确认是否支持由临床医生启动：规划前请先咨询 MEDITECH。',
      ),
      say(
        'The interface is the US Core set, for reading. Leave writeBack out of site.json; scores are kept in the tab.',
        '接口为 US Core 资源集，仅供读取。请勿在 site.json 中启用 writeBack；评分仅保存在标签页内。',
      ),
    ],
  },
  hapi: {
    name: 'HAPI FHIR',
    notes: [
      say(
        'It has no sign-in of its own: put an authorization server in front that serves .well-known/smart-configuration below the FHIR base.',
        '自身不带登录功能：须在前端部署授权服务器，并在 FHIR 基地址下提供 .well-known/smart-configuration。',
      ),
      say(
        'The pages of a search are kept for a limited time. Where the panel says that a page could not be had, raise default_page_size.',
        '检索分页仅在有限时间内保留。若面板提示某页无法获取，请调大 default_page_size。',
      ),
      say(
        'An unknown search parameter is refused with status 400 when handling is strict. The app then asks in its next way.',
        '严格模式下未知检索参数返回 400。本应用会改用下一种检索方式。',
      ),
    ],
  },
}
