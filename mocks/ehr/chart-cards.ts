import type { ChartSummary } from './chart-summary.ts'
import { html, type Html } from './html.ts'
import type { ResultLine } from './result-lines.ts'

const shownResults = 60

/** The problem list and the diagnoses of visits. */
export function problems({ problems: list }: ChartSummary): Html {
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

/** Orders and statements, those in force first. */
export function medications({ medications: list }: ChartSummary): Html {
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

/** The allergy list in one line. */
export function allergies({ allergies: list }: ChartSummary): Html {
  return card('Allergies', '', list.length > 0 && html`<p class="empty">${list.join('; ')}</p>`)
}

/** Reports in words, newest first. */
export function reports({ reports: list }: ChartSummary): Html {
  return card(
    'Reports',
    '',
    list.map(
      ({ title, conclusion, date }) =>
        html`<div class="report">
          <h3>${title} <span class="number">${date}</span></h3>
          <p>${conclusion}</p>
        </div>`,
    ),
  )
}

/** The vital signs as last taken, in one line each. */
export function vitalSigns({ vitalSigns: list }: ChartSummary): Html {
  return card(
    'Vital signs',
    list[0]?.date ?? '',
    list.length > 0 &&
      html`<dl class="signs">
        ${list.map(
          ({ test, value }) =>
            html`<div>
              <dt>${test}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`,
  )
}

/** The latest result of each test. */
export function results({ results: list }: ChartSummary): Html {
  return card(
    'Latest results',
    list.length > shownResults ? `${shownResults} of ${list.length} tests` : `${list.length} tests`,
    list.length > 0 &&
      html`<table class="compact results">
        <thead>
          <tr>
            <th scope="col">Test</th>
            <th scope="col">Result</th>
            <th scope="col">Reference</th>
            <th scope="col">Date</th>
          </tr>
        </thead>
        <tbody>
          ${list.slice(0, shownResults).map(resultRow)}
        </tbody>
      </table>`,
  )
}

function resultRow({ test, value, range, date, flagged, state }: ResultLine): Html {
  return html`<tr>
    <th scope="row">${test}${state === 'final' ? undefined : html` <span class="tag">${state}</span>`}</th>
    <td class="${flagged ? 'flag' : 'plain'}">
      ${value}${flagged ? html`<span class="unseen"> (flagged by the laboratory)</span>` : undefined}
    </td>
    <td class="number">${range}</td>
    <td class="number">${date}</td>
  </tr>`
}

function card(title: string, note: string, content: Html | readonly Html[] | false): Html {
  const isEmpty = content === false || (Array.isArray(content) && content.length === 0)
  return html`<section class="card">
    <header>
      <h2>${title}</h2>
      <span>${note}</span>
    </header>
    ${isEmpty ? html`<p class="empty">Nothing recorded</p>` : content}
  </section>`
}
