/** A drug as it is ordered: the product, the ingredient, and how it is taken. */
export interface Drug {
  readonly name: string
  readonly product?: readonly [rxcui: string, display: string]
  readonly ingredient?: readonly [rxcui: string, display: string]
  readonly route: 'oral' | 'intravenous' | 'subcutaneous'
}

/** Drugs of the sample patients, by RxNorm product and ingredient. */
export const drugs = {
  prednisone5: {
    name: 'prednisone 5 mg tablet',
    product: ['312617', 'prednisone 5 MG Oral Tablet'],
    ingredient: ['8640', 'prednisone'],
    route: 'oral',
  },
  prednisone10: {
    name: 'prednisone 10 mg tablet',
    product: ['198145', 'prednisone 10 MG Oral Tablet'],
    ingredient: ['8640', 'prednisone'],
    route: 'oral',
  },
  prednisone20: {
    name: 'prednisone 20 mg tablet',
    product: ['312615', 'prednisone 20 MG Oral Tablet'],
    ingredient: ['8640', 'prednisone'],
    route: 'oral',
  },
  methylprednisolone4: {
    name: 'methylprednisolone 4 mg tablet',
    product: ['259966', 'methylprednisolone 4 MG Oral Tablet'],
    ingredient: ['6902', 'methylprednisolone'],
    route: 'oral',
  },
  methylprednisolone500: {
    name: 'methylprednisolone 500 mg injection',
    product: ['1743720', 'methylPREDNISolone 500 MG Injection'],
    ingredient: ['6902', 'methylprednisolone'],
    route: 'intravenous',
  },
  dexamethasone4: {
    name: 'dexamethasone 4 mg tablet',
    product: ['197582', 'dexamethasone 4 MG Oral Tablet'],
    ingredient: ['3264', 'dexamethasone'],
    route: 'oral',
  },
  hydroxychloroquine: {
    name: 'hydroxychloroquine 200 mg tablet',
    product: ['979092', 'hydroxychloroquine sulfate 200 MG Oral Tablet'],
    ingredient: ['5521', 'hydroxychloroquine'],
    route: 'oral',
  },
  mycophenolate: {
    name: 'mycophenolate mofetil 500 mg tablet',
    product: ['200060', 'mycophenolate mofetil 500 MG Oral Tablet'],
    ingredient: ['68149', 'mycophenolate mofetil'],
    route: 'oral',
  },
  azathioprine: {
    name: 'azathioprine 50 mg tablet',
    product: ['197388', 'azathioprine 50 MG Oral Tablet'],
    ingredient: ['1256', 'azathioprine'],
    route: 'oral',
  },
  methotrexate: {
    name: 'methotrexate 2.5 mg tablet',
    product: ['105585', 'methotrexate 2.5 MG Oral Tablet'],
    ingredient: ['6851', 'methotrexate'],
    route: 'oral',
  },
  leflunomide: {
    name: 'leflunomide 20 mg tablet',
    product: ['205285', 'leflunomide 20 MG Oral Tablet'],
    ingredient: ['27169', 'leflunomide'],
    route: 'oral',
  },
  tacrolimus: {
    name: 'tacrolimus 1 mg capsule',
    product: ['198377', 'tacrolimus 1 MG Oral Capsule'],
    ingredient: ['42316', 'Tacrolimus'],
    route: 'oral',
  },
  cyclophosphamide: {
    name: 'cyclophosphamide 500 mg injection',
    product: ['1734917', 'cyclophosphamide 500 MG Injection'],
    ingredient: ['3002', 'cyclophosphamide'],
    route: 'intravenous',
  },
  rituximab: {
    name: 'rituximab 500 mg infusion',
    product: ['1657867', '50 ML rituximab 10 MG/ML Injection'],
    ingredient: ['121191', 'rituximab'],
    route: 'intravenous',
  },
  belimumab: {
    name: 'belimumab infusion',
    product: ['1092440', 'belimumab 80 MG/ML Injectable Solution'],
    ingredient: ['1092437', 'belimumab'],
    route: 'intravenous',
  },
  adalimumab: {
    name: 'adalimumab 40 mg injection',
    product: ['727703', '0.8 ML adalimumab 50 MG/ML Prefilled Syringe'],
    ingredient: ['327361', 'adalimumab'],
    route: 'subcutaneous',
  },
  tofacitinib: {
    name: 'tofacitinib 5 mg tablet',
    product: ['1357541', 'tofacitinib 5 MG Oral Tablet'],
    ingredient: ['1357536', 'tofacitinib'],
    route: 'oral',
  },
  eculizumab: {
    name: 'eculizumab infusion',
    product: ['700384', 'eculizumab 10 MG/ML Injectable Solution'],
    ingredient: ['591781', 'eculizumab'],
    route: 'intravenous',
  },
  satralizumab: { name: 'satralizumab injection', ingredient: ['2391541', 'satralizumab'], route: 'subcutaneous' },
  eltrombopag: {
    name: 'eltrombopag 50 mg tablet',
    product: ['825427', 'eltrombopag 50 MG Oral Tablet'],
    ingredient: ['711942', 'eltrombopag'],
    route: 'oral',
  },
  immunoglobulin: {
    name: 'intravenous immunoglobulin',
    ingredient: ['42386', 'immunoglobulins, intravenous'],
    route: 'intravenous',
  },
  nintedanib: { name: 'nintedanib 150 mg capsule', ingredient: ['1592737', 'nintedanib'], route: 'oral' },
  lisinopril: { name: 'lisinopril 10 mg tablet', route: 'oral' },
  paracetamol: { name: 'acetaminophen 500 mg as needed', route: 'oral' },
  pilocarpine: { name: 'pilocarpine 5 mg tablet', route: 'oral' },
} as const satisfies Readonly<Record<string, Drug>>
