import type { Bundle, OperationOutcome, Resource } from 'fhir/r4'

/** Whether a value is a JSON object (not null, not a list). */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value calls itself a FHIR resource. What else it holds is for its reader to check. */
export function isResource(value: unknown): value is Resource {
  return isObject(value) && typeof value['resourceType'] === 'string' && value['resourceType'] !== ''
}

/** A Bundle's lists may still hold anything: read them as `listOf` does. */
export function isBundle(value: unknown): value is Bundle {
  return isResource(value) && value.resourceType === 'Bundle'
}

export function isOperationOutcome(value: unknown): value is OperationOutcome {
  return isResource(value) && value.resourceType === 'OperationOutcome'
}

/** A list's items as they are, unchecked; nothing for what is no list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The address of the first link with this relation (`next`, `self`); '' where there is a link without an address. */
export function linkOf(bundle: Bundle, relation: string): string | undefined {
  const link = listOf(bundle.link).find((item) => isObject(item) && item['relation'] === relation)
  if (!isObject(link)) return undefined
  return typeof link['url'] === 'string' ? link['url'] : ''
}
