import type { LaunchFailure } from './launch-failure.ts'

export type LaunchLanguage = 'en' | 'zh'

/** What a failure is, what to do about it, and what the other side said, as it said it. */
export interface FailureWords {
  readonly title: string
  readonly advice: string
  readonly detail?: string
}

export interface LaunchWords {
  readonly connecting: string
  readonly redirecting: string
  readonly chooseTitle: string
  readonly chooseAdvice: string
  readonly failure: (failure: LaunchFailure) => FailureWords
}

const fromChart = 'Close this page and open the app from the patient’s chart again.'
const fromChartZh = '请关闭此页，从患者病历中重新打开本应用。'

/** The few words of the launch page, apart from the app's catalogue so that the page stays light. */
export const launchWords: Readonly<Record<LaunchLanguage, LaunchWords>> = {
  en: {
    connecting: 'Connecting to the EHR …',
    redirecting: 'Opening the EHR’s sign-in …',
    chooseTitle: 'Where do you want to sign in?',
    chooseAdvice: 'The app was not opened from a chart. Choose an EHR, sign in there and pick a patient.',
    failure: failureInEnglish,
  },
  zh: {
    connecting: '正在连接电子病历系统……',
    redirecting: '正在打开电子病历系统的登录页……',
    chooseTitle: '请选择登录的系统',
    chooseAdvice: '本应用不是从病历中打开的。请选择一个电子病历系统，登录后选择患者。',
    failure: failureInChinese,
  },
}

function failureInEnglish(failure: LaunchFailure): FailureWords {
  switch (failure.kind) {
    case 'no-launch':
      return { title: 'The app was not opened from an EHR', advice: fromChart }
    case 'site':
      return {
        title: 'The app’s configuration cannot be used',
        advice: 'Ask whoever runs the app here to correct site.json.',
        detail: failure.problems.join('\n'),
      }
    case 'not-loaded':
      return {
        title: 'A part of the app could not be loaded',
        advice:
          'Check the connection and load this page again. If it stays so, ask whoever runs the app here: a file may be missing where it is served, or may belong to another version.',
      }
    case 'insecure-page':
      return {
        title: 'This page is not on a secure address',
        advice: 'Open the app by https, or by localhost on this machine.',
      }
    case 'no-storage':
      return {
        title: 'The browser keeps nothing for this page',
        advice: 'Allow this page to store data for the session, then open the app from the chart again.',
      }
    case 'unknown-issuer':
      return {
        title: 'This EHR is not known here',
        advice: 'If it should be, ask whoever runs the app here to add its address to site.json.',
        detail: failure.issuer,
      }
    case 'discovery-failed':
      return {
        title: 'The EHR does not say how to sign in',
        advice:
          'Try again in a while. If it stays so, tell the EHR’s administrators: its SMART configuration is not readable.',
        detail: withStatus(failure.issuer, failure.status),
      }
    case 'no-s256':
      return {
        title: 'The EHR’s sign-in is not safe enough',
        advice:
          'It does not offer PKCE with S256, without which the app does not sign in. Tell the EHR’s administrators.',
        detail: failure.issuer,
      }
    case 'refused':
      return {
        title: failure.error === 'access_denied' ? 'Access was not granted' : 'The EHR refused the sign-in',
        advice: fromChart,
        detail: [failure.error, failure.description].filter(Boolean).join(': '),
      }
    case 'state-mismatch':
      return {
        title: 'This sign-in was not begun here',
        advice: `The address does not belong to a launch made in this tab. ${fromChart}`,
      }
    case 'token-failed':
      return {
        title: 'The EHR did not complete the sign-in',
        advice: fromChart,
        ...(failure.status === undefined ? {} : { detail: String(failure.status) }),
      }
    case 'no-patient':
      return { title: 'No patient is open', advice: `The EHR did not say whose chart this is. ${fromChart}` }
    case 'expired':
      return { title: 'The session has ended', advice: fromChart }
  }
}

function failureInChinese(failure: LaunchFailure): FailureWords {
  switch (failure.kind) {
    case 'no-launch':
      return { title: '本应用不是从电子病历系统打开的', advice: fromChartZh }
    case 'site':
      return {
        title: '本应用的配置无法使用',
        advice: '请联系本应用的管理员更正 site.json。',
        detail: failure.problems.join('\n'),
      }
    case 'not-loaded':
      return {
        title: '本应用的一部分未能加载',
        advice:
          '请检查网络连接后重新加载此页。如仍然如此，请联系本应用的管理员：服务器上的文件可能缺失，或属于另一版本。',
      }
    case 'insecure-page':
      return { title: '此页的地址不安全', advice: '请通过 https 打开本应用，或在本机通过 localhost 打开。' }
    case 'no-storage':
      return { title: '浏览器不允许此页保存数据', advice: '请允许此页在会话期间保存数据，然后从病历中重新打开本应用。' }
    case 'unknown-issuer':
      return {
        title: '未登记的电子病历系统',
        advice: '如需使用，请联系本应用的管理员将其地址加入 site.json。',
        detail: failure.issuer,
      }
    case 'discovery-failed':
      return {
        title: '无法获知电子病历系统的登录方式',
        advice: '请稍后再试。如仍然如此，请告知电子病历系统的管理员：其 SMART 配置无法读取。',
        detail: withStatus(failure.issuer, failure.status),
      }
    case 'no-s256':
      return {
        title: '电子病历系统的登录方式不够安全',
        advice: '该系统不支持 PKCE（S256），本应用因此不予登录。请告知电子病历系统的管理员。',
        detail: failure.issuer,
      }
    case 'refused':
      return {
        title: failure.error === 'access_denied' ? '未获授权' : '电子病历系统拒绝了登录',
        advice: fromChartZh,
        detail: [failure.error, failure.description].filter(Boolean).join(': '),
      }
    case 'state-mismatch':
      return { title: '此次登录不是在这里发起的', advice: `此地址不属于本标签页发起的登录。${fromChartZh}` }
    case 'token-failed':
      return {
        title: '电子病历系统未完成登录',
        advice: fromChartZh,
        ...(failure.status === undefined ? {} : { detail: String(failure.status) }),
      }
    case 'no-patient':
      return { title: '没有打开的患者', advice: `电子病历系统未说明这是哪位患者的病历。${fromChartZh}` }
    case 'expired':
      return { title: '会话已结束', advice: fromChartZh }
  }
}

function withStatus(address: string, status: number | undefined): string {
  return status === undefined ? address : `${address} (${status})`
}
