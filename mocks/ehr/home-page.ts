import { html } from './html.ts'
import { layout } from './layout.ts'

/** A line of the patient list. */
export interface PatientLine {
  readonly id: string
  readonly name: string
  readonly nativeName?: string
  readonly age: string
  readonly sex: string
  readonly mrn: string
  readonly diagnosis: string
  readonly interest: string
}

/** The patient list, where a visit to the sandbox begins. */
export function homePage(patients: readonly PatientLine[]): string {
  return layout({
    title: 'Patients',
    body: html` <h1>Patients</h1>
      <p class="lead">
        Open a chart and launch CAR-T Prescreen on it, as a clinician would from an electronic health record. All
        patients are synthetic, and their dates count back from the start of this sandbox.
      </p>
      <div class="card">
        <table class="patients stack">
          <caption class="unseen">
            Sample patients
          </caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Age</th>
              <th scope="col">Sex</th>
              <th scope="col">Main diagnosis</th>
              <th scope="col">Why this chart</th>
              <th scope="col"><span class="unseen">Chart</span></th>
            </tr>
          </thead>
          <tbody>
            ${patients.map(
              (patient) =>
                html`<tr>
                  <th scope="row">
                    ${patient.name}${patient.nativeName === undefined ? undefined : html` <span lang="zh">${patient.nativeName}</span>`}<small
                      >${patient.mrn}</small
                    >
                  </th>
                  <td class="inline number">${patient.age}<span class="unit"> years</span></td>
                  <td class="inline">${patient.sex}</td>
                  <td>${patient.diagnosis}</td>
                  <td>${patient.interest}</td>
                  <td class="act">
                    <a class="button" href="/chart/${patient.id}" aria-label="Open chart of ${patient.name}"
                      >Open chart</a
                    >
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="after">
        No chart open? <a href="/standalone">Start CAR-T Prescreen without a chart</a>: the app then asks for a patient
        (standalone launch).
      </p>`,
  })
}
