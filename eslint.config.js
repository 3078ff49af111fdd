import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const nodeGlobals = Object.fromEntries(
  ['process', 'console', 'URL', 'Buffer', 'setTimeout', 'clearTimeout', 'fetch', 'AbortSignal'].map((name) => [
    name,
    'readonly',
  ]),
)

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.cache', 'mocks/public', 'test-results', 'playwright-report', 'coverage'] },
  {
    files: [
      'src/**/*.{ts,tsx}',
      'mocks/**/*.ts',
      'bench/**/*.ts',
      'bundling/**/*.ts',
      'test/**/*.{ts,tsx}',
      'vite.config.ts',
    ],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  {
    // Programs speak on the console.
    files: ['src/cli/**/*.ts', 'src/service/**/*.ts', 'mocks/**/*.ts', 'bench/**/*.ts', 'test/**/*.{ts,tsx}'],
    rules: { 'no-console': 'off' },
  },
  {
    // The core is told the date and reads through a port: no clock, no network of its own.
    files: [
      'values',
      'terminology',
      'scores',
      'chart',
      'findings',
      'criteria',
      'trials',
      'matching',
      'wording',
      'report',
    ]
      .map((room) => `src/${room}/**/*.ts`)
      .concat('src/prescreen.ts'),
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'window', 'document', 'localStorage', 'sessionStorage'],
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The clock is an argument.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is an argument.' },
      ],
    },
  },
  {
    // Lists of data may be long, and tests may say plainly what they know.
    files: ['src/terminology/**', 'src/trials/**', 'src/scores/**', 'src/wording/**', 'mocks/**', 'test/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}', 'mocks/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.flatConfigs.recommended.rules },
  },
  {
    files: ['scripts/**/*.mjs', 'playwright.config.ts', 'eslint.config.js', 'bench/**/*.mjs'],
    extends: [...tseslint.configs.recommended],
    languageOptions: { globals: nodeGlobals },
  },
)
