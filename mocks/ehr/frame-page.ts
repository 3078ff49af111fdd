import type { ChartSummary } from './chart-summary.ts'
import { html } from './html.ts'
import { layout } from './layout.ts'

/** The app inside the EHR, as embedded launches show it. */
export function framePage(chart: ChartSummary, launchUrl: string): string {
  return layout({
    title: 'CAR-T Prescreen',
    trail: [
      ['Patients', '/'],
      [chart.name, `/chart/${chart.id}`],
    ],
    wide: true,
    body: html` <div class="row">
        <h1>${chart.name} <span class="tag">${chart.age} years · ${chart.sex} · ${chart.mrn}</span></h1>
        <a class="button" href="/chart/${chart.id}">Close the app</a>
      </div>
      <iframe class="framed" src="${launchUrl}" title="CAR-T Prescreen"></iframe>`,
  })
}
