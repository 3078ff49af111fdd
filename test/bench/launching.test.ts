import { expect, it } from 'vitest'
import { boundOf } from '../../bench/items/launching.ts'

const get = (url: string) => ({ method: 'GET', url })
const leave = (url: string) => ({ method: 'OPTIONS', url })
const launch = [
  get('/fhir/.well-known/smart-configuration'),
  get('/auth/authorize?state=1'),
  { method: 'POST', url: '/auth/token' },
]
const searches = (count: number) => Array.from({ length: count }, (_, index) => get(`/fhir/Observation?code=${index}`))

it('a launch cannot spare its chain, then a trip for every four requests', () =>
  expect(boundOf([...launch, ...searches(9)])).toEqual({ first: 4, whole: 3 + 3 }))

it('nor the longest chain of pages, where that is longer', () => {
  const pages = [1, 2, 3, 4, 5].map((page) => get(`/fhir/Observation?_page=s1.${page}`))
  expect(boundOf([...launch, ...searches(2), ...pages]).whole).toBe(3 + 6)
})

it('where the browser asks leave, each request takes two trips; what is asked twice in the chain counts once', () => {
  const [first = get('')] = searches(1)
  expect(boundOf([...launch, ...launch, leave(first.url), first])).toEqual({ first: 5, whole: 5 })
})
