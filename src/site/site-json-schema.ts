import * as z from 'zod/mini'
import { siteSchema } from './schema.ts'

/** The JSON Schema of a site's configuration, for editors: `docs/site.schema.json`. Names and addresses are checked at start. */
export function siteJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(siteSchema, { io: 'input' })
  const title = 'CAR-T Prescreen site configuration'
  const description = 'What a site decides: issuers, client id, local codes, windows, limits, trials (site.json).'
  return { $schema, title, description, ...schema }
}
