import type { ChartSummary } from './chart-summary.ts'
import { html, type Html } from './html.ts'
import { layout } from './layout.ts'

const shownResults = 60

/** One patient's chart, with the way into the app. */
export function chartPage(chart: ChartSummary): string {
  return layout({
    title: chart.name,
    trail: [['Patients', '/']],
    body: html` ${banner(chart)} ${trial(chart.id)}
      <div class="columns">
        <div>${problems(chart)} ${medications(chart)} ${allergies(chart)}</div>
        <div>${results(chart)}</div>
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

/** Launches that go otherwise than well. */
function trial(id: string): Html {
  const choice = (type: string, name: string, value: string, text: string, checked = false): Html =>
    html`<label class="choice"
      ><input type="${type}" name="${name}" value="${value}" ${checked ? html` checked` : undefined} />${text}</label
    >`
  return html`<details class="try">
    <summary>Try a difficult launch</summary>
    <form method="post" action="/chart/${id}/launch">
      <fieldset>
        <legend>The session lasts</legend>
        ${choice('radio', 'lifetime', '3600', 'an hour', true)}${choice('radio', 'lifetime', '570', '9½ minutes')}${choice('radio', 'lifetime', '5', '5 seconds')}
      </fieldset>
      <fieldset>
        <legend>The EHR withholds</legend>
        ${choice('checkbox', 'withhold', 'Observation', 'results and vital signs')}${choice('checkbox', 'withhold', 'MedicationRequest', 'orders')}${choice('checkbox', 'withhold', 'Condition', 'diagnoses')}
      </fieldset>
      <fieldset>
        <legend>The authorisation</legend>
        ${choice('checkbox', 'refuse', 'access_denied', 'is refused')}${choice('checkbox', 'leaveOutPatient', 'yes', 'names no patient')}
      </fieldset>
      <div><button class="button">Launch this way</button></div>
    </form>
  </details>`
}

function problems({ problems: list }: ChartSummary): Html {
  return card(
    'Problems',
    `${list.length} recorded`,
    list.length > 0 &&
      html`<table class="compact">
        <thead>
          <tr>
            <th scope="col">Problem</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          ${list.map(
            ({ text, since, state }) =>
              html`<tr>
                <th scope="row">${text}${state === 'active' ? undefined : html` <span class="tag">${state}</span>`}</th>
                <td class="number">${since}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  )
}

function medications({ medications: list }: ChartSummary): Html {
  return card(
    'Medications',
    `${list.filter(({ state }) => state === 'active').length} active`,
    list.length > 0 &&
      html`<table class="compact">
        <thead>
          <tr>
            <th scope="col">Drug and dose</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          ${list.map(
            ({ text, dosage, since, state }) =>
              html`<tr>
                <th scope="row">
                  ${text}${state === 'active' ? undefined : html` <span class="tag">${state}</span>`}<small
                    >${dosage}</small
                  >
                </th>
                <td class="number">${since}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  )
}

function allergies({ allergies: list }: ChartSummary): Html {
  return card('Allergies', '', list.length > 0 && html`<p class="empty">${list.join('; ')}</p>`)
}

function results({ results: list }: ChartSummary): Html {
  return card(
    'Latest results',
    list.length > shownResults ? `${shownResults} of ${list.length} tests` : `${list.length} tests`,
    list.length > 0 &&
      html`<table class="compact">
        <thead>
          <tr>
            <th scope="col">Test</th>
            <th scope="col">Result</th>
            <th scope="col">Reference</th>
            <th scope="col">Date</th>
          </tr>
        </thead>
        <tbody>
          ${list.slice(0, shownResults).map(
            ({ test, value, range, date, flagged }) =>
              html`<tr>
                <th scope="row">${test}</th>
                <td class="${flagged ? 'flag' : 'plain'}">
                  ${value}${flagged ? html`<span class="unseen"> (outside the reference range)</span>` : undefined}
                </td>
                <td class="number">${range}</td>
                <td class="number">${date}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  )
}

function card(title: string, note: string, content: Html | false): Html {
  return html`<section class="card">
    <header>
      <h2>${title}</h2>
      <span>${note}</span>
    </header>
    ${content === false ? html`<p class="empty">Nothing recorded</p>` : content}
  </section>`
}
