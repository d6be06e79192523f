import tseslint from 'typescript-eslint';
import electronSecurity from 'eslint-plugin-electron-security';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import reactHooks from 'eslint-plugin-react-hooks';

/** Which folders each layer may not reach into: the arrows of README's folder map, read backwards. */
const layers = {
  'electron/contract': [
    'domain',
    'db',
    'store',
    'columns',
    'files',
    'handlers',
    'hosts',
    'app',
    'locales',
    'renderer',
    'node',
    'electron',
  ],
  'electron/domain': [
    'db',
    'store',
    'columns',
    'files',
    'handlers',
    'hosts',
    'app',
    'locales',
    'renderer',
    'node',
    'electron',
  ],
  'electron/db': [
    'contract',
    'domain',
    'store',
    'columns',
    'files',
    'handlers',
    'hosts',
    'app',
    'locales',
    'renderer',
    'electron',
  ],
  'electron/store': ['columns', 'files', 'handlers', 'hosts', 'app', 'locales', 'renderer', 'electron'],
  'electron/columns': ['db', 'store', 'files', 'handlers', 'hosts', 'app', 'locales', 'renderer', 'node', 'electron'],
  'electron/files': ['db', 'store', 'columns', 'handlers', 'hosts', 'app', 'renderer', 'electron'],
  'electron/handlers': ['hosts', 'app', 'renderer', 'electron'],
  'electron/hosts/browser': ['db', 'store', 'columns', 'handlers', 'renderer', 'electron'],
  'electron/hosts/cli': ['db', 'store', 'columns', 'renderer', 'electron'],
  'electron/hosts/electron': ['db', 'store', 'columns', 'handlers', 'renderer'],
  'renderer/api': [
    'db',
    'store',
    'columns',
    'files',
    'handlers',
    'hosts',
    'app',
    'screens',
    'shell',
    'node',
    'electron',
  ],
  'renderer/components': [
    'db',
    'store',
    'columns',
    'files',
    'handlers',
    'hosts',
    'app',
    'screens',
    'shell',
    'api',
    'node',
    'electron',
  ],
  'renderer/i18n': [
    'db',
    'store',
    'columns',
    'files',
    'handlers',
    'hosts',
    'app',
    'screens',
    'shell',
    'api',
    'components',
    'node',
    'electron',
  ],
  'renderer/screens': [
    'kit',
    'db',
    'store',
    'columns',
    'files',
    'handlers',
    'hosts',
    'app',
    'shell',
    'node',
    'electron',
  ],
  'renderer/shell': ['db', 'store', 'columns', 'files', 'handlers', 'hosts', 'app', 'node', 'electron'],
};

const patterns = {
  kit: {
    regex: '^(@mantine/|react-aria-components|@tanstack/|@internationalized/)',
    message: 'Screens use renderer/components; what is missing is added there.',
  },
  driver: { regex: '^better-sqlite3$', message: 'Only db knows the driver.' },
  node: { regex: '^node:', message: 'This layer runs without Node.' },
  electron: { regex: '^electron(/|$)', message: "Only hosts/electron imports 'electron'." },
  app: { regex: '/app(-[a-z]+)?\\.ts$', message: 'Only hosts import the app.' },
  locales: { regex: '(^|/)locales/', message: 'This layer speaks no language: give back codes.' },
  renderer: { regex: '/renderer/', message: 'The back end does not know the screens.' },
};

function layerRule(folder, forbidden) {
  const all = folder === 'electron/db' ? forbidden : [...forbidden, 'driver'];
  const groups = all.map(
    (name) => patterns[name] ?? { regex: `/${name}/`, message: `${folder} may not import ${name}.` },
  );
  return {
    files: [`${folder}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { patterns: groups }] },
  };
}

const noBareEnter = {
  selector: "BinaryExpression[operator=/^[!=]==$/] > Literal[value='Enter']",
  message: 'Use isEnter() from components/keys: it waits for the end of an input method.',
};

export default [
  { ignores: ['dist/**', 'release/**', 'node_modules/**', 'test/fixtures/**', 'test/build/mistakes/**'] },
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    plugins: { ts: tseslint.plugin, security: electronSecurity, unsanitized: noUnsanitized },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-else-return': 'error',
      'no-console': 'error',
      'ts/no-explicit-any': 'error',
      'ts/no-non-null-assertion': 'error',
      'ts/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'ts/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'unsanitized/property': 'error',
      'unsanitized/method': 'error',
    },
  },
  {
    files: ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    ignores: ['electron/db/**', 'renderer/api/client.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])",
          message: 'Check the value instead of casting it.',
        },
        noBareEnter,
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { hooks: reactHooks },
    rules: {
      ...Object.fromEntries(
        Object.entries(reactHooks.configs.recommended.rules).map(([k, v]) => [k.replace('react-hooks/', 'hooks/'), v]),
      ),
      // It warns of what the React Compiler could not do with a virtual list; nothing here is compiled by it.
      'hooks/incompatible-library': 'off',
    },
  },
  { files: ['electron/hosts/**/*.ts', 'build/**', 'test/**'], rules: { 'no-console': 'off' } },
  { files: ['build/*.config.{js,ts}'], rules: { 'no-restricted-exports': 'off' } },
  ...Object.entries(layers).map(([folder, forbidden]) => layerRule(folder, forbidden)),
];
