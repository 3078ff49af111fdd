import type { PrefetchItem } from '../chart/prefetch-plan.ts'
import { cardWords } from '../wording/card-words.ts'
import { serviceId } from './service-context.ts'

/** The answer of `GET /cds-services`. */
export function discovery(plan: readonly PrefetchItem[]) {
  return {
    services: [
      {
        id: serviceId,
        hook: 'patient-view',
        title: cardWords.product.en,
        description:
          'Prescreens the patient for CAR-T trials in autoimmune disease: which trials are still possible, and which ' +
          'missing datum would help most. No card for patients without a diagnosis that any trial is for.',
        usageRequirements:
          'Without the prefetch, fhirServer and fhirAuthorization are needed: read and search on the resource types of ' +
          'the prefetch templates, for the patient of the context.',
        prefetch: Object.fromEntries(plan.map(({ key, template }) => [key, template])),
      },
    ],
  }
}
