import { html, type Html } from './html.ts'

/** A form for launches that go otherwise than well. */
export function launchTrialForm(id: string): Html {
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
