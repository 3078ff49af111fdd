import * as z from 'zod/mini'
import { clinicalFields } from './clinical-fields.ts'
import { launchFields } from './launch-schema.ts'

/** What a site sets. Every field but the first two (`issuers`, `clientId`) may be left out. */
export const siteSchema = z.strictObject({ ...launchFields, ...clinicalFields })

/** A site's configuration, checked. */
export type Site = z.infer<typeof siteSchema>
