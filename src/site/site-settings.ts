import { clinicalSettings } from '../criteria/clinical-settings.ts'
import type { ClinicalSettings } from '../criteria/inquiry.ts'
import type { LocalCode } from '../terminology/bind.ts'
import { canonicalConceptId } from '../terminology/catalog.ts'
import { facetsOf } from '../terminology/facets.ts'
import { trials as builtIn } from '../trials/catalog.ts'
import { selectedFacets } from '../trials/selected-facets.ts'
import type { Trial } from '../trials/trial.ts'
import type { ConvertUnit } from '../values/unit.ts'
import { SiteError, type SiteProblem } from './site-error.ts'
import type { Site } from './schema.ts'

/** Everything clinical that a site decides, as `prescreen()` takes it. */
export interface SiteSettings {
  /** The trials to prescreen for. */
  readonly trials: readonly Trial[]
  /** Those that the site knows: the built-in ones and its own, also where it shows only some. */
  readonly knownTrials: readonly Trial[]
  readonly settings: ClinicalSettings
  readonly localCodes: readonly LocalCode[]
}

type ClinicalSite = Pick<Site, 'localCodes' | 'windows' | 'defaultUln' | 'enabledTrials'>

export interface SiteAdditions {
  /** The trials of its `trialFiles` (`loadTrials`). */
  readonly trials?: readonly Trial[]
  /** A fuller unit converter than the table, where a chart needs it. */
  readonly convert?: ConvertUnit
}

/**
 * A site's configuration and its own trials as settings: the one way for panel, service and command line.
 * @throws SiteError where it names a trial that there is not, or a local code leaves open what trials ask for
 */
export function siteSettings(site: ClinicalSite = {}, { trials = [], convert }: SiteAdditions = {}): SiteSettings {
  const knownTrials = [...builtIn, ...trials]
  const localCodes = (site.localCodes ?? []).map(completed)
  const problems = [...unknownTrials(site.enabledTrials ?? [], knownTrials), ...openFacets(localCodes, knownTrials)]
  if (problems.length > 0) throw new SiteError(problems)
  const { enabledTrials, windows, defaultUln } = site
  return {
    trials: enabledTrials === undefined ? knownTrials : knownTrials.filter(({ id }) => enabledTrials.includes(id)),
    knownTrials,
    settings: clinicalSettings({
      ...(windows === undefined ? {} : { currencyDays: windows }),
      ...(defaultUln === undefined ? {} : { assumedUln: byId(defaultUln) }),
      ...(convert === undefined ? {} : { convert }),
    }),
    localCodes,
  }
}

/** Concepts may be named by alias; where all counting codes have one facet, a local code has it too. */
function completed({ system, code, concept, facet }: NonNullable<Site['localCodes']>[number]): LocalCode {
  const [only, ...others] = facetsOf(concept, 'match')
  const known = facet ?? (others.length === 0 ? only : undefined)
  return { system, code, concept: canonicalConceptId(concept), ...(known === undefined ? {} : { facet: known }) }
}

function byId<Value>(named: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [canonicalConceptId(name), value]))
}

function unknownTrials(ids: readonly string[], known: readonly Trial[]): readonly SiteProblem[] {
  const names = known.map(({ id }) => id)
  return ids.flatMap((id, index) =>
    names.includes(id)
      ? []
      : [{ path: `enabledTrials[${index}]`, advice: `there is no trial "${id}"; the trials are ${names.join(', ')}` }],
  )
}

/** A code without a facet never counts for a value that is asked for by facet: better said now than never seen. */
function openFacets(localCodes: readonly LocalCode[], trials: readonly Trial[]): readonly SiteProblem[] {
  const asked = selectedFacets(trials)
  return localCodes.flatMap(({ concept, facet }, index) => {
    const facets = asked.get(concept)
    if (facet !== undefined || facets === undefined) return []
    const advice = `criteria ask for "${concept}" by facet; say which the code is, such as ${facets.join(', ')}`
    return [{ path: `localCodes[${index}].facet`, advice }]
  })
}
