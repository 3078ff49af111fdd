import { concepts } from './catalog.ts'
import { canonicalCode, canonicalSystem, codeSystems, isIcd10 } from './code-systems.ts'
import type { CodingUse, ConceptCoding } from './concept.ts'

/** A code as a record carries it. */
export interface RecordCoding {
  readonly system?: string | undefined
  readonly code?: string | undefined
  readonly display?: string | undefined
}

/** A site's own code for a concept. */
export interface LocalCode {
  readonly system: string
  readonly code: string
  readonly concept: string
  readonly facet?: string
  readonly use?: CodingUse
}

export interface BindOptions {
  readonly localCodes?: readonly LocalCode[]
}

/** A record's code recognised as (part of) a concept. */
export interface Binding {
  readonly concept: string
  readonly facet?: string
  readonly use: CodingUse
  readonly coding: RecordCoding
}

interface Row {
  readonly concept: string
  readonly facet?: string
  readonly use: CodingUse
}

interface Range extends Row {
  readonly first: string
  readonly last: string
}

const icd = 'icd10'
const exact = new Map<string, Row[]>()
const prefixes = new Map<string, Row[]>()
const ranges: Range[] = []
let longestPrefix = 0

for (const concept of concepts) for (const coding of concept.codings) index(concept.id, coding)
// The narrowest range speaks first: sequelae (B90-B94) before infectious diseases (A00-B99).
ranges.sort((a, b) => span(a) - span(b))

function index(concept: string, coding: ConceptCoding): void {
  const row: Row = { concept, use: coding.use, ...(coding.facet === undefined ? {} : { facet: coding.facet }) }
  if (coding.match === 'range') {
    const [first = '', last = ''] = coding.code.split('-')
    ranges.push({ ...row, first, last })
    return
  }
  const code = canonicalCode(coding.system, coding.code)
  if (coding.match === 'prefix') {
    const family = isIcd10(coding.system) ? icd : coding.system
    push(prefixes, `${family}|${code}`, row)
    longestPrefix = Math.max(longestPrefix, code.length)
  } else {
    push(exact, `${coding.system}|${code}`, row)
  }
}

function push(map: Map<string, Row[]>, key: string, row: Row): void {
  const rows = map.get(key)
  if (rows) rows.push(row)
  else map.set(key, [row])
}

function span(range: Range): number {
  const number = (code: string) => parseInt(code.slice(0, 1), 36) * 1296 + parseInt(code.slice(1), 36)
  return number(range.last) - number(range.first)
}

/** Rows of a code below a parent: within one concept the longest prefix wins, so an excluded child beats its parent. */
function rowsByPrefix(family: string, code: string): readonly Row[] {
  const found = new Map<string, Row>()
  for (let length = Math.min(code.length, longestPrefix); length >= 3; length -= 1) {
    for (const row of prefixes.get(`${family}|${code.slice(0, length)}`) ?? []) {
      if (!found.has(row.concept)) found.set(row.concept, row)
    }
  }
  if (family === icd) {
    const category = code.slice(0, 3)
    for (const range of ranges) {
      if (category >= range.first && category <= range.last && !found.has(range.concept))
        found.set(range.concept, range)
    }
  }
  return [...found.values()]
}

function rowsOf(system: string, code: string): readonly Row[] {
  const known = exact.get(`${system}|${code}`) ?? []
  if (isIcd10(system)) return rowsByPrefix(icd, code)
  if (system === codeSystems.atc) return [...known, ...rowsByPrefix(system, code)]
  return known
}

/** A site's own codes beside the product's, and the codes met so far with what each was found to mean. */
interface Index {
  readonly local: ReadonlyMap<string, readonly Row[]>
  /** By code: codes are short and tell more than their systems, whose long names are then only compared. */
  readonly met: Map<string, MetCode[]>
  count: number
}

interface MetCode {
  readonly system: string
  readonly bindings: readonly Binding[]
}

const noLocalCodes: readonly LocalCode[] = []
const indexes = new WeakMap<readonly LocalCode[], Index>()
/** Charts repeat a few hundred codes; a chart of garbage must not fill the memory. */
const mostMet = 20_000
const mostSystems = 10

function indexFor(localCodes: readonly LocalCode[]): Index {
  const known = indexes.get(localCodes)
  if (known) return known
  const local = new Map<string, Row[]>()
  for (const { system, code, concept, facet, use = 'match' } of localCodes) {
    const canonical = canonicalSystem(system)
    push(local, `${canonical}|${canonicalCode(canonical, code)}`, {
      concept,
      use,
      ...(facet === undefined ? {} : { facet }),
    })
  }
  const index: Index = { local, met: new Map(), count: 0 }
  indexes.set(localCodes, index)
  return index
}

/**
 * Every concept that one code means, looked up once and then remembered: the same list for the same code. Its bindings
 * carry no words of the record.
 */
export function bindCode(system: string, code: string, localCodes = noLocalCodes): readonly Binding[] {
  const index = indexFor(localCodes)
  for (const known of index.met.get(code) ?? []) if (known.system === system) return known.bindings
  const canonical = canonicalSystem(system)
  const bare = canonicalCode(canonical, code)
  const rows = [...(index.local.get(`${canonical}|${bare}`) ?? []), ...rowsOf(canonical, bare)]
  const coding: RecordCoding = { system: system.trim(), code: code.trim() }
  const bindings = rows.map(({ concept, use, facet }): Binding => ({
    concept,
    use,
    coding,
    ...(facet === undefined ? {} : { facet }),
  }))
  if (index.count >= mostMet) {
    index.met.clear()
    index.count = 0
  }
  const sameCode = index.met.get(code)
  if (sameCode !== undefined && sameCode.length < mostSystems) sameCode.push({ system, bindings })
  else index.met.set(code, [{ system, bindings }])
  index.count += 1
  return bindings
}

/** Every concept that a record's codes mean, each coding tried, not only the first. */
export function bindCodings(codings: readonly RecordCoding[], options: BindOptions = {}): readonly Binding[] {
  return codings.flatMap((coding) =>
    coding.code === undefined
      ? []
      : bindCode(coding.system ?? '', coding.code, options.localCodes).map((binding) => ({ ...binding, coding })),
  )
}
