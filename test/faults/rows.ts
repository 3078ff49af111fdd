import type { Observation } from 'fhir/r4'
import type { FaultRow } from './fault-row.ts'

const whole = [/The record was read whole/]

/** A laboratory value of somebody else, so low that it would rule out. */
const ofAnother: Observation = {
  resourceType: 'Observation',
  id: 'stray',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '751-8' }] },
  subject: { reference: 'Patient/sle-dialysis' },
  effectiveDateTime: '2026-03-01',
  valueQuantity: { value: 0.1, unit: '10*9/L', system: 'http://unitsofmeasure.org', code: '10*9/L' },
}

/** An EHR's ways of failing, in the order of the table. */
export const rows: readonly FaultRow[] = [
  {
    name: '401 at the first request, with CORS headers',
    rules: [{ effect: { kind: 'answer', status: 401 } }],
    lost: 'everything',
    shown: [/session/i],
  },
  {
    name: '401 in the middle of the read',
    rules: [{ effect: { kind: 'answer', status: 401 }, after: 6 }],
    lost: 'everything',
    shown: [/session/i],
  },
  {
    name: '401 without CORS headers, before the token’s end',
    rules: [
      { match: { type: 'Condition' }, effect: { kind: 'answer', status: 401 } },
      { match: { type: 'Condition' }, effect: { kind: 'drop-cors' } },
    ],
    lost: ['Condition'],
    shown: [/Diagnoses: not read \(the server could not be reached/],
  },
  {
    name: '401 after the token’s end, with CORS headers',
    launch: { lifetimeSeconds: 60, withhold: ['online_access', 'offline_access'] },
    clock: { afterRequests: 5, seconds: 120 },
    lost: 'everything',
    shown: [/session/i],
  },
  {
    name: '401 after the token’s end, without CORS headers',
    launch: { lifetimeSeconds: 60, withhold: ['online_access', 'offline_access'] },
    corsOn401: false,
    clock: { afterRequests: 5, seconds: 120 },
    lost: 'everything',
    shown: [/session/i],
  },
  {
    name: 'The token ends during the read, and can be refreshed',
    launch: { lifetimeSeconds: 60 },
    clock: { afterRequests: 5, seconds: 120 },
    lost: [],
    shown: whole,
  },
  {
    name: '403 for diagnoses',
    rules: [{ match: { type: 'Condition' }, effect: { kind: 'answer', status: 403 } }],
    lost: ['Condition'],
    shown: [/Diagnoses: not permitted \(the server answered with an error 403\)/],
  },
  {
    name: 'Scopes narrower than asked: no procedures, no allergies',
    launch: { withhold: ['Procedure', 'AllergyIntolerance'] },
    lost: ['Procedure', 'AllergyIntolerance'],
    shown: [/Procedures, Allergies: not permitted/],
  },
  {
    name: '404 for vaccinations',
    rules: [{ match: { type: 'Immunization' }, effect: { kind: 'answer', status: 404 } }],
    lost: ['Immunization'],
    shown: [/Vaccinations: not offered/],
  },
  {
    name: '410 for a page of laboratory values, once',
    rules: [{ match: { parameter: '_page' }, effect: { kind: 'answer', status: 410 }, times: 1 }],
    lost: [],
    shown: whole,
  },
  {
    name: '410 for every further page',
    rules: [{ match: { type: 'Observation', parameter: '_page' }, effect: { kind: 'answer', status: 410 } }],
    lost: ['Observation'],
    shown: [/Results: partial|Results.*in part/],
  },
  {
    name: '429 twice, with Retry-After',
    rules: [{ effect: { kind: 'answer', status: 429, headers: { 'retry-after': '2' } }, times: 2 }],
    lost: [],
    shown: whole,
  },
  {
    name: '429 twice, without Retry-After',
    rules: [{ effect: { kind: 'answer', status: 429 }, times: 2 }],
    lost: [],
    shown: whole,
  },
  {
    name: '429 without end, for diagnoses',
    rules: [{ match: { type: 'Condition' }, effect: { kind: 'answer', status: 429 } }],
    lost: ['Condition'],
    shown: [/Diagnoses: not read \(the server answered with an error 429\)/],
  },
  {
    name: '429 that asks to wait for an hour',
    rules: [
      { match: { type: 'Condition' }, effect: { kind: 'answer', status: 429, headers: { 'retry-after': '3600' } } },
    ],
    lost: ['Condition'],
    shown: [/Diagnoses: not read \(the server answered with an error 429\)/],
  },
  {
    name: '500 once',
    rules: [{ effect: { kind: 'answer', status: 500 }, times: 1 }],
    lost: [],
    shown: whole,
  },
  {
    name: '500 for every search of procedures',
    rules: [{ match: { type: 'Procedure' }, effect: { kind: 'answer', status: 500 } }],
    lost: ['Procedure'],
    shown: [/Procedures: not read \(the server answered with an error 500\)/],
  },
  {
    name: '503 for every search of results',
    rules: [{ match: { type: 'Observation' }, effect: { kind: 'answer', status: 503 } }],
    lost: ['Observation'],
    shown: [/error 503/],
  },
  {
    name: 'No answer: the request is stalled',
    rules: [{ match: { type: 'Condition' }, effect: { kind: 'delay', milliseconds: 4000 } }],
    lost: ['Condition'],
    shown: [/Diagnoses: not read \(.*(too long|time)/],
  },
  {
    name: 'The body comes little by little, for longer than anybody waits',
    rules: [{ match: { type: 'Condition' }, effect: { kind: 'slow-body', milliseconds: 10_000 } }],
    lost: ['Condition'],
    shown: [/Diagnoses: not read \(the server did not answer in time\)/],
  },
  {
    name: 'The body is cut off',
    rules: [{ match: { type: 'Condition' }, effect: { kind: 'cut-body' } }],
    lost: ['Condition'],
    shown: [/Diagnoses: not read/],
  },
  {
    name: 'The body is no JSON',
    rules: [{ match: { type: 'Condition' }, effect: { kind: 'answer', status: 200, body: '{"resourceType":' } }],
    lost: ['Condition'],
    shown: [/Diagnoses: not read/],
  },
  {
    name: 'HTML in place of JSON',
    rules: [{ match: { type: 'Condition' }, effect: { kind: 'html' } }],
    lost: ['Condition'],
    shown: [/Diagnoses: not read/],
  },
  {
    name: 'An OperationOutcome with an error among the matches',
    rules: [
      {
        match: { type: 'Condition' },
        effect: { kind: 'outcome-entry', code: 'incomplete', severity: 'error', text: 'One source did not answer' },
      },
    ],
    lost: ['Condition'],
    shown: [/Diagnoses: read in part/],
  },
  {
    name: 'An OperationOutcome for information among the matches',
    rules: [
      {
        match: { type: 'Condition' },
        effect: { kind: 'outcome-entry', code: 'informational', severity: 'information', text: 'Fine' },
      },
    ],
    lost: [],
    shown: whole,
  },
  {
    name: 'A next link that leads back to its own page',
    rules: [{ match: { type: 'Condition' }, effect: { kind: 'loop-next' } }],
    lost: ['Condition'],
    shown: [/Diagnoses/],
  },
  {
    name: 'A next link that is dead (404)',
    rules: [{ match: { type: 'Observation', parameter: '_page' }, effect: { kind: 'answer', status: 404 } }],
    lost: ['Observation'],
    shown: [/Results/],
  },
  {
    name: 'A next link to another origin',
    rules: [{ match: { type: 'Condition' }, effect: { kind: 'foreign-next', origin: 'https://elsewhere.example' } }],
    lost: ['Condition'],
    shown: [/Diagnoses/],
  },
  { name: 'No total', rules: [{ effect: { kind: 'no-total' } }], lost: [], shown: whole },
  { name: 'Short pages, whatever is asked for', lost: [], shown: whole },
  {
    name: 'Categories refused with 400',
    rules: [{ match: { type: 'Observation' }, effect: { kind: 'parameter-refused', name: 'category' } }],
    lost: [],
    shown: whole,
  },
  {
    name: 'A search without a category refused with 400',
    rules: [{ match: { type: 'Condition' }, effect: { kind: 'parameter-required', name: 'category' } }],
    lost: [],
    shown: whole,
  },
  {
    name: 'MedicationStatement not supported',
    rules: [{ match: { type: 'MedicationStatement' }, effect: { kind: 'type-unsupported' } }],
    lost: [],
    notOffered: ['MedicationStatement'],
    shown: [/The record was read whole/, /not offered/],
  },
  {
    name: 'Every resource twice on its page',
    rules: [{ effect: { kind: 'repeat-entries' } }],
    lost: [],
    shown: whole,
  },
  {
    name: 'A result of somebody else among the matches, marked as included',
    rules: [{ match: { type: 'Observation' }, effect: { kind: 'include-entry', resource: ofAnother } }],
    lost: [],
    shown: whole,
  },
]
