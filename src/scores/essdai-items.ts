import type { Label } from '../terminology/concept.ts'
import type { Item, Option, Prefill } from './instrument.ts'

const names = ['No', 'Low', 'Moderate', 'High'] as const
type Level = (typeof names)[number]
type Levels = Readonly<Partial<Record<Exclude<Level, 'No'>, Label>>>

/** One domain: its weight times the level (0 to 3). Levels that the index does not have are left out. */
function domain(id: string, label: Label, weight: number, levels: Levels, prefill?: Prefill): Item {
  const options: Option[] = [{ value: 0, name: 'No', label: { en: 'No activity', zh: '无活动' } }]
  names.forEach((name, level) => {
    const described = name === 'No' ? undefined : levels[name]
    if (described) options.push({ value: weight * level, name, label: described })
  })
  return { id, label, options, ...(prefill ? { prefill } : {}) }
}

const hint = (...concepts: readonly string[]): Prefill => ({ mode: 'hint', concepts })

/** The 12 domains with their weights (ard.bmj.com/highwire/markup/194094, 183802), levels in our words. */
export const essdaiItems: readonly Item[] = [
  domain(
    'constitutional',
    { en: 'Constitutional (not infection, not deliberate weight loss)', zh: '全身症状（排除感染和主动减重）' },
    3,
    {
      Low: {
        en: 'Fever 37.5–38.5 °C, night sweats, or weight loss 5–10 %',
        zh: '发热37.5–38.5 °C、盗汗或体重下降5–10 %',
      },
      Moderate: {
        en: 'Fever above 38.5 °C, night sweats, or weight loss over 10 %',
        zh: '发热>38.5 °C、盗汗或体重下降>10 %',
      },
    },
    hint('body-temperature', 'body-weight'),
  ),
  domain('lymphadenopathy', { en: 'Lymphadenopathy', zh: '淋巴结肿大' }, 4, {
    Low: { en: 'Node 1 cm or more (groin 2 cm or more)', zh: '淋巴结≥1 cm（腹股沟≥2 cm）' },
    Moderate: {
      en: 'Node 2 cm or more (groin 3 cm or more), or enlarged spleen',
      zh: '淋巴结≥2 cm（腹股沟≥3 cm）或脾大',
    },
    High: { en: 'B-cell malignancy now', zh: '现有B细胞恶性肿瘤' },
  }),
  domain('glandular', { en: 'Glands (not stone, not infection)', zh: '腺体（排除结石和感染）' }, 2, {
    Low: { en: 'Parotid up to 3 cm, or limited swelling of another gland', zh: '腮腺≤3 cm，或其他腺体轻度肿大' },
    Moderate: { en: 'Parotid over 3 cm, or marked swelling of another gland', zh: '腮腺>3 cm，或其他腺体明显肿大' },
  }),
  domain(
    'articular',
    { en: 'Joints (not osteoarthritis)', zh: '关节（排除骨关节炎）' },
    2,
    {
      Low: { en: 'Joint pain with morning stiffness over 30 min', zh: '关节痛伴晨僵>30分钟' },
      Moderate: { en: 'Synovitis in 1–5 of 28 joints', zh: '28个关节中1–5个滑膜炎' },
      High: { en: 'Synovitis in 6 or more of 28 joints', zh: '28个关节中≥6个滑膜炎' },
    },
    hint('sjc28'),
  ),
  domain('cutaneous', { en: 'Skin', zh: '皮肤' }, 3, {
    Low: { en: 'Erythema multiforme', zh: '多形红斑' },
    Moderate: {
      en: 'Limited vasculitis or purpura (feet, ankles), or subacute cutaneous lupus',
      zh: '局限性血管炎/紫癜（足、踝）或亚急性皮肤型狼疮',
    },
    High: { en: 'Diffuse vasculitis or purpura, or vasculitic ulcers', zh: '弥漫性血管炎/紫癜或血管炎性溃疡' },
  }),
  domain(
    'pulmonary',
    { en: 'Lungs', zh: '肺' },
    5,
    {
      Low: {
        en: 'Lasting cough or bronchial disease without lung change, or ILD on imaging, not breathless, normal function',
        zh: '持续咳嗽或支气管病变而无肺部改变，或影像学ILD但无气促、肺功能正常',
      },
      Moderate: {
        en: 'ILD on HRCT with NYHA II, or DLCO 40 to under 70 %, or FVC 60 to under 80 %',
        zh: 'HRCT示ILD伴NYHA II级，或DLCO 40–<70 %，或FVC 60–<80 %',
      },
      High: {
        en: 'ILD on HRCT with NYHA III–IV, or DLCO under 40 %, or FVC under 60 %',
        zh: 'HRCT示ILD伴NYHA III–IV级，或DLCO <40 %，或FVC <60 %',
      },
    },
    hint('fvc', 'dlco', 'ild'),
  ),
  domain(
    'renal',
    { en: 'Kidneys (biopsy class outranks laboratory values)', zh: '肾脏（活检分级优先于化验）' },
    5,
    {
      Low: {
        en: 'Tubular acidosis with GFR 60 or more, or glomerular: protein 0.5–1 g/d, no haematuria, GFR 60 or more',
        zh: '肾小管酸中毒且GFR≥60，或肾小球病变：蛋白0.5–1 g/d、无血尿、GFR≥60',
      },
      Moderate: {
        en: 'Tubular acidosis with GFR under 60, or glomerular: protein 1–1.5 g/d; or membranous GN or heavy interstitial infiltrate',
        zh: '肾小管酸中毒且GFR<60，或肾小球病变：蛋白1–1.5 g/d；或膜性肾病或明显间质浸润',
      },
      High: {
        en: 'Glomerular: protein over 1.5 g/d, or haematuria, or GFR under 60; or proliferative or cryoglobulin-related GN',
        zh: '肾小球病变：蛋白>1.5 g/d或血尿或GFR<60；或增殖性/冷球蛋白相关肾炎',
      },
    },
    hint('urine-protein-24h', 'egfr', 'urine-rbc-hpf'),
  ),
  domain(
    'muscular',
    { en: 'Muscle (shown by EMG, MRI or biopsy)', zh: '肌肉（经肌电图、MRI或活检证实）' },
    6,
    {
      Low: { en: 'No weakness, CK over 1 to 2 × ULN', zh: '无肌无力，CK >1–2 × ULN' },
      Moderate: { en: 'Weakness at most 4/5, or CK over 2 to 4 × ULN', zh: '肌力≤4/5，或CK >2–4 × ULN' },
      High: { en: 'Weakness 3/5 or less, or CK over 4 × ULN', zh: '肌力≤3/5，或CK >4 × ULN' },
    },
    hint('ck'),
  ),
  domain('pns', { en: 'Peripheral nerves', zh: '周围神经' }, 5, {
    Low: { en: 'Sensory axonal polyneuropathy, or trigeminal neuralgia', zh: '感觉性轴索多神经病或三叉神经痛' },
    Moderate: {
      en: 'Sensorimotor without motor deficit, sensory with cryoglobulinaemic vasculitis, mild ganglionopathy or CIDP, other cranial nerve',
      zh: '感觉运动神经病无运动障碍、冷球蛋白血管炎相关感觉神经病、轻中度神经节病或CIDP、其他脑神经受累',
    },
    High: {
      en: 'Motor deficit 3/5 or less, vasculitic neuropathy, severe ganglionopathy or CIDP',
      zh: '运动障碍≤3/5、血管炎性神经病、重度神经节病或CIDP',
    },
  }),
  domain('cns', { en: 'Central nervous system (has no low level)', zh: '中枢神经系统（无低度）' }, 5, {
    Moderate: {
      en: 'Central cranial nerve disease, optic neuritis, MS-like sensory or cognitive disease',
      zh: '中枢性脑神经病变、视神经炎、类MS感觉或认知病变',
    },
    High: {
      en: 'Cerebral vasculitis with stroke, seizures, transverse myelitis, lymphocytic meningitis, MS-like motor disease',
      zh: '脑血管炎伴卒中、癫痫发作、横贯性脊髓炎、淋巴细胞性脑膜炎、类MS运动病变',
    },
  }),
  domain(
    'haematological',
    { en: 'Blood (autoimmune cytopenia only)', zh: '血液（仅自身免疫性血细胞减少）' },
    2,
    {
      Low: {
        en: 'Neutrophils 1–1.5, Hb 100–120 g/L, platelets 100–150, or lymphocytes 0.5–1',
        zh: '中性粒细胞1–1.5、Hb 100–120 g/L、血小板100–150或淋巴细胞0.5–1',
      },
      Moderate: {
        en: 'Neutrophils 0.5–1, Hb 80–100 g/L, platelets 50–100, or lymphocytes 0.5 or less',
        zh: '中性粒细胞0.5–1、Hb 80–100 g/L、血小板50–100或淋巴细胞≤0.5',
      },
      High: {
        en: 'Neutrophils under 0.5, Hb under 80 g/L, or platelets under 50',
        zh: '中性粒细胞<0.5、Hb <80 g/L或血小板<50',
      },
    },
    {
      mode: 'suggest',
      concepts: ['anc', 'hemoglobin', 'platelets', 'alc'],
      tests: [
        { concept: 'anc', is: '<', value: 0.5, unit: '10*9/L', answer: 6 },
        { concept: 'hemoglobin', is: '<', value: 80, unit: 'g/L', answer: 6 },
        { concept: 'platelets', is: '<', value: 50, unit: '10*9/L', answer: 6 },
        { concept: 'anc', is: '<=', value: 1, unit: '10*9/L', answer: 4 },
        { concept: 'hemoglobin', is: '<=', value: 100, unit: 'g/L', answer: 4 },
        { concept: 'platelets', is: '<=', value: 100, unit: '10*9/L', answer: 4 },
        { concept: 'alc', is: '<=', value: 0.5, unit: '10*9/L', answer: 4 },
        { concept: 'anc', is: '<', value: 1.5, unit: '10*9/L', answer: 2 },
        { concept: 'hemoglobin', is: '<', value: 120, unit: 'g/L', answer: 2 },
        { concept: 'platelets', is: '<', value: 150, unit: '10*9/L', answer: 2 },
        { concept: 'alc', is: '<', value: 1, unit: '10*9/L', answer: 2 },
      ],
    },
  ),
  domain(
    'biological',
    { en: 'Biological', zh: '生物学指标' },
    1,
    {
      Low: {
        en: 'Monoclonal component, low C3, C4 or CH50, or IgG 16–20 g/L',
        zh: '单克隆成分、C3/C4/CH50降低或IgG 16–20 g/L',
      },
      Moderate: {
        en: 'Cryoglobulin, IgG over 20 g/L, or recent IgG under 5 g/L',
        zh: '冷球蛋白、IgG >20 g/L或近期IgG <5 g/L',
      },
    },
    {
      mode: 'suggest',
      concepts: ['c3', 'c4', 'ch50', 'igg', 'mprotein', 'cryoglobulin'],
      tests: [
        { concept: 'cryoglobulin', is: 'positive', answer: 2 },
        { concept: 'igg', is: '>', value: 20, unit: 'g/L', answer: 2 },
        { concept: 'igg', is: '<', value: 5, unit: 'g/L', answer: 2 },
        { concept: 'c3', is: '<', limit: 'lower', answer: 1 },
        { concept: 'c4', is: '<', limit: 'lower', answer: 1 },
        { concept: 'ch50', is: '<', limit: 'lower', answer: 1 },
        { concept: 'igg', is: '>=', value: 16, unit: 'g/L', answer: 1 },
        { concept: 'mprotein', is: 'positive', answer: 1 },
      ],
    },
  ),
]
