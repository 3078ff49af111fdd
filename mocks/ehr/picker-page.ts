import type { PatientLine } from './home-page.ts'
import { html } from './html.ts'
import { layout } from './layout.ts'

/** The choice of a patient in a standalone launch; each choice is posted under the waiting request. */
export function pickerPage(patients: readonly PatientLine[], request: string, clientName: string): string {
  return layout({
    title: 'Choose a patient',
    body: html` <h1>Choose a patient</h1>
      <p class="lead">
        ${clientName} was started without a chart. It will see the record of the patient you choose, and no other.
      </p>
      <form method="post" action="/auth/choose">
        <input type="hidden" name="request" value="${request}" />
        <div class="card">
          <table class="pick stack">
            <caption class="unseen">
              Patients
            </caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Age</th>
                <th scope="col">Sex</th>
                <th scope="col">Main diagnosis</th>
                <th scope="col"><span class="unseen">Choose</span></th>
              </tr>
            </thead>
            <tbody>
              ${patients.map(
                (patient) =>
                  html`<tr>
                    <th scope="row">${patient.name}<small>${patient.mrn}</small></th>
                    <td class="inline number">${patient.age}<span class="unit"> years</span></td>
                    <td class="inline">${patient.sex}</td>
                    <td>${patient.diagnosis}</td>
                    <td class="act">
                      <button class="button" name="patient" value="${patient.id}" aria-label="Choose ${patient.name}">
                        Choose
                      </button>
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
        <p class="after"><button class="button" name="patient" value="">Cancel</button></p>
      </form>`,
  })
}
