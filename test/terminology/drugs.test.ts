import { describe, expect, it } from 'vitest'
import { conceptsOfKind } from '../../src/terminology/catalog.ts'
import { bindDrug } from '../../src/terminology/drugs.ts'
import halfLives from '../../src/terminology/half-lives.json' with { type: 'json' }
import { halfLifeOf, ingredientById, ingredients } from '../../src/terminology/ingredients.ts'

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const atc = 'http://www.whocc.no/atc'

describe('coded drugs', () => {
  it.each([
    [rxnorm, '8640', 'prednisone', ['glucocorticoids']],
    [rxnorm, '121191', 'rituximab', ['biologics']],
    [rxnorm, '68149', 'mycophenolate', ['csdmards']],
    [rxnorm, '7145', 'mycophenolate', ['csdmards']],
    [rxnorm, '3002', 'cyclophosphamide', ['cyclophosphamide']],
    [rxnorm, '2683', 'colchicine', []],
    [rxnorm, '1986438', 'tisagenlecleucel', ['car-t-products']],
    [atc, 'L04AX01', 'azathioprine', ['csdmards']],
    [atc, 'L04AA13', 'leflunomide', ['csdmards']],
    [atc, 'L04AK01', 'leflunomide', ['csdmards']],
    [atc, 'L01XC02', 'rituximab', ['biologics']],
    ['urn:oid:2.16.840.1.113883.6.73', 'l04ac07', 'tocilizumab', ['biologics']],
    [atc, 'J01DD04', 'antibacterial', ['anti-infectives-iv']],
  ])('%s %s is %s', (system, code, ingredient, classes) => {
    expect(bindDrug([{ system, code }])).toMatchObject([{ ingredient, classes }])
    expect(bindDrug([{ system, code }])[0]?.byTextOnly).toBeUndefined()
  })

  it('a product that no list knows is what RxNorm calls it', () => {
    const [drug] = bindDrug([{ system: rxnorm, code: '999999999', display: 'prednisone 2.5 MG Oral Tablet' }])
    expect(drug).toMatchObject({ ingredient: 'prednisone', strength: 2.5, route: 'oral' })
    expect(drug?.byTextOnly).toBeUndefined()
    expect(
      bindDrug([{ system: 'urn:local', code: '7', display: 'prednisone 2.5 MG Oral Tablet' }])[0]?.byTextOnly,
    ).toBe(true)
  })

  it('a product gives ingredient, route and milligrams a tablet', () => {
    expect(bindDrug([{ system: rxnorm, code: '312617' }])).toMatchObject([
      { ingredient: 'prednisone', route: 'oral', strength: 5, predEq: 1 },
    ])
    expect(bindDrug([{ system: rxnorm, code: '308192' }])).toMatchObject([
      { ingredient: 'amoxicillin', route: 'oral', classes: ['anti-infectives-iv'] },
    ])
  })

  it('a code of a group of drugs takes its ingredient from the display', () => {
    expect(bindDrug([{ system: atc, code: 'J01DD04', display: 'ceftriaxone' }])).toMatchObject([
      { ingredient: 'ceftriaxone' },
    ])
  })

  it('of several systems name the ingredient once', () => {
    const drugs = bindDrug(
      [
        { system: rxnorm, code: '121191' },
        { system: atc, code: 'L01FA01' },
      ],
      'Rituxan 500 mg',
    )
    expect(drugs).toMatchObject([{ ingredient: 'rituximab', mechanism: 'CD20' }])
  })

  it('a site’s own code', () => {
    const localCodes = [{ system: 'urn:x', code: 'MMF', concept: 'csdmards', facet: 'mycophenolate' }]
    expect(bindDrug([{ system: 'urn:x', code: 'MMF' }], undefined, { localCodes })).toMatchObject([
      { ingredient: 'mycophenolate' },
    ])
  })
})

