import type { Label } from '../terminology/concept.ts'

const say = (en: string, zh: string): Label => ({ en, zh })

/** Words of the self-check of an open session: what was granted and what was read, for an integrator. */
export const sessionCheckWords = {
  copy: say('Copy self-check', '复制自检结果'),
  copied: say('Copied: scopes and reads, without patient data.', '已复制：权限范围与读取情况，不含患者数据。'),
  refused: say('The browser did not allow copying. Select the text here.', '浏览器不允许复制。请在此选取文本。'),
  title: say('Self-check of a session at {issuer}', '{issuer} 会话自检'),
  scopes: say('Scopes granted: {scopes}', '已授予的权限范围：{scopes}'),
  noScopes: say('none named by the server', '服务器未列出'),
  reads: say('Reads', '读取情况'),
  searches: say('Searches', '检索'),
  advice: say(
    'For what to change, open launch.html?check of this app.',
    '如何更改，请打开本应用的 launch.html?check。',
  ),
} as const satisfies Readonly<Record<string, Label>>
