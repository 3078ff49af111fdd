import type { ChartSummary } from './chart-summary.ts'
import { allergies, medications, problems, reports, results, vitalSigns } from './chart-cards.ts'
import { html, type Html } from './html.ts'
import { launchTrialForm } from './launch-trial-form.ts'
import { layout } from './layout.ts'

/** One patient's chart, with the way into the app. */
export function chartPage(chart: ChartSummary): string {
  return layout({
    title: chart.name,
    trail: [['Patients', '/']],
    body: html` ${banner(chart)} ${launchTrialForm(chart.id)}
      <div class="columns">
        <div>${problems(chart)} ${medications(chart)} ${allergies(chart)} ${reports(chart)}</div>
        <div>${vitalSigns(chart)} ${results(chart)}</div>
      </div>
      <p class="after">
        <a href="/chart/${chart.id}/bundle.json" download="${chart.id}.json">Download this chart as a FHIR Bundle</a>
        (for the command line)
      </p>`,
  })
}

function banner(chart: ChartSummary): Html {
  const native = chart.nativeName === undefined ? undefined : html`<span lang="zh">${chart.nativeName}</span>`
  return html`<section class="banner" aria-label="Patient">
    <div>
      <h1>${chart.name}${native}</h1>
      <dl>
        <div>
          <dt>Age</dt>
          <dd>${chart.age}</dd>
        </div>
        <div>
          <dt>Sex</dt>
          <dd>${chart.sex}</dd>
        </div>
        <div>
          <dt>Born</dt>
          <dd class="number">${chart.birthDate}</dd>
        </div>
        <div>
          <dt>Record</dt>
          <dd class="number">${chart.mrn}</dd>
        </div>
      </dl>
    </div>
    <div class="launch">
      <form method="post" action="/chart/${chart.id}/launch">
        <button class="button primary">Launch CAR-T Prescreen</button>
      </form>
      <form method="post" action="/chart/${chart.id}/launch">
        <button class="button" name="target" value="frame">Open beside the chart</button>
      </form>
    </div>
  </section>`
}
