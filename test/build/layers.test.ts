import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One import of each kind, as a file two folders deep would write it. */
const imports = {
  contract: '../../contract/customers.ts',
  domain: '../../domain/share.ts',
  db: '../../db/sql.ts',
  store: '../../store/customers.ts',
  columns: '../../columns/rows.ts',
  files: '../../files/csv.ts',
  handlers: '../../handlers/customers.ts',
  app: '../../app.ts',
  'app-thread': '../../app-thread.ts',
  'app-open': '../../app-open.ts',
  hosts: '../../hosts/host.ts',
  locales: '../../../locales/index.ts',
  renderer: '../../../renderer/main.tsx',
  screens: '../screens/today/today.tsx',
  shell: '../shell/routes.tsx',
  api: '../api/hooks.ts',
  components: '../components/notice.tsx',
  kit: '@mantine/core',
  driver: 'better-sqlite3',
  node: 'node:fs',
  electron: 'electron',
};

type Kind = keyof typeof imports;

const isKind = (name: string): name is Kind => name in imports;

const app: readonly Kind[] = ['app', 'app-thread', 'app-open'];
const screenParts: readonly Kind[] = ['screens', 'shell', 'api', 'components', 'kit'];
const base: readonly Kind[] = ['contract', 'domain', 'locales'];

/** The arrows of the folder map: what each layer may import besides itself. Everything else is refused. */
const arrows: Readonly<Record<string, readonly Kind[]>> = {
  'electron/contract': [],
  'electron/domain': ['contract'],
  'electron/db': ['driver', 'node'],
  'electron/store': ['contract', 'domain', 'db', 'node'],
  'electron/columns': ['contract', 'domain'],
  'electron/files': [...base, 'node'],
  'electron/handlers': [...base, 'db', 'store', 'columns', 'files', 'node'],
  'electron/hosts/browser': [...base, 'files', ...app, 'hosts', 'node'],
  'electron/hosts/cli': [...base, 'files', 'handlers', ...app, 'hosts', 'node'],
  'electron/hosts/electron': [...base, 'files', ...app, 'hosts', 'node', 'electron'],
  'renderer/i18n': [...base, 'renderer', 'kit'],
  'renderer/components': [...base, 'renderer', 'components', 'kit'],
  'renderer/api': [...base, 'renderer', 'api', 'components', 'kit'],
  'renderer/screens': [...base, 'renderer', 'screens', 'api', 'components'],
  'renderer/shell': [...base, 'renderer', ...screenParts],
};

const linter = new ESLint({ cwd: root, overrideConfigFile: join(root, 'build/eslint.config.js') });

/** Which of these kinds of import the lint rules refuse in a file of this folder. */
async function refusedIn(folder: string, kinds: readonly Kind[]): Promise<Kind[]> {
  const text = kinds.map((kind, line) => `import { x${line} } from '${imports[kind]}';`).join('\n');
  const [result] = await linter.lintText(text, { filePath: join(root, folder, 'area/probe.ts') });
  const messages = result?.messages.filter(({ ruleId }) => ruleId === 'no-restricted-imports') ?? [];
  return kinds.filter((_kind, index) => messages.some(({ line }) => line === index + 1));
}

// Reading the rules and their parser takes seconds on a busy machine.
beforeAll(() => linter.calculateConfigForFile(join(root, 'electron/probe.ts')), 60_000);

test.each(Object.entries(arrows))('%s refuses every import but its arrows', async (folder, mayImport) => {
  // The back end reaches the parts of the screens only through the folder they lie in.
  const [, own = ''] = folder.split('/');
  const isScreen = folder.startsWith('renderer/');
  const kinds = Object.keys(imports)
    .filter(isKind)
    .filter((kind) => isScreen || !screenParts.includes(kind));
  expect(await refusedIn(folder, kinds)).toEqual(kinds.filter((kind) => kind !== own && !mayImport.includes(kind)));
});