describe('drugs in words', () => {
  it.each([
    ['CellCept 500 mg tablets', 'mycophenolate', 'oral'],
    ['Mycophenolate Mofetil', 'mycophenolate', undefined],
    ['adalimumab-atto 40 mg subcutaneous', 'adalimumab', 'injectable'],
    ['MTX 15 mg weekly', 'methotrexate', undefined],
    ['Solu-Medrol 1 g IV', 'methylprednisolone', 'injectable'],
    ['triamcinolone acetonide 0.1% cream', 'triamcinolone', 'topical'],
    ['prednisolone acetate 1% eye drops', 'prednisolone', 'ophthalmic'],
    ['budesonide inhaler', 'budesonide', 'inhaled'],
    ['axi-cel infusion', 'axicabtagene-ciloleucel', 'injectable'],
    ['甲泼尼龙片', 'methylprednisolone', 'oral'],
    ['泼尼松 10mg qd 口服', 'prednisone', 'oral'],
    ['醋酸泼尼松龙', 'prednisolone', undefined],
    ['氢化泼尼松', 'prednisolone', undefined],
    ['吗替麦考酚酯胶囊', 'mycophenolate', 'oral'],
    ['泰它西普 160mg', 'telitacicept', undefined],
    ['静注人免疫球蛋白', 'immunoglobulin-intravenous', 'injectable'],
    ['美罗华 500mg 静滴', 'rituximab', 'injectable'],
    ['雅美罗（托珠单抗注射液）', 'tocilizumab', 'injectable'],
    ['修美乐', 'adalimumab', undefined],
    ['骁悉 0.25g*40片', 'mycophenolate', 'oral'],
    ['得宝松', 'betamethasone', undefined],
  ])('%s is %s', (text, ingredient, route) => {
    const drugs = bindDrug([], text)
    expect(drugs.map((drug) => [drug.ingredient, drug.route, drug.byTextOnly])).toEqual([[ingredient, route, true]])
  })
  it('several in one text', () => {
    expect(bindDrug([], 'amoxicillin / clavulanate 875 MG').map(({ ingredient }) => ingredient)).toEqual([
      'amoxicillin',
      'clavulanate',
    ])
  })
  it.each(['methylprednisolonelike', 'aspirin 81 mg', 'anti-rituximab antibody', ''])('%j is none of ours', (text) =>
    expect(bindDrug([], text)).toEqual([]),
  )
  it('an unknown code leaves it to its display, marked as words', () => {
    expect(bindDrug([{ system: 'urn:x', code: '1', display: 'Rituximab infusion' }])).toMatchObject([
      { ingredient: 'rituximab', byTextOnly: true },
    ])
  })
})

describe('ingredients', () => {
  it('have ids, and names that mean one of them', () => {
    const ids = ingredients.map(({ id }) => id)
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
    const names = ingredients.flatMap((item) => [...item.names, ...item.zhNames])
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
    expect(ingredients.flatMap(({ names: english }) => english).filter((name) => name !== name.toLowerCase())).toEqual(
      [],
    )
  })
  it('belong to medication concepts', () => {
    const classes = conceptsOfKind('medication').map(({ id }) => id)
    expect(ingredients.flatMap((item) => item.classes).filter((id) => !classes.includes(id))).toEqual([])
  })
  it('cover every coded ingredient, in the class of its code', () => {
    for (const { id, codings } of conceptsOfKind('medication')) {
      for (const { facet = '', use, match } of codings) {
        if (match === 'prefix') continue
        const ingredient = ingredientById(facet)
        expect(ingredient, `${id} ${facet}`).toBeDefined()
        if (use === 'match') expect(ingredient?.classes).toContain(id)
      }
    }
  })
  it('have the prednisone equivalents of the systemic glucocorticoids, each with a factor or a note', () => {
    const steroids = ingredients.filter(({ classes }) => classes.includes('glucocorticoids'))
    expect(steroids.filter(({ predEq, note }) => predEq === undefined && note === undefined)).toEqual([])
    expect(ingredientById('methylprednisolone')?.predEq).toBe(1.25)
    expect(ingredientById('budesonide')?.predEq).toBeUndefined()
  })
})

describe('half-lives', () => {
  it('are of known ingredients, with a reference', () => {
    for (const [id, { hours, reference }] of Object.entries(halfLives)) {
      expect(ingredientById(id), id).toBeDefined()
      expect(hours).toBeGreaterThan(0)
      expect(reference).not.toBe('')
    }
  })
  it('are known for everything that a washout counts', () => {
    const counted = ingredients.filter(({ classes }) =>
      classes.some((id) =>
        ['csdmards', 'biologics', 'jak-inhibitors', 'ivig', 'atg-alemtuzumab', 'cyclophosphamide'].includes(id),
      ),
    )
    expect(counted.filter(({ id }) => halfLifeOf(id) === undefined).map(({ id }) => id)).toEqual([])
  })
})
